/** Bars of decoded music files, played at their very time. */
import type { SoundHandle } from './audio-backend';
import type { Music } from './music';
import type { DecodedMusic } from './decoded-music';
import { Channel } from './channel';

export class BarPlayer {
  readonly #context: BaseAudioContext;
  readonly #out: AudioNode;
  readonly #decoded: DecodedMusic;
  readonly #music: Music;

  constructor(context: BaseAudioContext, out: AudioNode, decoded: DecodedMusic, music: Music) {
    [this.#context, this.#out, this.#decoded, this.#music] = [context, out, decoded, music];
  }

  /** @param at seconds on the context's clock */
  playBar(file: string, clip: number, at: number): SoundHandle | null {
    const buffer = this.#decoded.get(file);
    if (!buffer) return null;
    const { files, lead } = this.#music;
    const { gain, clips } = files[file]!;
    const { start, duration } = clips[clip]!;
    const source = new AudioBufferSourceNode(this.#context, { buffer });
    const strip = new Channel(this.#context);
    source.connect(strip.entry);
    strip.open(this.#out, gain, 0);
    source.start(at - lead, start / 1000, duration / 1000);
    return {
      setVolume: (volume) => strip.setVolume(volume),
      stop: (fade) => this.#stop(source, strip, at - lead, fade),
    };
  }

  /** A bar that has not begun is taken out; one that sounds dies away. */
  #stop(source: AudioBufferSourceNode, strip: Channel, begins: number, fade: number): void {
    if (begins > this.#context.currentTime) return source.disconnect();
    strip.close(fade);
    source.stop(this.#context.currentTime + fade);
  }
}

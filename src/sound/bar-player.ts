/** Music on tape: bars of decoded files, played at their very time. */
import type { Going } from './audio-backend';
import { MUSIC } from './music';
import type { Reels } from './decoded-music';
import { Strip } from './channel';

export class Tape {
  readonly #context: BaseAudioContext;
  readonly #out: AudioNode;
  readonly #reels: Reels;

  constructor(context: BaseAudioContext, out: AudioNode, reels: Reels) {
    [this.#context, this.#out, this.#reels] = [context, out, reels];
  }

  /** @param at seconds on the context's clock */
  playBar(file: string, clip: number, at: number): Going | null {
    const buffer = this.#reels.get(file);
    if (!buffer) return null;
    const { start, duration } = MUSIC.files[file]!.clips[clip]!;
    const source = new AudioBufferSourceNode(this.#context, { buffer });
    const strip = new Strip(this.#context);
    source.connect(strip.entry);
    strip.open(this.#out, MUSIC.files[file]!.gain, 0);
    source.start(at - MUSIC.lead, start / 1000, duration / 1000);
    return {
      setVolume: (volume) => strip.setVolume(volume),
      stop: (fade) => this.#stop(source, strip, at - MUSIC.lead, fade),
    };
  }

  /** A bar that has not begun is taken out; one that sounds dies away. */
  #stop(source: AudioBufferSourceNode, strip: Strip, begins: number, fade: number): void {
    if (begins > this.#context.currentTime) return source.disconnect();
    strip.close(fade);
    source.stop(this.#context.currentTime + fade);
  }
}

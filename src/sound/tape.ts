/** Music on tape: decoded files, as long as they are wanted, and bars of them played at their very time. */
import type { Sounding } from './desk';
import { load, type Surroundings } from './files';
import { MUSIC } from './music';
import { Strip } from './strip';

export class Tape {
  readonly #context: BaseAudioContext;
  readonly #out: AudioNode;
  readonly #around: Surroundings;
  readonly #reels = new Map<string, AudioBuffer | 'loading' | 'lost'>();

  constructor(context: BaseAudioContext, out: AudioNode, around: Surroundings) {
    [this.#context, this.#out, this.#around] = [context, out, around];
  }

  thread(files: readonly string[]): void {
    for (const [file, reel] of this.#reels) if (typeof reel === 'object' && !files.includes(file)) this.#reels.delete(file);
    for (const file of files) if (!this.#reels.has(file)) void this.#load(file);
  }

  isThreaded(file: string): boolean {
    return this.#reels.has(file) && this.#reels.get(file) !== 'loading';
  }

  playBar(file: string, clip: number, at: number): Sounding | null {
    const reel = this.#reels.get(file);
    if (typeof reel !== 'object') return null;
    const { start, duration } = MUSIC.files[file]!.clips[clip]!;
    const source = new AudioBufferSourceNode(this.#context, { buffer: reel });
    const strip = new Strip(this.#context);
    source.connect(strip.entry);
    strip.open(this.#out, MUSIC.files[file]!.gain, 0);
    source.start(at - MUSIC.lead, start / 1000, duration / 1000);
    return { setVolume: (volume) => strip.setVolume(volume), stop: (fade) => this.#stop(source, strip, at - MUSIC.lead, fade) };
  }

  /** A bar that has not begun is taken out; one that sounds dies away. */
  #stop(source: AudioBufferSourceNode, strip: Strip, begins: number, fade: number): void {
    if (begins > this.#context.currentTime) return source.disconnect();
    strip.close(fade);
    source.stop(this.#context.currentTime + fade);
  }

  async #load(file: string): Promise<void> {
    this.#reels.set(file, 'loading');
    const reel = await load(`music/${file}`, this.#around, async (sound) => this.#context.decodeAudioData(await sound.arrayBuffer()));
    this.#reels.set(file, reel ?? 'lost');
  }
}

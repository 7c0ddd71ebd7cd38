/** Decoded music: all that is wanted, and of the rest what was wanted last, for as long as there is room. */
import type { AudioFiles } from './audio-files';
import { LoadCache } from './load-cache';

/**
 * The whole score would take 66 MB at 48,000 Hz, and twice that at 96,000; in this much, what comes
 * again in a play is still there at either.
 */
const ROOM = 32 * 2 ** 20; // bytes
const SAMPLE = 4; // bytes

export class DecodedMusic {
  readonly #cache: LoadCache<AudioBuffer>;
  #lately: readonly string[] = []; // files, in the order in which they were last wanted

  /** @param decode on whatever context there is */
  constructor(
    files: AudioFiles,
    decode: (sound: ArrayBuffer) => Promise<AudioBuffer>,
    failed: (file: string, fault: unknown, failures: number) => void,
  ) {
    const bring = (name: string): Promise<AudioBuffer> =>
      files.make(`music/${name}`, async (sound) => decode(await sound.arrayBuffer()));
    this.#cache = new LoadCache(bring, (name, fault, failures) => failed(`music/${name}`, fault, failures));
  }

  /** Has these there as soon as can be, and forgets others where they take too much room. */
  preload(names: readonly string[]): void {
    for (const name of names) this.#cache.ask(name);
    this.#lately = [...this.#lately.filter((name) => !names.includes(name)), ...names];
    this.#makeRoom(names);
  }

  isLoadedOrFailed(name: string): boolean {
    return this.#cache.isSettled(name);
  }

  get(name: string): AudioBuffer | null {
    return this.#cache.get(name);
  }

  settled(): Promise<void> {
    return this.#cache.settled();
  }

  tick(seconds: number): void {
    this.#cache.tick(seconds);
  }

  retry(): void {
    this.#cache.retry();
  }

  #makeRoom(wanted: readonly string[]): void {
    const sizes = new Map(
      this.#cache.entries().map(([name, music]) => [name, music.length * music.numberOfChannels * SAMPLE]),
    );
    let taken = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    for (const name of this.#lately) {
      if (taken <= ROOM || wanted.includes(name)) return;
      taken -= sizes.get(name) ?? 0;
      if (sizes.has(name)) this.#cache.drop(name);
    }
  }
}

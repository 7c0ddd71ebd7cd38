/** Takes a sound's variants by chance, and never the same one twice running. */
import type { Sound } from './sounds';

export class Variants {
  readonly #random: () => number;
  readonly #last = new Map<Sound, number>();

  constructor(random: () => number) {
    this.#random = random;
  }

  next(sound: Sound): number {
    const count = sound.clips.length;
    const last = this.#last.get(sound);
    const variant = last === undefined ? this.#below(count) : (last + 1 + this.#below(count - 1)) % count;
    this.#last.set(sound, variant);
    return variant;
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }
}

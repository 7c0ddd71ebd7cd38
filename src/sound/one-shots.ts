/** Sounds that come and go: once, again and again for a while, or a number of strikes whatever happens on stage. */
import type { AudioBackend, PlayOptions, LoopHandle } from './audio-backend';
import type { Sound, Sounds } from './sounds';
import { Variants } from './variants';

const RATE_SPREAD = 0.08; // between the slowest and the fastest repeat, around 1
const SOFTEST_REPEAT = 0.8; // of its volume
const CUT = 0.06; // seconds in which what sounds is taken out

/** Where it comes from: shares of a sound's volume, and left to right. */
export type Where = Pick<PlayOptions, 'pan'> & { readonly near: number };

interface Repeat {
  readonly name: string;
  readonly where: () => Where;
  readonly until: number; // seconds on its own clock
  next: number; // likewise
}
interface Sounding {
  readonly name: string;
  readonly sounding: LoopHandle;
  left: number; // seconds
}

export class OneShots {
  readonly #sounds: Sounds;
  readonly #random: () => number;
  readonly #variants: Variants;
  #clock = 0; // seconds
  #repeats: readonly Repeat[] = []; // of this step
  #strikes: readonly Repeat[] = []; // of the play
  #going: readonly Sounding[] = [];

  /** @param random 0…1 */
  constructor(sounds: Sounds, random: () => number) {
    [this.#sounds, this.#random] = [sounds, random];
    this.#variants = new Variants(random);
  }

  /** Names of what can be heard, or is still to strike. */
  get going(): readonly string[] {
    return [...new Set([...this.#going, ...this.#strikes, ...this.#repeats].map(({ name }) => name))];
  }

  play(
    name: string,
    { pan, near }: Where,
    audio: AudioBackend,
    loudness = 1,
    rate = 1,
    variant = this.#variants.next(this.#sounds[name]!),
  ): void {
    const sound = this.#sounds[name]!;
    const sounding = audio.play(name, variant, { volume: sound.volume * near * loudness, rate, pan });
    if (sounding)
      this.#going = [...this.#going, { name, sounding, left: sound.clips[variant]!.duration / 1000 / rate }];
  }

  /** A little faster or slower, louder or softer each time. */
  playVaried(name: string, where: Where, audio: AudioBackend): void {
    this.play(name, where, audio, 1 - this.#random() * (1 - SOFTEST_REPEAT), 1 + RATE_SPREAD * (this.#random() - 0.5));
  }

  repeat(name: string, where: () => Where, seconds: number): void {
    this.#repeats = [...this.#repeats, { name, where, until: this.#clock + seconds, next: this.#clock }];
  }

  strike(name: string, where: () => Where, { strikes = 1, every = 1 }: Sound): void {
    this.#strikes = [
      ...this.#strikes,
      { name, where, until: this.#clock + (strikes - 0.5) * every, next: this.#clock },
    ];
  }

  tick(seconds: number, audio: AudioBackend): void {
    this.#clock += seconds;
    for (const going of this.#going) going.left -= seconds;
    this.#going = this.#going.filter(({ left }) => left > 0);
    for (const repeat of this.#repeats) this.#again(repeat, (name, where) => this.playVaried(name, where, audio));
    for (const strike of this.#strikes) this.#again(strike, (name, where) => this.play(name, where, audio));
    this.#repeats = this.#repeats.filter(isUnderWay);
    this.#strikes = this.#strikes.filter(isUnderWay);
  }

  /** No more of what repeats in this step, or of one sound of it. */
  endRepeats(name?: string): void {
    this.#repeats = name === undefined ? [] : this.#repeats.filter((repeat) => repeat.name !== name);
  }

  /** Everything is still. */
  cut(): void {
    for (const { sounding } of this.#going) sounding.stop(CUT);
    [this.#going, this.#repeats, this.#strikes] = [[], [], []];
  }

  /** One at most, however much time has passed: a late page catches up without a clatter. */
  #again(repeat: Repeat, play: (name: string, where: Where) => void): void {
    if (repeat.next > this.#clock || !isUnderWay(repeat)) return;
    const { every = 1 } = this.#sounds[repeat.name]!;
    const missed = Math.floor((Math.min(this.#clock, repeat.until) - repeat.next) / every);
    repeat.next += (missed + 1) * every;
    play(repeat.name, repeat.where());
  }
}

const isUnderWay = ({ next, until }: Repeat): boolean => next < until;

/** The voice bleeps of whoever speaks, syllable by syllable as the line comes out; music makes room for it. */
import type { Moment } from '../play/step';
import type { AudioBackend } from './audio-backend';
import { bleepsOf, type Syllable, type Voicing } from './voice-bleeps';
import type { OneShots, Where } from './one-shots';

const LINGERING = 0.35; // seconds after the last syllable in which music still keeps down

export class Speech {
  readonly #data: Voicing;
  readonly #voices: OneShots;
  #due: readonly Syllable[] = []; // earliest first
  #elapsed = 0; // seconds since the words began; below 0 until then
  #last = -Infinity; // when the last syllable came
  #ducking = false;
  reading: () => boolean | null = () => null; // see SoundPlayer.yieldTo

  constructor(data: Voicing, voices: OneShots) {
    [this.#data, this.#voices] = [data, voices];
  }

  begin({ step, after, speakAt, lead, pace }: Moment): void {
    this.#voices.cut();
    this.#due = bleepsOf(this.#data, step, step.mood || (after.figures[step.who]?.mood ?? ''), pace);
    [this.#elapsed, this.#last] = [-speakAt - lead, -Infinity];
  }

  end(): void {
    this.#due = [];
    this.#voices.cut();
  }

  /** @param audible whether voices are up: else there is nothing to make room for */
  tick(seconds: number, where: () => Where, audio: AudioBackend, audible: boolean): void {
    this.#elapsed += seconds;
    this.#voices.tick(seconds, audio);
    const now = this.#due.filter(({ at }) => at <= this.#elapsed);
    this.#due = this.#due.slice(now.length);
    const reads = this.reading();
    if (reads !== null) return this.#makeRoom(reads, audio);
    if (now.length > 0) this.#say(now.at(-1)!, where(), audio);
    const speaks = this.#due.length > 0 ? this.#elapsed >= 0 : this.#elapsed < this.#last + LINGERING;
    this.#makeRoom(speaks && audible, audio);
  }

  /** Of several that a late page has missed, only the latest. */
  #say({ sound, variant, rate, volume }: Syllable, where: Where, audio: AudioBackend): void {
    this.#last = this.#elapsed;
    this.#voices.play(sound, where, audio, volume, rate, variant);
  }

  #makeRoom(on: boolean, audio: AudioBackend): void {
    if (on === this.#ducking) return;
    this.#ducking = on;
    audio.duck(on);
  }
}

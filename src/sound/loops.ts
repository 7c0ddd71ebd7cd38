/** What sounds on: each loop glides to the level that is wanted of it, and ends where that is nothing. */
import type { AudioBackend, LoopHandle } from './audio-backend';
import type { Sounds } from './sounds';

export interface Aim {
  readonly level: number; // 0…1 of the sound's own volume
  readonly comes: number; // seconds from nothing to all of it
  readonly goes: number; // seconds from all of it to nothing
}
interface Loop {
  readonly sounding: LoopHandle;
  level: number;
}
const ENDING = 0.05; // seconds

export class Loops {
  readonly #sounds: Sounds;
  #aims: ReadonlyMap<string, Aim> = new Map();
  readonly #loops = new Map<string, Loop>();

  constructor(sounds: Sounds) {
    this.#sounds = sounds;
  }

  /** Names of what is to be heard, now or when it has loaded. */
  get wanted(): readonly string[] {
    return [...this.#aims].filter(([, { level }]) => level > 0).map(([name]) => name);
  }

  aimAt(aims: ReadonlyMap<string, Aim>): void {
    this.#aims = aims;
  }

  tick(seconds: number, audio: AudioBackend): void {
    for (const [name, { sounding }] of this.#loops) if (sounding.lost) this.#loops.delete(name);
    for (const name of this.wanted) this.#begin(name, audio);
    for (const [name, loop] of this.#loops) this.#glide(name, loop, seconds);
  }

  /** A loop that cannot be heard yet, or is lost, is asked for again at the next tick. */
  #begin(name: string, audio: AudioBackend): void {
    if (this.#loops.has(name) || !this.#sounds[name]) return;
    const sounding = audio.play(name, 0, { volume: 0, rate: 1, pan: 0 });
    if (sounding) this.#loops.set(name, { sounding, level: 0 });
  }

  #glide(name: string, loop: Loop, seconds: number): void {
    const {
      level: goal,
      comes,
      goes,
    } = this.#aims.get(name) ?? { level: 0, comes: 1, goes: this.#sounds[name]!.fade ?? ENDING };
    const level = Math.min(Math.max(goal, loop.level - seconds / goes), loop.level + seconds / comes);
    if (level !== loop.level) loop.sounding.setVolume(level * this.#sounds[name]!.volume);
    loop.level = level;
    if (goal > 0 || level > 0) return;
    loop.sounding.stop(ENDING);
    this.#loops.delete(name);
  }
}

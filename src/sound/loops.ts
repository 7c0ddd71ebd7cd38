/** What sounds on: each loop fades in while it is wanted and out when it is not. */
import { SOUNDS } from './sounds';
import type { Sounding, Voice } from './voice';

const FADE = 0.4; // seconds

interface Loop {
  readonly sounding: Sounding;
  loudness: number; // share of its full volume, 0…1
}

export class Loops {
  #wanted: readonly string[] = [];
  readonly #loops = new Map<string, Loop>();

  get wanted(): readonly string[] {
    return this.#wanted;
  }

  aimAt(names: readonly string[]): void {
    this.#wanted = names;
  }

  tick(seconds: number, voice: Voice): void {
    this.#begin(voice);
    for (const [name, loop] of this.#loops) this.#fade(name, loop, seconds);
  }

  /** A loop that cannot be heard yet is asked for again at the next tick. */
  #begin(voice: Voice): void {
    for (const name of this.#wanted) {
      if (this.#loops.has(name) || !SOUNDS[name]) continue;
      const sounding = voice.play(name, 0, { volume: 0, rate: 1 });
      if (sounding) this.#loops.set(name, { sounding, loudness: 0 });
    }
  }

  #fade(name: string, loop: Loop, seconds: number): void {
    const { volume, fade = FADE } = SOUNDS[name]!;
    const goal = this.#wanted.includes(name) ? 1 : 0;
    const reach = seconds / fade;
    const loudness = loop.loudness + Math.max(-reach, Math.min(reach, goal - loop.loudness));
    if (loudness !== loop.loudness) loop.sounding.volume(loudness * volume);
    loop.loudness = loudness;
    if (goal === 0 && loudness === 0) this.#end(name, loop);
  }

  #end(name: string, loop: Loop): void {
    loop.sounding.stop();
    this.#loops.delete(name);
  }
}

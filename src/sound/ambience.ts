/** The place as it is heard: loops that follow where the play is, what hour it is, and the gusts that pass. */
import { type Ambience as Data, placeLevels } from '../play/staging/ambience-levels';
import type { Stage, Wind } from '../play/stage';
import type { Aim } from './loops';

const LANDING = 0.4; // seconds in which everything is there after a jump

type Setting = Pick<Stage, 'place' | 'hour' | 'wind'>;

export class Ambience {
  readonly #data: Data;
  #scene: Setting;
  #dusk: { readonly to: number; readonly perSecond: number } | null = null; // while the hour moves
  #landing = 0; // seconds left in which loops are brought in and out at once
  gust = 0; // -1…1

  constructor(data: Data, { place, hour, wind }: Setting) {
    [this.#data, this.#scene] = [data, { place, hour, wind }];
  }

  /** A jump: everything as it is there. */
  snapTo({ place, hour, wind }: Setting): void {
    [this.#scene, this.#dusk, this.#landing] = [{ place, hour, wind }, null, LANDING];
  }

  move(place: Stage['place']): void {
    this.#scene = { ...this.#scene, place };
  }

  blow(wind: Wind): void {
    this.#scene = { ...this.#scene, wind };
  }

  /** Lets the hour come to another within so many seconds. */
  fall(hour: number, seconds: number): void {
    if (seconds > 0) this.#dusk = { to: hour, perSecond: Math.abs(hour - this.#scene.hour) / seconds };
    else [this.#scene, this.#dusk] = [{ ...this.#scene, hour }, null];
  }

  tick(seconds: number): void {
    this.#landing = Math.max(0, this.#landing - seconds);
    if (!this.#dusk) return;
    const { to, perSecond } = this.#dusk;
    const left = to - this.#scene.hour;
    const way = Math.sign(left) * Math.min(Math.abs(left), perSecond * seconds);
    this.#scene = { ...this.#scene, hour: this.#scene.hour + way };
    if (way === left) this.#dusk = null;
  }

  aims(): [string, Aim][] {
    const most = this.#landing > 0 ? LANDING : Infinity;
    return Object.entries(placeLevels(this.#data, this.#scene, this.gust)).map(([name, level]) => [
      name,
      { level, comes: Math.min(most, this.#data[name]!.comes), goes: Math.min(most, this.#data[name]!.goes) },
    ]);
  }
}

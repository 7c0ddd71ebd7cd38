/** The place as it is heard: loops that follow where the play is, what hour it is, and the gusts that pass. */
import { Glide } from '../maths/glide';
import {
  type Ambience as Data,
  earOf,
  type Listening,
  placeLevels,
  type Setting,
} from '../play/staging/ambience-levels';
import type { Stage, Wind } from '../play/stage';
import type { Aim } from './loops';

const LANDING = 0.4; // seconds in which everything is there after a jump

export class Ambience {
  readonly #data: Data;
  #place: Stage['place'];
  #wind: Wind;
  #hour: Glide;
  #ear: Glide | null; // x; null while nobody is to be followed
  #landing = 0; // seconds left in which loops are brought in and out at once
  gust = 0; // 0 in still air … HARDEST_GUST

  constructor(data: Data, stage: Listening) {
    this.#data = data;
    [this.#place, this.#wind, this.#hour] = [stage.place, stage.wind, new Glide(stage.hour)];
    this.#ear = startingAt(earOf(stage));
  }

  /** A jump: everything as it is there. */
  snapTo(stage: Listening): void {
    [this.#place, this.#wind, this.#hour] = [stage.place, stage.wind, new Glide(stage.hour)];
    [this.#ear, this.#landing] = [startingAt(earOf(stage)), LANDING];
  }

  move(place: Stage['place']): void {
    this.#place = place;
  }

  blow(wind: Wind): void {
    this.#wind = wind;
  }

  /** Lets the hour come to another within so many seconds. */
  fall(hour: number, seconds: number): void {
    this.#hour = onTheWay(this.#hour.now, hour, seconds);
  }

  /** Goes along with those who are seen, to where they will be within so many seconds. */
  follow(stage: Listening, seconds: number): void {
    const to = earOf(stage);
    if (to !== null && this.#ear) this.#ear = onTheWay(this.#ear.now, to, seconds);
    else this.#ear = startingAt(to);
  }

  tick(seconds: number): void {
    this.#landing = Math.max(0, this.#landing - seconds);
    this.#hour.tick(seconds);
    this.#ear?.tick(seconds);
  }

  aims(): [string, Aim][] {
    const most = this.#landing > 0 ? LANDING : Infinity;
    return Object.entries(placeLevels(this.#data, this.#setting, this.gust)).map(([name, level]) => [
      name,
      { level, comes: Math.min(most, this.#data[name]!.comes), goes: Math.min(most, this.#data[name]!.goes) },
    ]);
  }

  get #setting(): Setting {
    return { place: this.#place, wind: this.#wind, hour: this.#hour.now, ear: this.#ear?.now ?? null };
  }
}

/** Anew, also where it is on its way there already; there at once where no time is given. */
function onTheWay(from: number, to: number, seconds: number): Glide {
  const glide = new Glide(from);
  glide.to(to, seconds);
  return glide;
}

const startingAt = (x: number | null): Glide | null => (x === null ? null : new Glide(x));

/** Which pop-ups stand, and how far each is up: one at most but for one that still folds flat. */
import { backOut } from '../../maths/easing';
import { clamp } from '../../maths/scalar';
import type { PopUp } from '../../play/stage';
import type { PopUpLayer } from '../../schemas/pop-up';
import { UPRIGHT } from './leaf';

export interface StandingPopUp extends PopUp {
  readonly up: number; // of its way, evenly: 0 flat and gone … 1 it stands
  readonly rising: boolean; // or stands; false while it folds flat
  readonly come: number; // seconds since it stood
  readonly alive: number; // seconds since it was first seen
}
type Changing = { -readonly [Name in keyof StandingPopUp]: StandingPopUp[Name] } & { pace: number };

const isSame = (a: PopUp, b: PopUp | null): boolean =>
  b !== null && a.of === b.of && a.at === b.at && a.place === b.place;

export class StandingPopUps {
  private all: Changing[] = [];

  get shown(): readonly StandingPopUp[] {
    return this.all.map((each) => ({ ...each }));
  }

  /** @param lengthOf seconds in which one that stands does what it does once */
  constructor(private readonly lengthOf: (name: string) => number) {}

  /** Lets this one rise, and whichever else stands fold flat. @param time seconds on the way */
  become(popUp: PopUp | null, time: number): void {
    for (const each of this.all) if (!isSame(each, popUp)) this.send(each, false, time);
    if (!popUp) return;
    const there = this.all.find((each) => isSame(each, popUp));
    if (there?.rising) return;
    const one = there ?? { ...popUp, up: 0, rising: true, come: 0, alive: 0, pace: 0 };
    if (!there) this.all.push(one);
    this.send(one, true, time);
  }

  snapTo(popUp: PopUp | null): void {
    this.all = popUp
      ? [{ ...popUp, up: 1, rising: true, come: this.lengthOf(popUp.of), alive: 0, pace: Infinity }]
      : [];
  }

  finishWithin(seconds: number): void {
    for (const each of this.all) each.pace = Math.max(each.pace, this.left(each) / seconds);
  }

  tick(seconds: number): void {
    for (const each of this.all) {
      each.alive += seconds;
      if (each.up === 1) each.come += seconds;
      if (seconds > 0) each.up = clamp(each.up + (each.rising ? 1 : -1) * Math.min(each.pace * seconds, 1));
    }
    this.all = this.all.filter(({ up, rising }) => up > 0 || rising);
  }

  private send(each: Changing, rising: boolean, time: number): void {
    if (each.rising !== rising || each.pace === 0) each.pace = time > 0 ? 1 / time : Infinity;
    each.rising = rising;
  }

  private left = ({ up, rising }: Changing): number => (rising ? 1 - up : up);
}

const OVER = 2.1; // of the back-ease with which it comes up
const BOUNCE = 0.06; // how far it comes up again once it has fallen flat

/** Falls ever faster, and stirs once more as it lies. */
const fall = (u: number): number => (u < 0.8 ? (u / 0.8) ** 2 : 1 - BOUNCE * Math.sin((Math.PI * (u - 0.8)) / 0.2));

/** Radians from the ground of a layer. */
export function turnOf({ up, rising }: StandingPopUp, { late = 0 }: Pick<PopUpLayer, 'late'>): number {
  const own = rising ? clamp((up - late) / (1 - late)) : clamp(up / (1 - 0.4 * late));
  return UPRIGHT * (rising ? backOut(own, OVER) : 1 - fall(1 - own));
}

/**
 * How elaborately the stage is drawn: in full, or lighter where the machine can't keep up or its battery runs low.
 * Words are never touched by it.
 */
import { notify } from '../notify';
import type { Settings } from './settings';

/** A way to draw. */
export interface Quality {
  readonly density: number; // most canvas pixels to one of CSS
  readonly pause: number; // least milliseconds between two frames
  readonly spare: boolean; // without soft shadows, and with thinner grass
}
const FULL: Quality = { density: 2, pause: 9, spare: false }; // a screen of 120 Hz or more is given every other frame
/** From one to the next, as long as the machine can't keep up. */
export const QUALITIES: readonly Quality[] = [
  FULL,
  { density: 1.25, pause: FULL.pause, spare: true },
  { density: 1, pause: 25, spare: true }, // every other frame of 60 Hz
];
const LIGHTEST = QUALITIES.length - 1;

const SLOW = 30; // milliseconds between two frames that is too long
const AWAY = 400; // likewise, from which on the page has slept, not drawn
const WATCHED = 90; // frames that are judged together
const MANY = 0.6; // share of slow ones among them
const HELPED = 0.9; // of the time between frames, or less: it was the drawing that took so long
const LOW = 0.2; // of a battery's charge

/** What of a battery counts. @see https://www.w3.org/TR/battery-status/ */
export interface Battery extends Pick<EventTarget, 'addEventListener'> {
  readonly charging: boolean;
  readonly level: number; // 0…1
}

export class PictureQuality {
  private wanted: Settings['picture'] = 'auto';
  private kept = 0; // the index of what the machine can keep up with
  private isLow = false; // the battery
  private frames = 0;
  private slow = 0; // of them
  private took = 0; // milliseconds, all of them
  private before = Infinity; // milliseconds between two, before the picture became lighter
  private isJudged = false; // it has been found out what the machine can
  private readonly followers: ((now: Quality) => void)[] = [];

  get now(): Quality {
    if (this.wanted === 'full') return FULL;
    return QUALITIES[this.wanted === 'light' || this.isLow ? LIGHTEST : this.kept]!;
  }

  /** Whether less is drawn than could be, though nobody has set it so. */
  get isLighter(): boolean {
    return this.wanted === 'auto' && this.now !== FULL;
  }

  /** Takes the viewer's own wish; the machine is given another chance. */
  set(wanted: Settings['picture']): void {
    this.become(() => {
      [this.wanted, this.kept, this.before, this.isJudged] = [wanted, 0, Infinity, false];
      this.count();
    });
  }

  /** A frame of a play that goes on. @param milliseconds since the one before */
  frame(milliseconds: number): void {
    if (this.wanted !== 'auto' || this.isJudged || milliseconds > AWAY) return;
    this.frames += 1;
    this.took += milliseconds;
    if (milliseconds > SLOW) this.slow += 1;
    if (this.frames < WATCHED) return;
    const [each, isTooMuch] = [this.took / this.frames, this.slow > MANY * this.frames];
    this.count();
    this.judge(each, isTooMuch);
  }

  /** A browser that shows no more frames, as some do to save power, shows no more of a lighter picture either. */
  private judge(each: number, isTooMuch: boolean): void {
    if (each > HELPED * this.before) {
      this.isJudged = true;
      this.become(() => (this.kept -= 1));
    } else if (isTooMuch && this.kept < LIGHTEST) {
      this.before = each;
      this.become(() => (this.kept += 1));
    } else {
      this.before = Infinity;
      this.isJudged = this.kept === LIGHTEST;
    }
  }

  private count(): void {
    [this.frames, this.slow, this.took] = [0, 0, 0];
  }

  /** Spares a battery that runs low. */
  async hear(battery: Promise<Battery> | undefined, signal: AbortSignal): Promise<void> {
    const found = await battery?.catch(() => undefined);
    if (!found || signal.aborted) return;
    const look = (): void => this.become(() => (this.isLow = !found.charging && found.level <= LOW));
    for (const event of ['levelchange', 'chargingchange']) found.addEventListener(event, look, { signal });
    look();
  }

  /** Tells of every change. */
  follow(told: (now: Quality) => void): void {
    this.followers.push(told);
  }

  private become(change: () => unknown): void {
    const [before, wasLighter] = [this.now, this.isLighter];
    change();
    if (this.now !== before || this.isLighter !== wasLighter) notify(this.followers, this.now);
  }
}

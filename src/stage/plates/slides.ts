/** Which plates are before the stage, and how far they have slid in or out: at most two, the newer before the older. */
import { smoother } from '../../maths/easing';
import { clamp } from '../../maths/scalar';
import type { Moment } from '../../play/step';

/** The plate that stays as a step begins. */
export const plateAtFirst = ({ cues, after }: Moment): string | null => (cues[0]?.before ?? after).plate;

const OUT = 0.65; // seconds in which one slides out

export interface Slide {
  readonly name: string;
  readonly in: number; // 0 just outside the picture … 1 in its place
  readonly come: number; // seconds since it came to its place
  readonly alive: number; // seconds since it was first seen
}
interface Sliding {
  readonly name: string;
  share: number; // of the way in, at an even pace
  pace: number; // of it, a second; below 0 on the way out
  come: number;
  alive: number;
}

export class PlateSlides {
  private all: Sliding[] = []; // older first
  private rate = 1; // how much faster than usual

  /** @param lengthOf seconds in which a plate that has come does what it does once */
  constructor(private readonly lengthOf: (name: string) => number) {}

  get shown(): readonly Slide[] {
    return this.all.map(({ name, share, come, alive }) => ({ name, in: smoother(share), come, alive }));
  }
  /** The one that is there, or on its way in. */
  get name(): string | null {
    return this.all.findLast(({ pace }) => pace >= 0)?.name ?? null;
  }

  /** Whether one that stays, or comes, has not done yet what it does. */
  get busy(): boolean {
    return this.all.some((each) => each.pace >= 0 && this.left(each) > 0);
  }

  /** Slides one in over whatever is there; null slides out what is. @param time seconds */
  become(name: string | null, time: number): void {
    if (name === this.name) return;
    this.rate = 1;
    if (name === null) for (const each of this.all) each.pace = -1 / OUT;
    else this.bring(name, time);
  }

  /** All as it is in the end, at once. */
  snapTo(name: string | null): void {
    this.all = name === null ? [] : [{ name, share: 1, pace: 0, come: this.lengthOf(name), alive: 0 }];
  }

  /** What is under way takes so many seconds. */
  finishWithin(seconds: number): void {
    this.rate = Math.max(1, ...this.all.map((each) => this.left(each) / seconds));
  }

  tick(seconds: number): void {
    for (const each of this.all) this.move(each, seconds);
    const top = this.all.at(-1);
    const isHidden = (each: Sliding): boolean => each !== top && top!.share === 1 && top!.pace >= 0;
    this.all = this.all.filter((each) => !isHidden(each) && !(each.share === 0 && each.pace < 0));
    if (this.all.every((each) => this.left(each) === 0)) this.rate = 1;
  }

  private bring(name: string, time: number): void {
    const back = this.all.find((each) => each.name === name) ?? { name, share: 0, pace: 1, come: 0, alive: 0 };
    const under = this.all.filter((each) => each !== back).slice(-1);
    this.all = [...under, Object.assign(back, time > 0 ? { pace: 1 / time } : { pace: 1, share: 1 })];
  }

  private move(each: Sliding, seconds: number): void {
    const passed = seconds * this.rate;
    const to = each.share + each.pace * passed;
    const there = each.share === 1 && each.pace >= 0;
    if (there) each.come += passed;
    else if (to > 1) each.come += (to - 1) / each.pace;
    each.share = clamp(to);
    each.alive += seconds;
  }

  private left({ name, share, pace, come }: Sliding): number {
    if (pace < 0) return share / -pace;
    return (pace > 0 && share < 1 ? (1 - share) / pace : 0) + Math.max(0, this.lengthOf(name) - come);
  }
}

/** Paper stars on threads: how many hang, how far down each is, how it swings. Each keeps its place in the picture. */
import { backOut, smooth } from '../../maths/easing';
import { clamp } from '../../maths/scalar';
import { Glide } from '../../maths/glide';

/** Where each hangs, in their order: of the picture's width from its middle, of its height from above; and its size. */
const PLACES: readonly (readonly [across: number, down: number, size: number])[] = [
  [0.07, 0.17, 1.15],
  [-0.16, 0.11, 0.9],
  [0.24, 0.09, 1],
  [-0.05, 0.26, 0.8],
  [0.38, 0.2, 1.1],
  [-0.23, 0.24, 1],
  [0.15, 0.3, 0.75],
  [-0.44, 0.29, 0.95],
  [0.31, 0.33, 0.8],
  [0.46, 0.1, 0.8],
  [-0.36, 0.36, 0.75],
  [-0.1, 0.05, 0.7],
];
export const MOST_STARS = PLACES.length;

const EACH = 1.5; // seconds in which one comes down
const LAST = 0.8; // share of the whole time after which none sets off any more
const OVER = 1.1; // of the back-ease with which it comes down
const SWING = { reach: 0.2, rate: 2.6, dies: 0.55 } as const; // radians, radians a second, a second
const IDLE = { reach: 0.016, rate: 0.8, windy: 0.05 } as const;

/** One of them at an instant. */
export interface HangingStar {
  readonly index: number;
  readonly across: number; // of the picture's width, from its middle
  readonly down: number; // of the picture's height, from its top; 0 and less above it
  readonly size: number; // 1 as a rule
  readonly swing: number; // radians that its thread leans; to the left above 0
}

interface Thread {
  readonly glide: Glide;
  hung: number; // seconds since it set off
}

export class HangingStars {
  private readonly threads: readonly Thread[] = PLACES.map(() => ({ glide: new Glide(), hung: Infinity }));
  private count = 0;
  private time = 0;

  /** Lets down, or draws up, until so many hang. @param time seconds in which all are on their way */
  become(count: number, time: number): void {
    if (count === this.count) return;
    const changing = Math.abs(count - this.count);
    const each = Math.min(EACH, time);
    const apart = changing > 1 ? Math.min(time - each, time * LAST) / (changing - 1) : 0;
    const first = Math.min(count, this.count);
    this.threads.forEach((thread, i) => {
      const goal = i < count ? 1 : 0;
      if (i < first || i >= first + changing) return;
      const delay = apart * (goal === 1 ? i - first : first + changing - 1 - i);
      thread.glide.to(goal, each, delay);
      thread.hung = -delay;
    });
    this.count = count;
  }

  /** However long they have hung, they hang as they always do. */
  snapTo(count: number): void {
    [this.count, this.time] = [count, 0];
    this.threads.forEach((thread, i) => {
      thread.glide.snapTo(i < count ? 1 : 0);
      thread.hung = Infinity;
    });
  }

  finishWithin(seconds: number): void {
    for (const { glide } of this.threads) glide.finishWithin(seconds);
  }

  tick(seconds: number): void {
    this.time += seconds;
    for (const thread of this.threads) {
      thread.glide.tick(seconds);
      thread.hung += seconds;
    }
  }

  /** Those of which something may be seen. @param gust how hard it blows, 0…1 */
  shown(gust: number): readonly HangingStar[] {
    return this.threads.flatMap(({ glide, hung }, index) => {
      const way = glide.now;
      if (way === 0) return [];
      const [across, down, size] = PLACES[index]!;
      return [
        {
          index,
          across,
          size,
          down: down * backOut(way, OVER) - (1 - smooth(clamp(way * 4))) * 0.08,
          swing: this.swingOf(index, hung, gust),
        },
      ];
    });
  }

  private swingOf(index: number, hung: number, gust: number): number {
    const phase = index * 2.4;
    const coming =
      hung < 60 ? SWING.reach * Math.exp(-SWING.dies * Math.max(0, hung)) * Math.sin(SWING.rate * hung) : 0;
    const reach = IDLE.reach + IDLE.windy * gust;
    return (index % 2 ? -coming : coming) + reach * Math.sin(this.time * IDLE.rate * (1 + 0.07 * index) + phase);
  }
}

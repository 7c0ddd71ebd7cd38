/** How a body gets from one key to the next, by the names that movements know: each key says how it is come to. */
import { pastGoal, smooth } from './easing';

interface Easing {
  readonly way: (u: number) => number; // 0 at 0, 1 at 1
  // its speed at either end, where 1 is that of the same pace all the way: what comes before and after it fits
  readonly leaves: number;
  readonly arrives: number;
}

const PAST = 10; // how far an overshoot goes past its key: about a ninth of the way

export const EASES = {
  linear: { way: (u) => u, leaves: 1, arrives: 1 },
  in: { way: (u) => u * u, leaves: 0, arrives: 2 }, // gathers speed
  out: { way: (u) => u * (2 - u), leaves: 2, arrives: 0 }, // loses it
  'in-out': { way: smooth, leaves: 0, arrives: 0 }, // rests at both ends
  snap: { way: (u) => (u < 0.25 ? smooth(u * 4) : 1), leaves: 0, arrives: 0 }, // is there in a quarter of the time
  hold: { way: (u) => Number(u >= 1), leaves: 0, arrives: 0 }, // stays as it was, and is there at once in the end
  overshoot: { way: (u) => smooth(u) + pastGoal(u, PAST), leaves: 0, arrives: 0 }, // goes past, comes back
} as const satisfies Readonly<Record<string, Easing>>;

export type Ease = keyof typeof EASES;

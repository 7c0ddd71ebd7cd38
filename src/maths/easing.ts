/** Ways of getting from 0 to 1. */
import { clamp } from './scalar';

export const smooth = (u: number): number => u * u * (3 - 2 * u);
export const smoother = (u: number): number => u * u * u * (u * (6 * u - 15) + 10);
/** How far a movement is past its goal, coming back in the end; by 0.035 of `much` at most. */
export const pastGoal = (u: number, much: number): number => much * u ** 3 * (1 - u) ** 2;
/** Goes a little past its goal and comes back, as a body does. */
export const settleInto = (u: number, past: number): number => smoother(u) + pastGoal(u, past);
/** Runs past its goal and comes back, the further the larger `over`: Penner's back-ease, http://robertpenner.com. */
export const backOut = (u: number, over: number): number => 1 + (over + 1) * (u - 1) ** 3 + over * (u - 1) ** 2;
/** 0 → 1 between two moments, eased. */
export const between = (value: number, start: number, end: number): number =>
  end <= start ? Number(value >= end) : smooth(clamp((value - start) / (end - start)));

/** What goes round: whatever runs over the end of a loop is heard at its beginning. */
import { chain, type Filter } from './filter';
import { type Signal, samples, silence } from './signal';

/** Adds a signal into a loop from a time on, round its end if need be; a time before 0 counts back from the end. */
export function addRound(loop: Signal, signal: Signal, at: number, gain = 1): void {
  const from = (samples(at) % loop.length) + loop.length;
  signal.forEach((value, i) => (loop[(from + i) % loop.length]! += value * gain));
}

/** A signal longer than its loop, with what is over laid on the beginning. */
export function folded(signal: Signal, seconds: number): Signal {
  const loop = silence(seconds);
  addRound(loop, signal, 0);
  return loop;
}

/** Filters a loop, so that it still meets itself. */
export const chainRound = (loop: Signal, ...filters: readonly Filter[]): Signal =>
  chain(loop, ...filters.map((filter) => ({ ...filter, loop: true })));

export interface Reflection {
  readonly delay: number; // seconds
  readonly gain: number;
}

/** A loop thrown back from many places at once: only what comes back, without the sound itself. */
export function reflected(loop: Signal, reflections: readonly Reflection[]): Signal {
  const back = new Float64Array(loop.length);
  for (const { delay, gain } of reflections) addRound(back, loop, delay, gain);
  return back;
}

/** How loud left and right hear what stands at `where`, -1 left … 1 right; as loud in all. */
export const ears = (where: number): readonly [left: number, right: number] => [
  Math.cos(((where + 1) * Math.PI) / 4),
  Math.sin(((where + 1) * Math.PI) / 4),
];

/** Which steps stand out of the order of the beats: the fewest that would have to move. */
import beats from '../../assets/play/beats.json';
import type { Fault } from './fault';
import type { Step } from './step';

const PLACE = new Map(beats.map((id, i) => [id, i]));
const first = (step: Step): number => Math.min(...step.beats.map((beat) => PLACE.get(beat)!));
const last = (step: Step): number => Math.max(...step.beats.map((beat) => PLACE.get(beat)!));

/** The longest run of steps already in order, as indices. */
function inOrder(steps: readonly Step[]): number[] {
  const ends: number[] = []; // ends[n]: the step that most cheaply ends a run of n + 1
  const before = steps.map((step, i) => {
    const length = longest(ends, steps, first(step));
    if (ends[length] === undefined || last(step) < last(steps[ends[length]]!)) ends[length] = i;
    return length > 0 ? ends[length - 1]! : -1;
  });
  const run: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) run.push(i);
  return run.reverse();
}

/** How long a run a step beginning at `beat` can follow, by bisection. */
function longest(ends: readonly number[], steps: readonly Step[], beat: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (last(steps[ends[middle]!]!) <= beat) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function orderFaults(told: readonly Step[]): Fault[] {
  const steps = told.filter(({ beats: { length } }) => length > 0);
  const run = inOrder(steps);
  const kept = new Set(run);
  return steps.flatMap((_, i) => (kept.has(i) ? [] : [misplaced(steps, run, i)]));
}

function misplaced(steps: readonly Step[], run: readonly number[], at: number): Fault {
  const step = steps[at]!;
  const fault = { rule: 'out-of-order', path: ['beat'], ...step.at } as const;
  const passed = run.find((i) => i < at && last(steps[i]!) > first(step));
  const awaited = run.findLast((i) => i > at && first(steps[i]!) < last(step));
  const other = steps[passed ?? awaited!]!;
  if (passed !== undefined) return { ...fault, what: `beat ${step.beats[0]} is told after beat ${other.beats.at(-1)}`, how: `move this line up, to before "${other.id}"` };
  return { ...fault, what: `beat ${step.beats[0]} is told before beat ${other.beats[0]}`, how: `move this line down, to after "${other.id}"` };
}

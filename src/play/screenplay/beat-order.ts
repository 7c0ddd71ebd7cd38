/** Which steps stand out of the order of the beats: the fewest that would have to move. */
import type { Fault } from './fault';
import type { Step } from '../step';

type Places = ReadonlyMap<string, number>; // of beats in the story

/** The first and the last beat a step tells, as places in the story. */
interface Span {
  readonly first: number;
  readonly last: number;
}

function spanOf(places: Places, { beats: [beat, ...more] }: Step): Span {
  const first = places.get(beat!)!;
  return more.reduce(
    (span, id) => ({ first: Math.min(span.first, places.get(id)!), last: Math.max(span.last, places.get(id)!) }),
    { first, last: first },
  );
}

/** The longest run already in order, as indices. */
function inOrder(spans: readonly Span[]): number[] {
  const ends: number[] = []; // ends[n]: the step that most cheaply ends a run of n + 1
  const before = spans.map(({ first, last }, i) => {
    const length = firstOf(ends.length, (n) => spans[ends[n]!]!.last > first);
    if (ends[length] === undefined || last < spans[ends[length]]!.last) ends[length] = i;
    return length > 0 ? ends[length - 1]! : -1;
  });
  const run: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) run.push(i);
  return run.reverse();
}

/** The first of `count` indices that passes a test which all after it pass too; `count` where none does. */
function firstOf(count: number, passes: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * @param beats of the story, in order
 * @returns a fault for each of the fewest steps that would have to move
 */
export function orderFaults(beats: readonly string[], told: readonly Step[]): Fault[] {
  const places: Places = new Map(beats.map((id, i) => [id, i]));
  const steps = told.filter(({ beats: { length } }) => length > 0);
  const spans = steps.map((step) => spanOf(places, step));
  const run = inOrder(spans);
  const kept = new Set(run);
  return steps.flatMap((_, i) => (kept.has(i) ? [] : [misplaced(steps, spans, run, i)]));
}

function misplaced(steps: readonly Step[], spans: readonly Span[], run: readonly number[], at: number): Fault {
  const step = steps[at]!;
  const fault = { rule: 'out-of-order', path: ['beat'], ...step.at } as const;
  const { first, last } = spans[at]!;
  const passed = run[firstOf(run.length, (n) => spans[run[n]!]!.last > first)];
  const late = passed !== undefined && passed < at;
  const other = steps[late ? passed : run[firstOf(run.length, (n) => spans[run[n]!]!.first >= last) - 1]!]!;
  if (late)
    return {
      ...fault,
      what: `beat ${step.beats[0]} is told after beat ${other.beats.at(-1)}`,
      how: `move this line up, to before "${other.id}"`,
    };
  return {
    ...fault,
    what: `beat ${step.beats[0]} is told before beat ${other.beats[0]}`,
    how: `move this line down, to after "${other.id}"`,
  };
}

/** The cues of a step laid out in time: a lane for the words, for each figure, and for what else a cue can move. */
import { sayingTime } from '../../src/play/words/letter-timing.js';
import type { Cue, Moment, TimedCue } from '../../src/play/step.js';

export interface Item {
  readonly cue: number | null; // its place among the step's cues; null for what a movement brings along, and for words
  readonly label: string;
  readonly start: number; // seconds from the start of the step
  readonly time: number; // seconds
  readonly when: string; // 'with', 'then' or 'after'; '' where no cue says
}
export interface Lane {
  readonly name: string;
  readonly items: readonly Item[];
}

/** When the words come out. */
export function wordsOf({ step, speakAt }: Moment): { readonly start: number; readonly time: number } {
  return { start: speakAt, time: sayingTime(step.text) };
}

/** The lanes that have anything on them, from the words down. */
export function lanesOf(moment: Moment): readonly Lane[] {
  const { step, vocabulary, cues } = moment;
  const spoken = step.text ? [{ cue: null, label: step.text, when: '', ...wordsOf(moment) }] : [];
  const lanes = new Map<string, Item[]>([
    ['words', spoken],
    ...[...vocabulary.figures, 'camera', 'light', 'sound', 'paper'].map((name) => [name, []] as [string, Item[]]),
  ]);
  for (const timed of cues) lanes.get(laneOf(timed))!.push(itemOf(timed, step.cues));
  return [...lanes].flatMap(([name, items]) => (items.length > 0 ? [{ name, items }] : []));
}

function itemOf({ cue, start, time }: TimedCue, all: readonly Cue[]): Item {
  const at = all.indexOf(cue);
  return { cue: at < 0 ? null : at, label: labelOf(cue), start, time, when: at < 0 ? '' : (cue.when ?? 'with') };
}

function laneOf({ cue, who }: TimedCue): string {
  if ('do' in cue) return who;
  if ('camera' in cue) return 'camera';
  if ('sound' in cue || 'music' in cue || 'wind' in cue) return 'sound';
  return 'paper' in cue || 'plate' in cue ? 'paper' : 'light';
}

const LEAST = 0.25; // seconds that a cue takes up on its lane, so that its name can be read

/** The items of a lane in rows, so that none lies over another. */
export function rowsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const rows: Item[][] = [];
  const endOf = ({ start, time }: Item): number => start + Math.max(LEAST, time);
  for (const item of items) {
    const row = rows.find((each) => each.every((other) => endOf(other) <= item.start || endOf(item) <= other.start));
    if (row) row.push(item);
    else rows.push([item]);
  }
  return rows;
}

/** What a cue says first: `nod`, `frame close`, `tear`. */
export function labelOf(cue: Cue): string {
  if ('camera' in cue) return [cue.camera, cue.size].filter(Boolean).join(' ');
  const [field, value] = Object.entries(cue)[0] as [string, unknown];
  return ['do', 'sound', 'paper'].includes(field) ? String(value) : `${field} ${String(value)}`;
}

const FINENESS = 20; // to which part of a second cues are dragged

/** The delay of a cue that is dragged so many seconds on, rounded; undefined where none is left. */
export function delayed(cue: Cue, by: number): number | undefined {
  const delay = Math.max(0, Math.round(((cue.delay ?? 0) + by) * FINENESS) / FINENESS);
  return delay === 0 ? undefined : delay;
}

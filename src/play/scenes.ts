/** The acts and scenes of a play, as their titles divide its steps. */
import type { Step } from './step';

/** A part of the play: its first and its last step, both within. */
export interface Scene {
  readonly title: string; // '' for what comes before the first title
  readonly first: number;
  readonly last: number;
}
export interface Act extends Scene {
  readonly scenes: readonly Scene[];
}

/** @returns the acts in order, each with its scenes; together they hold every step once */
export function scenesOf(steps: readonly Pick<Step, 'act' | 'scene'>[]): readonly Act[] {
  return divide(
    steps.map(({ act }) => act),
    0,
  ).map((act) => ({
    ...act,
    scenes: divide(
      steps.slice(act.first, act.last + 1).map(({ scene }) => scene),
      act.first,
    ),
  }));
}

/** The part that a step belongs to; undefined where there is no such step. */
export const partAt = <Part extends Scene>(parts: readonly Part[], index: number): Part | undefined =>
  parts.find(({ first, last }) => first <= index && index <= last);

/** @param titles one a step, '' where none begins @param from index of the first of these steps in the play */
function divide(titles: readonly string[], from: number): Scene[] {
  const firsts = titles.flatMap((title, i) => (i === 0 || title !== '' ? [i] : []));
  return firsts.map((first, i) => ({
    title: titles[first]!,
    first: from + first,
    last: from + (firsts[i + 1] ?? titles.length) - 1,
  }));
}

/** What is read aloud of a step, by whom and when. */
import { EVERYBODY, type Moment, type Step } from '../../play/step';
import type { Say } from '../words/messages';
import { seenEventsOf } from '../words/announcements';

export const NARRATOR = 'narrator';

export interface Part {
  readonly at: number; // seconds from the start of the step
  readonly words: string;
  readonly who: string; // a figure, or the narrator
  readonly language: string; // of the words; '' for that of the page
}

/** Whose voice a line has: what a figure says, thinks or has written; all else is told. */
export const readerOf = ({ kind, who }: Pick<Step, 'kind' | 'who'>): string =>
  kind === 'narration' || who === EVERYBODY ? NARRATOR : who;

export const lineOf = ({ step, speakAt }: Pick<Moment, 'step' | 'speakAt'>): Part[] =>
  step.text === '' ? [] : [{ at: speakAt, words: step.text, who: readerOf(step), language: step.language }];

/** The line, and what is seen around it where that is told. */
export function partsOf(moment: Moment, seen: boolean, say: Say, phrase: (english: string) => string): readonly Part[] {
  const sights = seen ? seenEventsOf(moment, say, phrase) : [];
  return [
    ...sights.map(({ at, words }) => ({ at: Math.max(0, at), words, who: NARRATOR, language: '' })),
    ...lineOf(moment),
  ].toSorted((one, other) => one.at - other.at);
}

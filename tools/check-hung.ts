/** Whether a translation names words of its own for those that cues hang on, and names them rightly. */
import { suggest } from '../src/play/screenplay/fault.js';
import { placeOf } from '../src/play/staging/timing.js';
import type { Step } from '../src/play/step.js';
import { type PlacedRow, placedRows, type WordsFile } from './rows.js';

/** @param file lines of the play in another language @returns one sentence for each thing that is wrong */
export function hungWarnings(file: WordsFile, steps: readonly Step[]): string[] {
  const hung = new Map(steps.map(({ id, cues }) => [id, cues.flatMap(({ word }) => (isText(word) ? [word] : []))]));
  return placedRows(file).flatMap((placed) => wordsIn(placed, hung.get(placed.key) ?? []));
}

const isText = (value: unknown): value is string => typeof value === 'string';

function wordsIn({ row: { words, text }, key, at }: PlacedRow, hung: readonly string[]): string[] {
  if (words === undefined) return [];
  if (typeof words !== 'object' || words === null || Array.isArray(words))
    return [
      `${at('words')} “${key}” has no words in its "words": write {"the English word": "the one that stands for it"}`,
    ];
  return Object.entries(words).flatMap(([english, own]) => {
    if (!hung.includes(english))
      return [
        `${at('words')} no cue of “${key}” hangs on ${JSON.stringify(english)}: ` +
          (hung.length > 0 ? suggest(english, hung) : 'take it out'),
      ];
    if (isText(own) && own.trim() !== '' && isText(text) && placeOf(text, own) >= 0) return [];
    return [
      `${at('words')} “${key}” does not say ${JSON.stringify(own)}, which is to stand for “${english}”: ` +
        'write it as it stands in the line',
    ];
  });
}

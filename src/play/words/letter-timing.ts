/**
 * When each character of a line comes out, at reading pace. Counts are in UTF-16 units, as ranges of text are; none
 * lies within a character.
 */
import { graphemesOf } from './graphemes';

export const PACE = 42; // letters a second, in an alphabet
const READ = 14; // likewise, of captions
const STAY = 4; // seconds
const BREATHS: readonly (readonly [marks: string, seconds: number])[] = [
  [',،、', 0.14],
  [';؛:：–—', 0.2],
  ['.。?？؟!！', 0.34],
  ['…', 0.42],
];
const MARKS = BREATHS.map(([marks]) => marks).join('');
const CLOSERS = '’”)»」』）\'"';

/** What tells more than a letter takes longer: a syllable, a word; Arabic leaves its short vowels out. */
const WEIGHTS: readonly (readonly [script: RegExp, letters: number])[] = [
  [/\p{Script=Han}/u, 3],
  [/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u, 1.9],
  [/\p{Script=Arabic}/u, 1.3],
];
const weightOf = (char: string): number => WEIGHTS.find(([script]) => script.test(char))?.[1] ?? 1;

/** How many letters of an alphabet there would be to read. */
export const lettersIn = (text: string): number => Array.from(text).reduce((sum, char) => sum + weightOf(char), 0);

/** Seconds that words which nobody says are to be seen, `least` of them at all events: long enough to read them. */
export const captionTime = (words: string, least = STAY): number => Math.max(least, lettersIn(words) / READ);

/**
 * The breath after character `at`: so that “?!” and “'seven.'” take one breath, at their end; where there are no
 * spaces, the mark alone tells.
 */
function breathAfter(text: string, at: number): number {
  const next = text[at + 1] ?? '';
  const isFull = /[、。？！：…」』）]/.test(text[at]!) && next !== '' && !(MARKS + CLOSERS).includes(next);
  if (!isFull && !/\s/.test(next)) return 0;
  let stop = at;
  while (stop > 0 && (CLOSERS.includes(text[stop] ?? '') || /[\u00a0\u202f]/.test(text[stop]!))) stop -= 1;
  return BREATHS.find(([marks]) => marks.includes(text[stop] ?? ' '))?.[1] ?? 0;
}

/**
 * Seconds from the first to the appearance of each character.
 * @param pace 1 as written, 2 twice as fast; 0 all at once
 */
export function schedule(text: string, pace = 1): readonly number[] {
  const due: number[] = [];
  let clock = 0;
  for (const character of graphemesOf(text)) {
    clock += lettersIn(character) / PACE;
    for (let unit = 0; unit < character.length; unit += 1) due.push(pace > 0 ? clock / pace : 0);
    clock += breathAfter(text, due.length - 1);
  }
  return due;
}

/** How many of the scheduled characters are out after `seconds`. */
export function dueBy(due: readonly number[], seconds: number): number {
  const next = due.findIndex((time) => time > seconds);
  return next < 0 ? due.length : next;
}

/** Seconds it takes to say or read `text` out at that pace. */
export const sayingTime = (text: string): number => schedule(text).at(-1) ?? 0;

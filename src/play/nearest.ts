/** The known word that somebody may have meant. */
import { closest, distance } from 'fastest-levenshtein';

const FAR = 0.5; // beyond this share of letters changed, a guess helps nobody
const BEGUN = 3; // letters that are enough to tell a word by its part

/** @returns null where none is near */
export function nearest(word: string, known: readonly string[]): string | null {
  const begun = word.length >= BEGUN && known.find((name) => name.startsWith(word));
  const guess = begun || closest(word, known as string[]);
  return begun || distance(word, guess) / Math.max(word.length, guess.length) <= FAR ? guess : null;
}

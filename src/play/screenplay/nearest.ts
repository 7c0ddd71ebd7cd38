/** The known word that somebody may have meant. */
import { distance } from 'fastest-levenshtein';

const FAR = 0.5; // beyond this share of letters changed, a guess helps nobody
const BEGUN = 3; // letters that are enough to tell a word by its part
const FEW = 3; // words that are as near as one another, beyond which none of them is a guess

const NUMBERED = /^[a-z]+\d+$/i;

/** @returns the words that are nearest, as many as there are; none where none is near, or too many are */
export function nearestOf(word: string, known: readonly string[]): string[] {
  const begun = word.length >= BEGUN ? known.find((name) => name.startsWith(word)) : undefined;
  const same =
    begun ??
    known.find((name) => plain(name) === plain(word)) ??
    known.find((name) => !NUMBERED.test(word) && isSwapped(word, name));
  if (same !== undefined) return [same];
  // every number is near to every other
  const others = NUMBERED.test(word) ? known.filter((name) => !NUMBERED.test(name)) : known;
  const far = others.map((name) => distance(word, name) / Math.max(word.length, name.length));
  const least = Math.min(FAR, ...far);
  const near = others.filter((_, i) => far[i] === least);
  return near.length <= FEW ? near : [];
}

/** @returns null where none is near */
export const nearest = (word: string, known: readonly string[]): string | null => nearestOf(word, known)[0] ?? null;

/** Whether two neighbouring letters have changed places. */
const isSwapped = (word: string, name: string): boolean =>
  Array.from(word).some((letter, i) => `${word.slice(0, i)}${word[i + 1] ?? ''}${letter}${word.slice(i + 2)}` === name);

/** A word without what is easily mistaken: capitals, and noughts before its number. */
const plain = (word: string): string => word.toLowerCase().replaceAll(/(?<!\d)0+(?=\d)/g, '');

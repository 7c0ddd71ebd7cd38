/** A word of one kind that stands where one of another is wanted. */
import { distance } from 'fastest-levenshtein';
import { nearestOf } from './nearest';
import { DEVICE_NAMES } from '../staging/paper-devices';
import { CLOUDS, WINDS, type Vocabulary } from '../vocabulary';

export const SHOTS = ['frame', 'push', 'track', 'jolt', 'rise'];
export const SIZES = ['vista', 'wide', 'full', 'two-shot', 'medium', 'close', 'closest'];

/** The words that there are, by what they are, and how each is written. */
type Word = readonly [kind: string, names: readonly string[], written: (name: string) => string];
const wordsIn = ({ movements, sounds, passages, hours, moods, plates, popUps }: Vocabulary): readonly Word[] => [
  ['a movement', Object.keys(movements), (name) => `{"do": "${name}"}`],
  ['a sound', Object.keys(sounds), (name) => `{"sound": "${name}"}`],
  ['a passage of music', Object.keys(passages), (name) => `{"music": "${name}"}`],
  ['an hour', Object.keys(hours), (name) => `{"light": "${name}"}`],
  ['a wind', WINDS, (name) => `{"wind": "${name}"}`],
  ['a device of the paper', DEVICE_NAMES, (name) => `{"paper": "${name}"}`],
  ['clouds', CLOUDS, (name) => `{"clouds": "${name}"}`],
  ['a way of the camera', SHOTS, (name) => `{"camera": "${name}"}`],
  ['a size of the picture', SIZES, (name) => `{"camera": "frame", "size": "${name}"}`],
  ['a plate', plates, (name) => `{"plate": "${name}"}`],
  ['a pop-up', popUps, (name) => `{"paper": "pop-up", "of": "${name}"}`],
  ['a mood', moods, (name) => `"mood": "${name}"`],
];

const LONG = 6; // letters of a word that may be taken for one of another kind
const NEAR = 0.25; // share of its letters that may be wrong

/** How a word that is known as something else is written. */
export function knownElsewhere(vocabulary: Vocabulary, word: string): string | null {
  const [what, , written] = wordsIn(vocabulary).find(([, names]) => names.includes(word)) ?? [];
  return written ? `as ${what}, it is written ${written(word)}` : null;
}

/** The same of one that is near to a word of another kind. */
export function nearElsewhere(vocabulary: Vocabulary, word: string): string | null {
  if (word.length < LONG) return null;
  const [found] = wordsIn(vocabulary).flatMap(([what, names, written]) =>
    nearestOf(word, names)
      .filter((guess) => distance(word, guess) <= NEAR * word.length) // a word of its own is more than a slip away
      .map((guess) => `did you mean ${what}, ${written(guess)}?`),
  );
  return found ?? null;
}

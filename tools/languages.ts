/** The words of the play in all its languages, as they lie on the disc, and the English they are made from. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlay } from '../src/play/play.js';
import { FIGURES } from '../src/play/stage.js';
import type { Step } from '../src/play/step.js';
import { MARKS, MOVEMENTS, PLACES } from '../src/play/vocabulary.js';
import { LANGUAGES } from '../src/reading/languages.js';
import { rowsOf } from '../src/reading/messages.js';
import { type English, keyWarnings, messageWarnings, translationWarnings, type WordsFile } from './check-translations.js';
import { playFiles } from './play-files.js';

const FOLDER = 'assets/play';
const TRANSLATIONS = Object.keys(LANGUAGES).filter((language) => language !== 'en');
const MESSAGES = ['controls', 'descriptions'];
const GIVEN: Readonly<Record<string, readonly string[]>> = { descriptions: ['who', 'name', 'other', 'to'] }; // to each message

/** A file of words; empty where there is none. */
function wordsFile(root: string, language: string, of: string): WordsFile {
  const name = `${FOLDER}/${language}/${of}.jsonl`;
  return { name, text: existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '' };
}

/** Of the English itself: movements, marks and places without a description, descriptions of what is no more, and messages that are there twice. */
export function englishBehind(root: string): string[] {
  const names = [...Object.keys(MOVEMENTS).map((name) => `do:${name}`), ...[...Object.keys(MARKS), ...FIGURES].map((name) => `to:${name}`), ...PLACES.map((name) => `place:${name}`)];
  const wanted = new Map(names.map((name) => [name, name]));
  const file = wordsFile(root, 'en', 'descriptions');
  const controls = wordsFile(root, 'en', 'controls');
  return [...keyWarnings(controls, messagesOf(root, 'controls'), ''), ...keyWarnings(file, wanted, 'missing; nothing can be told of them'), ...messageWarnings(file, messagesOf(root, 'descriptions'), GIVEN.descriptions)];
}

/** Everything that has fallen behind the English, one sentence each. */
export function translationsBehind(root: string): string[] {
  const steps = readPlay(playFiles(root)).steps;
  const sources: Readonly<Record<string, English>> = { lines: linesOf(steps), phrases: phrasesOf(root, steps), ...Object.fromEntries(MESSAGES.map((of) => [of, messagesOf(root, of)])) };
  return TRANSLATIONS.flatMap((language) =>
    Object.entries(sources).flatMap(([of, english]) => {
      const file = wordsFile(root, language, of);
      return [...translationWarnings(file, english), ...(MESSAGES.includes(of) ? messageWarnings(file, english, GIVEN[of]) : [])];
    }),
  );
}

const linesOf = (steps: readonly Step[]): English => new Map(steps.flatMap(({ id, text }) => (text ? [[id, text]] : [])));

const messagesOf = (root: string, of: string): English => new Map(rowsOf(wordsFile(root, 'en', of).text).map(({ id, text }) => [id!, text]));

/** Words that stand in the data as they are said: of sounds, places and music, and of the play itself. */
function phrasesOf(root: string, steps: readonly Step[]): English {
  const data = (name: string): unknown => JSON.parse(readFileSync(join(root, 'assets', name), 'utf8'));
  const found = [
    ...['sound/sounds.json', 'sound/place.json', 'sound/music.json', 'play/movements.json'].flatMap((name) => wordsIn(data(name))),
    ...steps.flatMap(({ act, scene, cues }) => [act, scene, ...wordsIn(cues)]),
  ];
  return new Map(found.filter(Boolean).map((words) => [words, words]));
}

const WORDED = ['words', 'told']; // fields whose value is said

/** Every wording in a piece of data; that of a place is one for its setting in and one for its falling silent. */
function wordsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([field, value]) => (WORDED.includes(field) ? textsIn(value) : wordsIn(value)));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

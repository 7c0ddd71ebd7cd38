/** The words of the play in all its languages, as they lie on the disc, and the English they are made from. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../src/play/screenplay/nearest.js';
import { vocabularyOf } from '../src/play/vocabulary.js';
import type { Step } from '../src/play/step.js';
import { CONTROLS, DESCRIPTIONS, NAMES } from '../src/page/words/expected-messages.js';
import { isLanguage, type Language, LANGUAGES } from '../src/page/words/languages.js';
import { askedFaults } from './asked.js';
import { readBundle, readPlay } from './bundle.js';
import {
  type English,
  keyWarnings,
  messageFaults,
  rowFaults,
  textsOf,
  translationWarnings,
} from './check-translations.js';
import { dataNames, flawsIn, namesIn, readable, readJson } from './data-files.js';
import { playFiles } from './play-files.js';
import { PLAY, SHARED } from './play-folder.js';
import type { Kinds } from './message.js';
import type { WordsFile } from './rows.js';

const TRANSLATIONS = Object.keys(LANGUAGES).filter((language) => language !== 'en');
const MESSAGES = ['controls', 'names', 'descriptions'];
/** The files of a language, by the folder that has them: what every play's page says, and what this one does. */
const FOLDERS = {
  [`${SHARED}/languages`]: ['controls'],
  [`${PLAY}/languages`]: ['lines', 'phrases', 'names', 'descriptions'],
};
const FILES = Object.values(FOLDERS).flat();
const folderWith = (of: string): string => Object.keys(FOLDERS).find((folder) => FOLDERS[folder]!.includes(of))!;
// which the English may say or not, too
const SPARE: Readonly<Record<string, readonly string[]>> = { descriptions: Object.keys(DESCRIPTIONS.do) };

/** A file of words; empty where there is none. */
function wordsFile(root: string, language: string, of: string): WordsFile {
  const folder = `${folderWith(of)}/${language}`;
  const name = `${folder}/${of}.jsonl`;
  return readable(root, folder, '.jsonl').find((file) => file.name === name) ?? { name, text: '' };
}

/**
 * The messages that the page asks for, by their file: of the play's data, every place, mark, figure and movement is
 * described.
 */
function askedIn(root: string, of: string): readonly string[] {
  if (of === 'controls') return Object.keys(CONTROLS);
  const { places, marks, figures, movements } = vocabularyOf(readBundle(root));
  if (of === 'names') return [...Object.keys(NAMES), ...figures];
  return [
    ...Object.keys(places).map((name) => `place:${name}`),
    ...[...Object.keys(marks), ...figures].map((name) => `to:${name}`),
    ...Object.keys(movements).map((name) => `do:${name}`),
  ];
}

/** A figure's name gets none, as do most. */
const MESSAGE_VALUES: Readonly<Record<string, Kinds>> = {
  ...CONTROLS,
  ...NAMES,
  ...DESCRIPTIONS,
};

/** The values that the page gives a message. */
const given = (id: string): Kinds | undefined => MESSAGE_VALUES[id.replace(/:.*/, '')];

/** The lines of the play in every language, its own included. */
export const lineFiles = (root: string): WordsFile[] => [
  ...playFiles(root),
  ...TRANSLATIONS.map((language) => wordsFile(root, language, 'lines')),
];

/** Of the English itself: messages that nothing asks for, or that are there twice. */
export const englishBehind = (root: string): string[] =>
  MESSAGES.flatMap((of) =>
    keyWarnings(wordsFile(root, 'en', of), new Map(askedIn(root, of).map((id) => [id, id])), 'missing'),
  );

/** Everything that has fallen behind the English, one sentence each. */
export function translationsBehind(root: string): string[] {
  const steps = readPlay(root).steps;
  const sources: Readonly<Record<string, English>> = {
    lines: linesOf(steps),
    phrases: phrasesOf(root, steps),
    ...Object.fromEntries(MESSAGES.map((of) => [of, messagesOf(root, of)])),
  };
  return [
    ...strangers(root),
    ...TRANSLATIONS.flatMap((language) =>
      Object.entries(sources).flatMap(([of, english]) => translationWarnings(wordsFile(root, language, of), english)),
    ),
  ];
}

/**
 * Words that would fail on the page: messages that are not there, rows that say nothing, messages that can't be said or
 * have lost a value.
 */
export const wordFaults = (root: string): string[] => [
  ...MESSAGES.flatMap((of) => englishFaults(root, of)),
  ...(Object.keys(LANGUAGES) as Language[]).flatMap((language) => [
    ...FILES.flatMap((of) => rowFaults(wordsFile(root, language, of))),
    ...MESSAGES.flatMap((of) =>
      messageFaults(wordsFile(root, language, of), messagesOf(root, of), given, {
        locale: LANGUAGES[language].tag,
        spare: SPARE[of],
      }),
    ),
  ]),
];

/** Of a file that all languages hang on; what it lacks for being unreadable is not told as well. */
function englishFaults(root: string, of: string): string[] {
  const name = `${folderWith(of)}/en/${of}.jsonl`;
  const { told, lost } = flawsIn(root, name);
  if (lost) return told.filter(() => !dataNames(root).includes(name)); // else told of with all data
  return of === 'controls' ? [] : askedFaults(wordsFile(root, 'en', of), askedIn(root, of));
}

/** Folders of languages that the play does not speak, and files in them that nobody reads. */
const strangers = (root: string): string[] =>
  Object.entries(FOLDERS).flatMap(([folder, files]) => strangersIn(root, folder, files));

function strangersIn(root: string, parent: string, files: readonly string[]): string[] {
  const folders = namesIn(join(root, parent)).filter((name) =>
    statSync(join(root, parent, name), { throwIfNoEntry: false })?.isDirectory(),
  );
  return folders.flatMap((folder) => {
    if (!isLanguage(folder))
      return [
        `${parent}/${folder}: the play speaks no language of that name, so that nothing in it is read: add it ` +
          'to src/page/words/languages.ts',
      ];
    return namesIn(join(root, parent, folder))
      .filter((name) => !files.includes(name.replace(/\.jsonl$/, '')))
      .map((name) => strangerIn(`${parent}/${folder}`, name, files));
  });
}

function strangerIn(folder: string, name: string, files: readonly string[]): string {
  const meant = nearest(
    name,
    files.map((of) => `${of}.jsonl`),
  );
  return (
    `${folder}/${name}: no such file is read: ` +
    `${meant ? `did you mean ${meant}?` : `there are ${files.join(', ')}, each .jsonl`}`
  );
}

const linesOf = (steps: readonly Step[]): English =>
  new Map(steps.flatMap(({ id, text }) => (text ? [[id, text]] : [])));

const messagesOf = (root: string, of: string): English => textsOf(wordsFile(root, 'en', of));

/** Words that stand in the data as they are said: of sounds, places and music, and of the play itself. */
function phrasesOf(root: string, steps: readonly Step[]): English {
  const found = [
    ...[
      `${SHARED}/sound/sounds.json`,
      `${SHARED}/movements.json`,
      ...['sound/ambience', 'sound/music', 'movements'].map((name) => `${PLAY}/${name}.json`),
    ].flatMap((name) => wordsIn(readJson(root, name))),
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

/** The words of the play in all its languages, as they lie on the disc, and the English they are made from. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { PlayBundle } from '../src/play/bundle.js';
import { nearest } from '../src/play/screenplay/nearest.js';
import { DEVICE_NAMES, DEVICES } from '../src/play/staging/paper-devices.js';
import { CLOUDS, vocabularyOf } from '../src/play/vocabulary.js';
import type { Step } from '../src/play/step.js';
import { CONTROLS, DESCRIPTIONS, NAMES } from '../src/page/words/expected-messages.js';
import { isLanguage, type Language, LANGUAGES } from '../src/page/words/languages.js';
import { askedFaults } from './asked.js';
import { readBundle, readPlay, readWhole } from './bundle.js';
import { hungWarnings } from './check-hung.js';
import { pluralWarnings } from './check-plurals.js';
import {
  type English,
  keyWarnings,
  messageFaults,
  rowFaults,
  statesOf,
  textsOf,
  translationWarnings,
} from './check-translations.js';
import { dataNames, flawsIn, namesIn, readable, readJson } from './data-files.js';
import { playFiles } from './play-files.js';
import { PLAY, SHARED } from './play-folder.js';
import type { Kinds } from './message.js';
import { languagesIn } from './moments/edition.js';
import type { WordsFile } from './rows.js';

/** A file that every language has: what all plays say lies in one folder, what this one says in another. */
interface WordsOf {
  readonly folder: string;
  readonly of: string;
}
const [OURS, OWN] = [`${SHARED}/languages`, `${PLAY}/languages`] as const;
const FOLDERS = {
  [OURS]: ['controls', 'descriptions', 'phrases'],
  [OWN]: ['lines', 'phrases', 'names', 'descriptions'],
};
const FILES: readonly WordsOf[] = Object.entries(FOLDERS).flatMap(([folder, files]) =>
  files.map((of) => ({ folder, of })),
);
const MESSAGES = FILES.filter(({ of }) => ['controls', 'names', 'descriptions'].includes(of));
// which the English may say or not, too
const SPARE: Readonly<Record<string, readonly string[]>> = { descriptions: Object.keys(DESCRIPTIONS.do) };

/** Languages that the play is told in besides the one that it is written in. */
const translationsOf = (root: string): Language[] => languagesIn(root).filter((language) => language !== 'en');

/** A file of words; empty where there is none. */
function wordsFile(root: string, language: string, { folder, of }: WordsOf): WordsFile {
  const name = `${folder}/${language}/${of}.jsonl`;
  return readable(root, `${folder}/${language}`, '.jsonl').find((file) => file.name === name) ?? { name, text: '' };
}

/**
 * The messages that the page asks for, by their file: of the data, every place, plate, pop-up, mark, figure and
 * movement is described, and every device of the paper.
 */
function askedIn(root: string, bundle: PlayBundle, { folder, of }: WordsOf): readonly string[] {
  if (of === 'controls') return Object.keys(CONTROLS);
  const { places, plates, popUps, marks, figures, movements } = vocabularyOf(bundle);
  if (of === 'names') return [...Object.keys(NAMES), ...figures];
  const gestures = Object.keys(readJson<object>(root, `${SHARED}/movements.json`));
  const described = (names: readonly string[]): string[] => names.map((name) => `do:${name}`);
  if (folder === OURS)
    return [
      ...described(gestures),
      ...DEVICE_NAMES.filter((name) => !DEVICES[name].fields.includes('of')).map((name) => `paper:${name}`),
      ...CLOUDS.map((name) => `clouds:${name}`),
    ];
  return [
    ...Object.keys(places).map((name) => `place:${name}`),
    ...plates.map((name) => `plate:${name}`),
    ...popUps.map((name) => `pop-up:${name}`),
    ...[...Object.keys(marks), ...figures].map((name) => `to:${name}`),
    ...described(Object.keys(movements).filter((name) => !gestures.includes(name))),
  ];
}

/** Values of messages by the first part of their id; a figure's name gets none, as do most. */
const MESSAGE_VALUES: Readonly<Record<string, Kinds>> = { ...CONTROLS, ...NAMES, ...DESCRIPTIONS };

/** The values that the page gives a message. */
const given = (id: string): Kinds | undefined => MESSAGE_VALUES[id.replace(/:.*/, '')];

/** The lines of the play in every language, its own included. */
export const lineFiles = (root: string): WordsFile[] => [
  ...playFiles(root),
  ...translationsOf(root).map((language) => wordsFile(root, language, { folder: OWN, of: 'lines' })),
];

/** Of the English itself: messages that nothing asks for, or that are there twice. */
export function englishBehind(root: string, { bundle } = readWhole(root)): string[] {
  return MESSAGES.flatMap((file) =>
    keyWarnings(wordsFile(root, 'en', file), new Map(askedIn(root, bundle, file).map((id) => [id, id])), 'missing'),
  );
}

/** Everything that has fallen behind the English, one sentence each. */
export function translationsBehind(root: string, { play: { steps } } = readWhole(root)): string[] {
  const sources = FILES.map((file) => [file, englishOf(root, file, steps)] as const);
  return [
    ...strangers(root),
    ...languagesIn(root).flatMap((language) =>
      MESSAGES.flatMap((file) =>
        pluralWarnings(wordsFile(root, language, file), messagesOf(root, file), LANGUAGES[language].tag),
      ),
    ),
    ...translationsOf(root).flatMap((language) =>
      sources.flatMap(([file, english]) => translationWarnings(wordsFile(root, language, file), english)),
    ),
    ...translationsOf(root).flatMap((language) =>
      hungWarnings(wordsFile(root, language, { folder: OWN, of: 'lines' }), steps),
    ),
  ];
}

/** How far a translation has come. Lines, phrases and messages, each counted once. */
export interface Progress {
  readonly language: string;
  readonly all: number; // that the English has
  readonly translated: number;
  readonly older: number; // than their English
  readonly missing: number;
}

export function progressOf(root: string): Progress[] {
  const { steps } = readPlay(root);
  const sources = FILES.map((file) => [file, englishOf(root, file, steps)] as const);
  return translationsOf(root).map((language) => {
    const states = sources.flatMap(([file, english]) => statesOf(wordsFile(root, language, file), english));
    const count = (state: (typeof states)[number]): number => states.filter((each) => each === state).length;
    const [translated, older, missing] = [count('translated'), count('older'), count('missing')];
    return { language, all: states.length, translated, older, missing };
  });
}

/** What a file is a translation of. */
function englishOf(root: string, file: WordsOf, steps: readonly Step[]): English {
  if (file.of === 'lines') return linesOf(steps);
  if (file.of !== 'phrases') return messagesOf(root, file);
  const shared = sharedPhrases(root);
  if (file.folder === OURS) return new Map(shared.map((words) => [words, words]));
  return new Map(
    phrasesOf(root, steps)
      .filter((words) => !shared.includes(words))
      .map((words) => [words, words]),
  );
}

/**
 * Words that would fail on the page: messages that are not there, rows that say nothing, messages that can't be said or
 * have lost a value.
 */
export function wordFaults(root: string, bundle = readBundle(root)): string[] {
  return [
    ...MESSAGES.flatMap((file) => englishFaults(root, bundle, file)),
    ...(['en', ...translationsOf(root)] as const).flatMap((language) => [
      ...FILES.flatMap((file) => rowFaults(wordsFile(root, language, file))),
      ...MESSAGES.flatMap((file) =>
        messageFaults(wordsFile(root, language, file), messagesOf(root, file), given, {
          locale: LANGUAGES[language].tag,
          spare: SPARE[file.of],
        }),
      ),
    ]),
  ];
}

/** Of a file that all languages hang on; what it lacks for being unreadable is not told as well. */
function englishFaults(root: string, bundle: PlayBundle, file: WordsOf): string[] {
  const name = `${file.folder}/en/${file.of}.jsonl`;
  const { told, lost } = flawsIn(root, name);
  if (lost) return told.filter(() => !dataNames(root).includes(name)); // else told of with all data
  return file.of === 'controls' ? [] : askedFaults(wordsFile(root, 'en', file), askedIn(root, bundle, file));
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

const messagesOf = (root: string, file: WordsOf): English => textsOf(wordsFile(root, 'en', file));

/** Words that stand in the data as they are said: of sounds, places and music, and of the play itself. */
const phrasesOf = (root: string, steps: readonly Step[]): string[] =>
  [
    ...['sound/ambience', 'sound/music', 'movements'].flatMap((name) => wordsInFile(root, `${PLAY}/${name}.json`)),
    ...steps.flatMap(({ act, scene, cues }) => [act, scene, ...wordsIn(cues)]),
  ].filter(Boolean);

/** …and of the sounds and gestures that all plays share. */
const sharedPhrases = (root: string): string[] =>
  ['sound/sounds', 'movements'].flatMap((name) => wordsInFile(root, `${SHARED}/${name}.json`)).filter(Boolean);

/** None where a play has no such file. */
const wordsInFile = (root: string, name: string): string[] =>
  dataNames(root).includes(name) ? wordsIn(readJson(root, name)) : [];

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

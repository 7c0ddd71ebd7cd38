/** What a new play is to be, read from the words of the command, and what of that can't be. */
import { isAbsolute, relative, resolve } from 'node:path';
import { NAMES } from '../../src/page/words/expected-messages.js';

export interface Person {
  readonly id: string; // as files and cues call them
  readonly name: string; // as the audience reads it
}
export interface Wanted {
  readonly folder: string; // relative to the project, with slashes
  readonly title: string;
  readonly people: readonly [Person, Person];
}
export interface Given {
  readonly name?: string; // of the play, or a path to its folder
  readonly title?: string;
  readonly figures?: string; // two names, with a comma between
}

const PLAYS = 'assets/plays';
const SOME = 'such as npm run new -- my-play';
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const MARKUP = /[{}<>\p{Cc}]/u; // stands for something else in messages
const WORDS = ['both', 'hands', 'other', 'pop-up', ...Object.keys(NAMES)]; // that cues and files have of themselves

/**
 * @param root of the project
 * @param taken names that the template gives to other things
 * @throws Error that says what can't be, and how to put it right
 */
export function wantedOf(root: string, given: Given, taken: readonly string[]): Wanted {
  const folder = folderOf(root, given.name ?? '');
  const title = shown('--title', given.title ?? titled(folder.split('/').at(-1)!));
  return { folder, title, people: peopleOf(given.figures ?? 'Ada, Ben', [...WORDS, ...taken]) };
}

/** A name goes where plays lie; a path stays where it leads, as long as that is within the project. */
function folderOf(root: string, name: string): string {
  const given = name.replaceAll('\\', '/').replace(/\/+$/, '');
  if (given === '') throw new Error(`a new play wants a name: give it one, ${SOME}`);
  const path = relative(root, resolve(root, given.includes('/') ? given : `${PLAYS}/${given}`)).replaceAll('\\', '/');
  if (path === '' || path.startsWith('..') || isAbsolute(path))
    throw new Error(`“${name}” lies outside the project, where no tool would find it: give a name, ${SOME}`);
  const last = path.split('/').at(-1)!;
  if (!NAME.test(last)) throw new Error(`“${last}” can’t be the name of a play: ${named(last)}`);
  return path;
}

/** How to write a name that addresses and files can have. */
function named(name: string): string {
  const plain = idOf(name);
  return `use small letters a–z, digits and hyphens, ${plain ? `such as ${plain}` : SOME}`;
}

/** my-play → My Play */
const titled = (name: string): string => name.replace(/(^|-)(\w)/g, (_, dash, letter) => spaced(dash) + upper(letter));
const spaced = (dash: string): string => dash && ' ';
const upper = (letter: string): string => letter.toUpperCase();

/** “Zoë Ash” → zoe-ash; empty where no letter is left. */
const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '');

function shown(option: string, text: string): string {
  const words = text.trim();
  if (words === '') throw new Error(`${option} is empty: write what the audience is to read, or leave it out`);
  const mark = MARKUP.exec(words)?.[0];
  if (mark !== undefined) throw new Error(`${option} has “${mark}” in it, which can’t be shown: write it without`);
  return words;
}

function peopleOf(figures: string, taken: readonly string[]): readonly [Person, Person] {
  const names = figures.split(',').map((name) => shown('--figures', name));
  const [one, two, ...more] = names.map((name) => personOf(name, taken));
  if (!one || !two || more.length > 0)
    throw new Error(
      `--figures wants two names, and has ${names.length}: write it as --figures "Ada, Ben"; others can join the ` +
        'play later, in its play.json',
    );
  if (one.id === two.id)
    throw new Error(`both figures would be called "${one.id}": give one of them another name, --figures "Ada, Ben"`);
  return [one, two];
}

function personOf(name: string, taken: readonly string[]): Person {
  const id = idOf(name).replace(/[^a-z-]/g, ''); // a figure’s has no digits
  if (id === '')
    throw new Error(
      `--figures has “${name}”, which has no letter from a to z for its files to be named after: write it in those; ` +
        'how it is shown is said in languages/en/names.jsonl, in any letters',
    );
  if (taken.includes(id))
    throw new Error(
      `--figures has “${name}”, and "${id}" means something else in a play: give the figure another name`,
    );
  return { id, name };
}

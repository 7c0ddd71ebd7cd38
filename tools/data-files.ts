/** The data of the play as it lies on the disc: everything in assets that is written by hand or read by a tool. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inOrderPlayed } from '../src/play/act-order.js';
import { flawsOf, isEmpty } from '../src/play/screenplay/file-flaws.js';
import { CONTROLS } from '../src/page/words/expected-messages.js';
import { askedFaults } from './asked.js';
import { KnownNames } from './known-names.js';
import { PLAY, SHARED } from './play-folder.js';
import { schemaFaults } from './schemas.js';

export interface DataFile {
  readonly name: string; // relative to the project, e.g. 'assets/shared/sound/sounds.json'
  readonly text: string; // without the mark that some editors put before the first letter
}

const MESSAGES = `${SHARED}/languages/en/controls.jsonl`; // no page can do without any of them

/** The lines of the screenplay are told of by what they mean, in check and on the page. */
export const isScreenplay = (name: string): boolean =>
  name.startsWith(`${PLAY}/screenplay/`) && name.endsWith('.jsonl');

/** What an editor or a system leaves beside the files, such as the lock of an open one. */
export const isLeftOver = (name: string): boolean => name.startsWith('.') || name.startsWith('#') || name.endsWith('~');

/** Names in a folder, in the order played; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return inOrderPlayed(readdirSync(folder).filter((name) => !isLeftOver(name)));
  } catch {
    return [];
  }
}

/** @throws Error that says which file can't be read, and why */
export function readData(root: string, name: string): string {
  try {
    return readFileSync(join(root, name), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Error(
      `${name}:1:1 this file can’t be read (${(error as NodeJS.ErrnoException).code}): ` +
        `${REMEDIES[(error as NodeJS.ErrnoException).code ?? ''] ?? 'see that it is a file that you may read'}`,
      { cause: error },
    );
  }
}

const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there, or a link that leads nowhere; put it back, or take the link out',
  EISDIR: 'it is a folder; give the folder another name',
  EACCES: 'see that you may read it',
};

/** @param known the names that the data has @throws Error that says where a file is no JSON */
export function readJson<T>(root: string, name: string, known = new KnownNames(root)): T {
  const text = readData(root, name);
  const [flaw] = toldOf({ name, text }, known);
  if (flaw !== undefined) throw new Error(flaw);
  return JSON.parse(text) as T;
}

/** Names of every .json and .jsonl of the play, and of what all plays share. */
export const dataNames = (root: string): string[] => [SHARED, PLAY].flatMap((folder) => namesUnder(root, folder));

function namesUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  return inOrderPlayed(paths.filter((path) => /\.jsonl?$/.test(path) && !path.split('/').some(isLeftOver))).map(
    (path) => `${folder}/${path}`,
  );
}

export interface Flaws {
  readonly told: readonly string[]; // file:line:column what: how to put it right
  readonly readable: boolean; // whether the play's words can be loaded all the same
}

/**
 * Every data file that can't be read; of the lines of the screenplay no more than that, for they
 * are told of by what they mean.
 */
export function dataFlaws(root: string): Flaws {
  const known = new KnownNames(root);
  const flawed = dataNames(root)
    .map((name) => ({ name, ...flawsIn(root, name, known) }))
    .filter(({ told }) => told.length > 0);
  const readable = flawed.every(({ name }) => name.endsWith('.jsonl'));
  return {
    readable,
    told: flawed.filter(({ name, lost }) => lost || !readable || !isScreenplay(name)).flatMap(({ told }) => told),
  };
}

const lastRead = new Map<string, { readonly text: string; readonly flaws: string[] }>(); // by name

/** What is wrong with a file as text; one that is read again and has not changed is not gone through again. */
function textFlaws({ name, text }: DataFile): string[] {
  const last = lastRead.get(name);
  if (last?.text === text) return last.flaws;
  const flaws = flawsOf({ name, text });
  lastRead.set(name, { text, flaws });
  return flaws;
}

/** Why a file can't be taken up: it can't be read, or is not what its name promises. */
function toldOf(file: DataFile, known: KnownNames): string[] {
  const flaws = textFlaws(file);
  if (flaws.length > 0) return flaws;
  if (file.name === MESSAGES) return askedFaults(file, Object.keys(CONTROLS));
  return schemaFaults(file, known);
}

/** @param known the names that the data has @returns `lost` where there is nothing to be read */
export function flawsIn(
  root: string,
  name: string,
  known = new KnownNames(root),
): { readonly told: readonly string[]; readonly lost: boolean } {
  try {
    const text = readData(root, name);
    return { told: toldOf({ name, text }, known), lost: isEmpty(text) };
  } catch (error) {
    return { told: [(error as Error).message], lost: true };
  }
}

/** The data files of a folder that can be read. */
export const readable = (root: string, folder: string, type: string): DataFile[] =>
  namesIn(join(root, folder))
    .filter((name) => name.endsWith(type))
    .flatMap((name) => textIn(root, `${folder}/${name}`) ?? []);

/** Null where there is nothing to be read. */
function textIn(root: string, name: string): DataFile | null {
  try {
    const text = readData(root, name);
    return isEmpty(text) ? null : { name, text };
  } catch {
    return null; // told of with all data
  }
}

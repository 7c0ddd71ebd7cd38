/** Writes a new play: the template with a title and people of its own. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Person, Wanted } from './wanted.js';

/** A play as any other: it can be checked, started and built where it lies. */
export const TEMPLATE = 'tools/new/template';
const TITLE = 'The Glove';
const PEOPLE = [
  { id: 'ada', name: 'Ada' },
  { id: 'ben', name: 'Ben' },
] as const;

/** What the template calls other things than people: places, marks, props, movements, beats and steps. */
export function namesTaken(root: string): string[] {
  const data = (name: string) => JSON.parse(readFileSync(join(root, TEMPLATE, name), 'utf8')) as object;
  const keys = ['marks.json', 'props.json', 'movements.json'].flatMap((name) => Object.keys(data(name)));
  return [...keys, ...readdirSync(join(root, TEMPLATE, 'places')).map((name) => name.replace('.json', ''))];
}

/**
 * @param root of the project
 * @returns the files that were written, relative to the play’s folder
 * @throws Error where there is something already
 */
export function writePlay(root: string, { folder, title, people }: Wanted): string[] {
  const to = join(root, folder);
  if (existsSync(to) && !isEmptyFolder(to))
    throw new Error(
      `${folder} is there already, and nothing in it is written over: ` +
        'give the new play another name, or take that away',
    );
  const files = filesUnder(join(root, TEMPLATE));
  return files.map((file) => {
    const text = readFileSync(join(root, TEMPLATE, file), 'utf8');
    const name = PEOPLE.reduce(
      (path, { id }, i) => path.replace(`figures/${id}.json`, `figures/${people[i]!.id}.json`),
      file,
    );
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), renamed(text, title, people));
    return name;
  });
}

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false; // a file
  }
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.jsonl?$/.test(entry.name))
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/** All in one go, so that nobody is renamed twice: Ben and Ada may change places. */
function renamed(text: string, title: string, people: readonly Person[]): string {
  const words = new Map([
    [`"${TITLE}"`, JSON.stringify(title)],
    ...PEOPLE.flatMap(({ id, name }, i): [string, string][] => [
      [`"${id}"`, `"${people[i]!.id}"`],
      [`"to:${id}"`, `"to:${people[i]!.id}"`],
      [name, JSON.stringify(people[i]!.name).slice(1, -1)],
    ]),
  ]);
  return text.replace(new RegExp([...words.keys()].join('|'), 'g'), (word) => words.get(word)!);
}

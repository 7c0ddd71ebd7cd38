/** Whether every sound says what it tells those who do not hear it. */
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { PLAY, SHARED } from './play-folder.js';
import { suggest } from '../src/play/screenplay/fault.js';

export interface DataFile {
  readonly name: string; // relative to the project
  readonly text: string; // valid JSON
}
interface Complaint {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly how: string;
}
type Fields = Readonly<Record<string, unknown>>;
type Rule = (data: Fields, sounds: readonly string[]) => Complaint[];

const SOUNDS = `${SHARED}/sound/sounds.json`;
const EXAMPLE = 'write what is heard in a few words, such as "the alarm rings", or null where it tells nothing';

/** The files that have words for sounds. */
export const RULES: Readonly<Record<string, Rule>> = {
  [SOUNDS]: (sounds) =>
    Object.entries(sounds).flatMap(([name, sound]) => worded(sound as Fields, [name], `the sound "${name}"`)),
  [`${PLAY}/movements.json`]: (movements, sounds) =>
    Object.entries(movements).flatMap(([name, movement]) =>
      heard((movement as Fields).sounds, [name, 'sounds'], sounds),
    ),
  [`${PLAY}/sound/music.json`]: ({ passages }) =>
    Object.entries(passages as Fields).flatMap(([name, passage]) =>
      worded(passage as Fields, ['passages', name], `the passage "${name}"`),
    ),
  [`${PLAY}/sound/ambience.json`]: (loops, sounds) =>
    Object.entries(loops).flatMap(([name, loop]) => [
      ...known(name, [name], sounds),
      ...changing(loop as Fields, [name]),
    ]),
};

/** @returns `file:line:column what: how to put it right`, in the order of the files */
export function soundFaults(files: readonly DataFile[]): string[] {
  const sounds = Object.keys(JSON.parse(files.find(({ name }) => name === SOUNDS)!.text) as Fields);
  return files.flatMap((file) => {
    const root = parseTree(file.text)!;
    return RULES[file.name]!(JSON.parse(file.text) as Fields, sounds).map(
      ({ path, what, how }) => `${file.name}:${placeIn(file.text, nearest(root, path).offset)} ${what}: ${how}`,
    );
  });
}

const isWording = (words: unknown): boolean => words === null || (typeof words === 'string' && words.trim() !== '');

function worded(thing: Fields, path: Complaint['path'], named: string): Complaint[] {
  if (isWording(thing.words)) return [];
  if (!('words' in thing)) return [{ path, what: `${named} has no "words"`, how: EXAMPLE }];
  return [{ path: [...path, 'words'], what: `${named} has ${JSON.stringify(thing.words)} for words`, how: EXAMPLE }];
}

/** A loop of a place has words for setting in and for falling silent. */
function changing({ words }: Fields, path: Complaint['path']): Complaint[] {
  if (words === null) return [];
  const { in: comes, out: goes } = (words ?? {}) as Fields;
  if (isWording(comes) && isWording(goes)) return [];
  return [
    {
      path: [...path, 'words'],
      what: `"${path[0]}" has ${JSON.stringify(words) ?? 'nothing'} for words`,
      how:
        'write what is told as it sets in and as it falls silent, {"in": "crickets begin", "out": "the crickets ' +
        'fall silent"}, with null for nothing',
    },
  ];
}

/** The sounds of a movement: names, or objects with a name. */
function heard(entries: unknown, path: Complaint['path'], sounds: readonly string[]): Complaint[] {
  if (entries === undefined) return [];
  if (!Array.isArray(entries))
    return [{ path, what: '"sounds" is not a list', how: 'put the sounds in square brackets: "sounds": ["slap"]' }];
  return entries.flatMap((entry: unknown, i) =>
    typeof entry === 'string'
      ? known(entry, [...path, i], sounds)
      : entryComplaints(entry as Fields, [...path, i], sounds),
  );
}

const known = (name: unknown, path: Complaint['path'], sounds: readonly string[]): Complaint[] =>
  sounds.includes(name as string)
    ? []
    : [{ path, what: `there is no sound called ${JSON.stringify(name)}`, how: suggest(String(name), sounds, SOUNDS) }];

const entryComplaints = (entry: Fields, path: Complaint['path'], sounds: readonly string[]): Complaint[] => [
  ...known(entry.sound, [...path, 'sound'], sounds),
  ...('words' in entry ? worded(entry, path, `the sound "${String(entry.sound)}"`) : []),
];

/** The value at a path, or the nearest one above it that is there. */
function nearest(root: Node, path: Complaint['path']): Node {
  const node = findNodeAtLocation(root, [...path]);
  return node ?? nearest(root, path.slice(0, -1));
}

/** line:column, from 1 */
function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

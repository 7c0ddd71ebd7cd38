/** Whether every sound says what it tells those who do not hear it. */
import type { Complaint } from './schema-faults.js';

type Fields = Readonly<Record<string, unknown>>;
type Path = Complaint['path'];

const EXAMPLE = 'write what is heard in a few words, such as "the alarm rings", or null where it tells nothing';

/** The kinds of files that have words for sounds; each is of its schema, but for those words. */
export const WORD_RULES: Readonly<Record<string, (data: Fields) => readonly Complaint[]>> = {
  sounds: (sounds) =>
    Object.entries(sounds).flatMap(([name, sound]) => worded(sound as Fields, [name], `the sound "${name}"`)),
  movements: (movements) =>
    Object.entries(movements).flatMap(([name, movement]) => heard((movement as Fields).sounds, [name, 'sounds'])),
  music: ({ passages }) =>
    Object.entries(passages as Fields).flatMap(([name, passage]) =>
      worded(passage as Fields, ['passages', name], `the passage "${name}"`),
    ),
  ambience: (loops) => Object.entries(loops).flatMap(([name, loop]) => changing(loop as Fields, [name])),
};

const isWording = (words: unknown): boolean => words === null || (typeof words === 'string' && words.trim() !== '');

function worded(thing: Fields, path: Path, named: string): Complaint[] {
  if (isWording(thing.words)) return [];
  if (!('words' in thing)) return [{ path, what: `${named} has no "words"`, how: EXAMPLE }];
  return [{ path: [...path, 'words'], what: `${named} has ${JSON.stringify(thing.words)} for words`, how: EXAMPLE }];
}

/** A loop of a place has words for setting in and for falling silent. */
function changing({ words }: Fields, path: Path): Complaint[] {
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
const heard = (entries: unknown = [], path: Path): Complaint[] =>
  (entries as readonly (string | Fields)[]).flatMap((entry, i) =>
    typeof entry === 'string' || !('words' in entry)
      ? []
      : worded(entry, [...path, i], `the sound "${String(entry.sound)}"`),
  );

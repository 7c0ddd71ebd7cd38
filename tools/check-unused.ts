/** What a play has made for itself, and nothing in it ever speaks of. */
import type { Kind } from '../src/schemas/values.js';
import type { DataFile } from './data-files.js';
import { namesSpoken } from './names-spoken.js';
import { PLAY } from './play-folder.js';
import { placed } from './schema-faults.js';
import { kindOf } from './schemas.js';

/** A file of data as it is gone through here; of JSON Lines, each line is a piece. */
interface Read extends DataFile {
  readonly pieces: readonly unknown[];
}

/** Where the things of a kind stand in the folder of a play, and how they are used. */
interface Making {
  readonly kind: Kind;
  readonly called: string;
  readonly within: RegExp; // the play's folder; a name in it is that of the file
  readonly under?: string; // the field whose entries they are, if not the whole file
  readonly how: string;
}
const MAKINGS: readonly Making[] = [
  { kind: 'movement', called: 'movement', within: /^movements\.json$/, how: 'let a cue "do" it' },
  { kind: 'prop', called: 'prop', within: /^props\.json$/, how: 'let a movement or the camera have to do with it' },
  { kind: 'pose', called: 'pose', within: /^figures\/poses\.json$/, how: 'let a movement give it or pass through it' },
  { kind: 'mood', called: 'mood', within: /^figures\/moods\.json$/, how: 'let a line be felt so' },
  { kind: 'sound', called: 'sound', within: /^sound\/sounds\.json$/, how: 'let a cue or a movement make it' },
  {
    kind: 'passage',
    called: 'passage of the score',
    within: /^score\/.*\.json$/,
    under: 'passages',
    how: 'let a cue of "music" take it up',
  },
  { kind: 'plate', called: 'plate', within: /^plates\/(.*)\.json$/, how: 'let a cue of "plate" show it' },
  {
    kind: 'pop-up',
    called: 'pop-up',
    within: /^popups\/(.*)\.json$/,
    how: 'let it rise, {"paper": "pop-up", "of": …}',
  },
  { kind: 'place', called: 'place', within: /^places\/(.*)\.json$/, how: 'let a mark be there' },
];

/**
 * Of what the play alone has: shared things are for any play.
 * @param data all files, valid JSON
 * @returns `file:line:column what: how to put it right`
 */
export function unusedWarnings(data: readonly DataFile[]): string[] {
  const files = data.map(readAs);
  const used = usedIn(files);
  return files.flatMap((file) => MAKINGS.flatMap((making) => unusedIn(file, making, used)));
}

function readAs({ name, text }: DataFile): Read {
  const parts = name.endsWith('.jsonl') ? text.split('\n').filter((line) => line.trim() !== '') : [text];
  return { name, text, pieces: parts.map((part) => JSON.parse(part) as unknown) };
}

const keyOf = (kind: Kind, name: string): string => `${kind} ${name}`;

function usedIn(files: readonly Read[]): ReadonlySet<string> {
  const used = files.flatMap(({ name, pieces }) => {
    const schema = kindOf(name)?.schema;
    const spoken = schema ? pieces.flatMap((piece) => [...namesSpoken(schema, piece)]) : [];
    return [...spoken.map(([kind, each]) => keyOf(kind, each)), ...pieces.flatMap(following)];
  });
  return new Set(used);
}

/** Passages that others lead to, which their schema has for texts: a play’s score is checked where it is rendered. */
const following = (piece: unknown): string[] =>
  Object.values((piece as { readonly passages?: object } | null)?.passages ?? {}).flatMap(
    ({ then }: { then?: string }) => (then ? [keyOf('passage', then)] : []),
  );

function unusedIn({ name, text, pieces: [data] }: Read, making: Making, used: ReadonlySet<string>): string[] {
  const found = name.startsWith(`${PLAY}/`) ? making.within.exec(name.slice(PLAY.length + 1)) : null;
  if (!found) return [];
  const { kind, called, under, how } = making;
  const tell = (path: readonly string[], each: string): string[] =>
    used.has(keyOf(kind, each))
      ? []
      : placed({ name, text }, [
          { path, what: `nothing in the play uses the ${called} "${each}"`, how: `take it out, or ${how}` },
        ]);
  if (found[1] !== undefined) return tell([], found[1]);
  const entries = under === undefined ? data : (data as Readonly<Record<string, object>>)[under];
  return Object.keys(entries ?? {}).flatMap((each) => tell(under === undefined ? [each] : [under, each], each));
}

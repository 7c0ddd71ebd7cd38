/** The names that data files give things, by which others speak of them; and schemas with those names filled in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rigged } from '../src/play/bundle.js';
import type { FigureData, FigureFile } from '../src/schemas/figure.js';
import type { Kind } from '../src/schemas/values.js';
import { PLAY, SHARED } from './play-folder.js';
import type { Schema } from './schema-faults.js';

type Fields = Readonly<Record<string, unknown>>;
interface Source {
  readonly where: string; // the file or folder that an author looks them up in
  readonly read: (names: KnownNames) => readonly string[] | null;
}

/** The names in a file, read out of what stands there. */
const inFile = <T>(
  where: string,
  of: (data: T) => readonly string[] = (data) => Object.keys(data as Fields),
): Source => ({
  where,
  read: (names) => {
    const data = names.data(where);
    return data === null ? null : of(data as T);
  },
});
/** The names of the recordings in a folder, without their endings; null where there are none at all. */
const recordings = (where: string): Source => ({
  where,
  read: (names) => {
    const all = names.filesIn(where).flatMap((file) => /^(.*)\.(?:webm|mp3)$/.exec(file)?.[1] ?? []);
    return all.length > 0 ? [...new Set(all)] : null;
  },
});

/** The names of the data files in a folder. */
const dataFiles = (where: string): Source => ({
  where,
  read: (names) => names.filesIn(where).flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? []),
});

const outfitsOf = (figure: unknown): string[] =>
  Object.keys((figure as { readonly palettes: Fields } | null)?.palettes ?? {});
/** What a place has views and points of. */
const targetsOf = (place: unknown): string[] => {
  const { views = {}, points = {} } = (place ?? {}) as { readonly views?: Fields; readonly points?: Fields };
  return [...Object.keys(views), ...Object.keys(points)];
};
const foregroundsOf = (place: unknown): string[] =>
  Object.keys((place as { readonly foregrounds?: Fields } | null)?.foregrounds ?? {});
const spotOf = (mark: unknown): string => (mark as { readonly at: string }).at;

/** Where the names of each kind stand, in the folder of the play or the one that all share. */
const SOURCES: Readonly<Record<Kind, Source>> = {
  beat: inFile<readonly string[]>('beats.json', (beats) => beats),
  figure: inFile<{ readonly figures: Fields }>('play.json', ({ figures }) => Object.keys(figures)),
  hour: inFile('scenery/hours.json'),
  mark: inFile('marks.json'),
  spot: inFile<Fields>('marks.json', (marks) => [...new Set(Object.values(marks).map(spotOf))]),
  mood: inFile('figures/moods.json'),
  movement: inFile('movements.json'),
  'mark-or-figure': {
    where: 'marks.json',
    read: (names) => [...(names.of('mark') ?? []), ...(names.of('figure') ?? [])],
  },
  outfit: {
    where: 'figures',
    read: (names) => [...new Set((names.of('figure') ?? []).flatMap((who) => outfitsOf(names.figure(who))))],
  },
  place: dataFiles('places'),
  plate: dataFiles('plates'),
  target: {
    where: 'places',
    read: (names) => [
      ...new Set((names.of('place') ?? []).flatMap((place) => targetsOf(names.data(`places/${place}.json`)))),
    ],
  },
  foreground: {
    where: 'places',
    read: (names) => [
      ...new Set((names.of('place') ?? []).flatMap((place) => foregroundsOf(names.data(`places/${place}.json`)))),
    ],
  },
  passage: inFile<{ readonly passages: Fields }>('sound/music.json', ({ passages }) => Object.keys(passages)),
  'pop-up': dataFiles('popups'),
  pose: inFile('figures/poses.json'),
  prop: inFile('props.json'),
  recording: recordings('sound'),
  rig: dataFiles('rigs'),
  sound: inFile('sound/sounds.json'),
  step: { where: 'screenplay', read: (names) => names.steps() },
  tune: recordings('sound/music'),
};

/** Everything that has a name in the data of a play and in what all plays share, read when first asked for. */
export class KnownNames {
  private readonly read = new Map<string, unknown>();

  /** @param root of the project @param folders of the data, relative to it; what stands in the last counts */
  constructor(
    private readonly root: string,
    private readonly folders: readonly string[] = [SHARED, PLAY],
  ) {}

  /** @returns null where their file can't be read, so that nobody can tell which there are */
  of(kind: Kind): readonly string[] | null {
    try {
      return SOURCES[kind].read(this);
    } catch {
      return null; // of another shape, which is told of by itself
    }
  }

  /** The files or folders in which the names of a kind stand, for an author to look them up. */
  whereOf = (kind: Kind): string => this.where(SOURCES[kind].where);

  /** What lies at a path, from the project's folder. */
  where(path: string): string {
    const there = this.folders.map((folder) => `${folder}/${path}`).filter((each) => existsSync(join(this.root, each)));
    return there.join(' or ') || path;
  }

  /** A figure with what it has of its rig; null where it can’t be read. */
  figure(name: string): FigureFile | null {
    const own = this.data(`figures/${name}.json`) as FigureData | null;
    if (own?.rig === undefined) return own as FigureFile | null;
    const like = this.data(`rigs/${own.rig}.json`) as FigureFile | null;
    return like && rigged(own, like);
  }

  /** The states of each prop; null where they can't be told. */
  states(): Readonly<Record<string, readonly string[]>> | null {
    const props = this.data(SOURCES.prop.where) as Readonly<Record<string, readonly string[]>> | null;
    return props !== null && Object.values(props).every(Array.isArray) ? props : null;
  }

  /** The ids of all steps that can be read; null where there are none. */
  steps(): readonly string[] | null {
    const ids = this.paths(SOURCES.step.where)
      .flatMap((folder) => namesIn(folder).map((name) => join(folder, name)))
      .filter((path) => path.endsWith('.jsonl'))
      .flatMap((path) => textOr(path, '').split('\n'))
      .flatMap((line) => /"id"\s*:\s*"([^"]+)"/.exec(line)?.[1] ?? []);
    return ids.length > 0 ? ids : null;
  }

  /** What a data file holds, the play's laid over what all share; null where it can’t be read. */
  data(path: string): unknown {
    if (!this.read.has(path)) {
      const all = this.paths(path)
        .map((each) => readOr(each, null))
        .filter((each) => each !== null);
      this.read.set(path, all.length > 1 ? (Object.assign({}, ...all) as unknown) : (all[0] ?? null));
    }
    return this.read.get(path);
  }

  /** Names of the files in a folder; none where there is no such folder. */
  filesIn(path: string): readonly string[] {
    return this.paths(path).flatMap(namesIn);
  }

  private paths(path: string): string[] {
    return this.folders.map((folder) => join(this.root, folder, path));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOr(path: string, instead: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return instead;
  }
}

function readOr(path: string, instead: null): unknown {
  try {
    return JSON.parse(textOr(path, '')) as unknown;
  } catch {
    return instead;
  }
}

/** What a schema of src/schemas asks for beside what JSON Schema knows. */
interface Asking extends Schema {
  readonly names?: Kind;
  readonly also?: readonly string[];
  readonly contact?: readonly string[];
  readonly states?: boolean;
  readonly keyNames?: Kind; // of which kind the names of its entries are
}

/** A schema with every name filled in that there is: what editors offer, and what check holds a file to. */
export function bound(schema: Asking, known: KnownNames): Schema {
  const { names, also = [], contact, states, keyNames, ...plain } = schema;
  if (names !== undefined) return named(plain, names, also, known);
  if (contact !== undefined) return touching(plain, [...contact, ...also], known);
  if (states === true) return stateful(plain, known);
  if (keyNames !== undefined) return keyed(plain, keyNames, known);
  return {
    ...plain,
    ...(plain.anyOf && { anyOf: plain.anyOf.map((each) => bound(each, known)) }),
    ...(plain.items && {
      items: Array.isArray(plain.items)
        ? plain.items.map((each: Schema) => bound(each, known))
        : bound(plain.items as Schema, known),
    }),
    ...(plain.properties && { properties: each(plain.properties, known) }),
    ...(plain.patternProperties && { patternProperties: each(plain.patternProperties, known) }),
  };
}

const each = (schemas: Readonly<Record<string, Schema>>, known: KnownNames): Record<string, Schema> =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bound(schema, known)]));

function named(plain: Schema, kind: Kind, also: readonly string[], known: KnownNames): Schema {
  const all = known.of(kind);
  return all === null ? plain : { ...plain, enum: [...all, ...also], kind, where: known.whereOf(kind) };
}

function touching(plain: Schema, words: readonly string[], known: KnownNames): Schema {
  const props = known.of('prop');
  return props === null
    ? plain
    : { ...plain, enum: [...words, ...props], kind: 'thing to touch', where: known.whereOf('prop') };
}

/** An object each of whose fields is named after something there is. */
function keyed(plain: Schema, kind: Kind, known: KnownNames): Schema {
  const all = known.of(kind);
  const whole = bound(plain, known);
  return all === null ? whole : { ...whole, kind, where: known.whereOf(kind), propertyNames: { enum: all } };
}

function stateful(plain: Schema, known: KnownNames): Schema {
  const states = known.states();
  if (states === null) return plain;
  const { patternProperties: _, ...rest } = plain;
  return {
    ...rest,
    kind: 'prop',
    where: known.whereOf('prop'),
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(states).map(([prop, all]) => [
        prop,
        { type: 'string', enum: all, kind: `state of "${prop}"`, where: known.whereOf('prop') },
      ]),
    ),
  };
}

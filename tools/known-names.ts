/** The names that data files give things, by which others speak of them; and schemas with those names filled in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../src/schemas/values.js';
import type { Schema } from './schema-faults.js';

type Fields = Readonly<Record<string, unknown>>;

/** Where the names of each kind stand, and how they are read out of what stands there. */
const PLACES: Readonly<Record<Kind, readonly [file: string, of: (data: never) => readonly string[]]>> = {
  beat: ['assets/play/beats.json', (data: readonly string[]) => data],
  hour: ['assets/scenery/hours.json', Object.keys],
  mark: ['assets/play/marks.json', Object.keys],
  spot: [
    'assets/play/marks.json',
    (data: Fields) => [...new Set(Object.values(data).map((mark) => (mark as { at: string }).at))],
  ],
  mood: ['assets/figures/moods.json', Object.keys],
  movement: ['assets/play/movements.json', Object.keys],
  passage: ['assets/sound/music.json', (data: { passages: Fields }) => Object.keys(data.passages)],
  pose: ['assets/figures/poses.json', Object.keys],
  prop: ['assets/play/props.json', Object.keys],
  sound: ['assets/sound/sounds.json', Object.keys],
};
const PROPS = PLACES.prop[0];

/** Everything that has a name in the data of a project, read when first asked for. */
export class KnownNames {
  private readonly read = new Map<string, unknown>();

  /** @param root of the project */
  constructor(private readonly root: string) {}

  /** @returns null where their file can't be read, so that nobody can tell which there are */
  of(kind: Kind): readonly string[] | null {
    const [file, names] = PLACES[kind];
    try {
      return names(this.data(file) as never);
    } catch {
      return null; // of another shape, which is told of by itself
    }
  }

  /** The states of each prop; null where they can't be told. */
  states(): Readonly<Record<string, readonly string[]>> | null {
    const props = this.data(PROPS) as Readonly<Record<string, readonly string[]>> | null;
    return props !== null && Object.values(props).every(Array.isArray) ? props : null;
  }

  private data(file: string): unknown {
    if (!this.read.has(file)) this.read.set(file, readOr(join(this.root, file), null));
    return this.read.get(file);
  }
}

function readOr(path: string, instead: null): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as unknown;
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
}

/** A schema with every name filled in that there is: what editors offer, and what check holds a file to. */
export function bound(schema: Asking, known: KnownNames): Schema {
  const { names, also = [], contact, states, ...plain } = schema;
  if (names !== undefined) return named(plain, names, also, known);
  if (contact !== undefined) return touching(plain, [...contact, ...also], known);
  if (states === true) return stateful(plain, known);
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
  return all === null ? plain : { ...plain, enum: [...all, ...also], kind, where: PLACES[kind][0] };
}

function touching(plain: Schema, words: readonly string[], known: KnownNames): Schema {
  const props = known.of('prop');
  return props === null ? plain : { ...plain, enum: [...words, ...props], kind: 'thing to touch', where: PROPS };
}

function stateful(plain: Schema, known: KnownNames): Schema {
  const states = known.states();
  if (states === null) return plain;
  const { patternProperties: _, ...rest } = plain;
  return {
    ...rest,
    kind: 'prop',
    where: PROPS,
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(states).map(([prop, all]) => [
        prop,
        { type: 'string', enum: all, kind: `state of "${prop}"`, where: PROPS },
      ]),
    ),
  };
}

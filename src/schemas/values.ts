/**
 * The values that data files are made of. A schema says what may stand in a file: the types of src are derived from it,
 * and check, the build and editors read files by it. None of it is in what viewers load.
 */
import Type, { type Static, type TOptional, type TProperties, type TSchema } from 'typebox';

/** What a schema describes, as it lies on the disc: nothing writes to it. */
export type Frozen<T> = T extends object ? { readonly [Name in keyof T]: Frozen<T[Name]> } : T;
/** The type of the data that a schema describes. */
export type Data<Schema extends TSchema> = Frozen<Static<Schema>>;

/** Things with names of their own in one file, which others speak of. */
export type Kind =
  | 'beat'
  | 'figure'
  | 'foreground'
  | 'hour'
  | 'mark'
  | 'mark-or-figure'
  | 'mood'
  | 'movement'
  | 'outfit'
  | 'passage'
  | 'place'
  | 'plate'
  | 'pop-up'
  | 'pose'
  | 'prop'
  | 'recording'
  | 'rig'
  | 'sound'
  | 'spot'
  | 'step'
  | 'target'
  | 'tune';

/** One line on a value, for who writes it; `called` is what it has to be, as in “make it …”. */
interface Said {
  readonly description?: string;
  readonly called?: string;
}

/** An object with these fields and no others. */
export const fields = <Fields extends TProperties>(of: Fields, said: Said = {}) =>
  Type.Object(of, { additionalProperties: false, ...said });

/** An object with at least one of these fields, and no others. */
export const someOf = <Fields extends TProperties>(of: Fields, said: Said = {}) =>
  Type.Object(of, { additionalProperties: false, minProperties: 1, ...said });

/** The same fields, each of which may be left out. */
export const optional = <Fields extends TProperties>(of: Fields) =>
  Object.fromEntries(Object.entries(of).map(([name, field]) => [name, Type.Optional(field)])) as {
    [Name in keyof Fields]: TOptional<Fields[Name]>;
  };

/** An object of at least one entry, under whatever names. */
export const entries = <Entry extends TSchema>(of: Entry, said: Said = {}) =>
  Type.Record(Type.String(), of, { minProperties: 1, ...said });

/** A list of at least one. */
export const list = <Entry extends TSchema>(of: Entry, said: Said = {}) => Type.Array(of, { minItems: 1, ...said });

/** A list of at least one, each of whose entries has more of one of its numbers than that before it. */
export const rising = <Entry extends TSchema>(by: string | number, of: Entry, said: Said = {}) =>
  Type.Array(of, { minItems: 1, rising: by, ...said });

/** One of a few words. */
export const word = <const Words extends readonly string[]>(words: Words, said: Said = {}) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words], ...said });

/** The name of a thing in another file. @param also words that will do as well */
export const nameOf = (kind: Kind, also: readonly string[] = [], said: Said = {}) =>
  Type.String({ names: kind, also, ...said });

export const text = (description?: string) => Type.String({ minLength: 1, ...(description ? { description } : {}) });

/** A number within bounds. @param called what it is, before its bounds, as in 'degrees' */
export const from = (minimum: number, maximum: number, called = 'a number', description?: string) =>
  Type.Number({
    minimum,
    maximum,
    called: `${called} from ${minimum} to ${maximum}`,
    ...(description ? { description } : {}),
  });

export const share = (description?: string) => from(0, 1, 'a share', description);
export const seconds = (most: number, description?: string) => from(0, most, 'seconds', description);
export const degrees = (description?: string) => from(-360, 360, 'degrees', description);

/** Entries under names that stand in another file. */
export const entriesBy = <Entry extends TSchema>(kind: Kind, of: Entry, said: Said = {}) =>
  Type.Record(Type.String(), of, { keyNames: kind, minProperties: 1, ...said });

export const whole = (minimum: number, maximum: number, called = 'a whole number', description?: string) =>
  Type.Integer({
    minimum,
    maximum,
    called: `${called} from ${minimum} to ${maximum}`,
    ...(description ? { description } : {}),
  });

export const flag = (description?: string) => Type.Boolean(description ? { description } : {});

/** '#rrggbb' */
export const colour = (description?: string) =>
  Type.String({
    pattern: '^#[0-9a-f]{6}$',
    called: 'a colour as "#rrggbb", in small letters',
    ...(description ? { description } : {}),
  });

/** A length or a place in the world or in a drawing's own space. */
export const length = (description?: string) => from(-20_000, 20_000, 'units', description);
/** How deep in the picture: what has more lies over what has less. */
export const depth = (description = 'how deep in the picture: more lies over less') =>
  from(-2000, 2000, 'a depth', description);

/** [x, y], y down */
export const point = (description?: string) =>
  Type.Tuple([length(), length()], {
    called: 'a point, [x, y]',
    ...(description ? { description } : {}),
  });
export const points = (description?: string) => list(point(), description ? { description } : {});

/** [x, y, width, height] */
export const box = (description?: string) =>
  Type.Tuple([length(), length(), from(0, 20_000, 'a width'), from(0, 20_000, 'a height')], {
    called: 'a box, [x, y, width, height]',
    ...(description ? { description } : {}),
  });

/** What a sound or a passage tells those who do not hear it; tools/check-sounds.ts tells what is wrong with it. */
export const wording = (description = 'what is heard, in a few words; null where it tells nothing') =>
  Type.Unsafe<string | null>({ anyOf: [{ type: 'string', minLength: 1 }, { type: 'null' }], ruled: true, description });

/** Props, each with one of its states. */
export const propStates = (description?: string) =>
  Type.Record(Type.String(), Type.String(), {
    states: true,
    minProperties: 1,
    ...(description ? { description } : {}),
  });

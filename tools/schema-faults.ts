/** What is wrong with a data file by its schema: each fault with its place, and how to put it right. */
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { suggest } from '../src/play/screenplay/fault.js';
import { placeIn } from '../src/play/screenplay/file-flaws.js';
import { nearest } from '../src/play/screenplay/nearest.js';

/** As much of JSON Schema as the schemas of the play use, and how a fault is told. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly called?: string; // what it has to be, as in “make it …”
  readonly kind?: string; // what its words are names of, as in “there is no … called …”
  readonly where?: string; // the file in which they stand
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly items?: Schema | readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly rising?: string | number; // the number by which its entries are in order
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly propertyNames?: { readonly enum: readonly string[] };
  readonly minProperties?: number;
  readonly ruled?: boolean; // what is wrong with it, or missing, is told by a rule: see data-rules.ts
}
type Path = readonly (string | number)[];
export interface Complaint {
  readonly path: Path;
  readonly what: string;
  readonly how: string;
}
type Fields = Readonly<Record<string, unknown>>;

/** Complaints with the places of what they are about. @param source valid JSON */
export function placed(
  { name, text: source }: { readonly name: string; readonly text: string },
  complaints: readonly Complaint[],
): string[] {
  if (complaints.length === 0) return [];
  const root = parseTree(source)!;
  return complaints.map(
    ({ path, what, how }) => `${name}:${placeIn(source, nodeAt(root, path).offset)} ${what}: ${how}`,
  );
}

/** The value at a path; of a path through an object that stands twice, the nearest one above it. */
const nodeAt = (root: Node, path: Path): Node => findNodeAtLocation(root, [...path]) ?? nodeAt(root, path.slice(0, -1));

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const IS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
};

const CALLED: Readonly<Record<string, string>> = {
  string: 'a text, in quotation marks',
  number: 'a number, without quotation marks',
  integer: 'a whole number, without quotation marks',
  boolean: 'true or false, without quotation marks',
  null: 'null',
  array: 'a list, in square brackets',
};

/** What a value has to be, in words. */
function calledBy(schema: Schema): string {
  if (schema.called !== undefined) return schema.called;
  if (schema.anyOf) return schema.anyOf.map(calledBy).join(', or ');
  if (schema.enum) return `one of: ${schema.enum.join(', ')}`;
  if (schema.type !== 'object') return CALLED[schema.type ?? ''] ?? 'something else';
  if (schema.required) return `an object, in braces, with ${listed(schema.required)}`;
  return schema.patternProperties ? 'an object, in braces, of named entries' : 'an object, in braces';
}

/** Everything that is wrong with a value. */
export function look(schema: Schema, value: unknown, path: Path): readonly Complaint[] {
  if (schema.ruled) return [];
  if (schema.anyOf) return lookAny(schema, schema.anyOf, value, path);
  if (schema.type !== undefined && !IS[schema.type]!(value)) return [other(schema, value, path)];
  if (schema.enum) return lookWord(schema, schema.enum, value, path);
  switch (schema.type) {
    case 'object':
      return lookFields(schema, value as Fields, path);
    case 'array':
      return lookList(schema, value as readonly unknown[], path);
    case 'string':
      return lookText(schema, value as string, path);
    default:
      return isWithin(schema, value as number) ? [] : [other(schema, value, path)];
  }
}

/** A value of another kind, or out of bounds. Where it is no number at all, its bounds are not what matters. */
function other(schema: Schema, value: unknown, path: Path): Complaint {
  const isNumber = schema.type === 'number' || schema.type === 'integer';
  const called = isNumber && !Number.isFinite(value) ? CALLED[schema.type!]! : calledBy(schema);
  return { path, what: `${label(path)} is ${kindOf(value)}`, how: `make it ${called}` };
}

const isWithin = ({ minimum = -Infinity, maximum = Infinity }: Schema, value: number): boolean =>
  typeof value !== 'number' || (value >= minimum && value <= maximum);

/** By the alternative that the value is most like. */
function lookAny(schema: Schema, any: readonly Schema[], value: unknown, path: Path): readonly Complaint[] {
  const alike = any.filter(({ type }) => type === undefined || IS[type]!(value));
  if (alike.length === 0) return [other(schema, value, path)];
  const typed = isObject(value) ? byType(alike, value, path) : null;
  if (typed) return typed;
  const told = alike.map((each) => look(each, value, path));
  const least = Math.min(...told.map(({ length }) => length));
  const best = told.filter(({ length }) => length === least);
  return best.find(isGuess) ?? best[0]!;
}

/** Whether what was meant is known. */
const isGuess = ([first, second]: readonly Complaint[]): boolean =>
  second === undefined && first?.how.startsWith('did you mean') === true;

/** By the alternative of the type that the value says it is; null where types do not tell them apart. */
function byType(any: readonly Schema[], value: Fields, path: Path): readonly Complaint[] | null {
  const typesOf = ({ properties = {} }: Schema): readonly unknown[] => properties.type?.enum ?? [];
  if (any.length < 2 || any.some((each) => typesOf(each).length === 0)) return null;
  const meant = any.find((each) => typesOf(each).includes(value.type));
  if (meant) return look(meant, value, path);
  const words: Schema = { type: 'string', enum: any.flatMap(typesOf) };
  return 'type' in value ? look(words, value.type, [...path, 'type']) : [lacking(path, 'type', undefined, words)];
}

function lookWord(schema: Schema, words: readonly unknown[], value: unknown, path: Path): readonly Complaint[] {
  if (words.includes(value)) return [];
  const how = suggest(String(value), words.map(String), schema.where);
  const what = schema.kind
    ? `there is no ${schema.kind} called ${JSON.stringify(value)}`
    : `${label(path)} is ${kindOf(value)}`;
  return [{ path, what, how }];
}

function lookText(schema: Schema, value: string, path: Path): readonly Complaint[] {
  if (value.trim().length < (schema.minLength ?? 0))
    return [{ path, what: `${label(path)} is empty`, how: 'write it, or take it out with its name' }];
  return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value)
    ? []
    : [other(schema, value, path)];
}

function lookList(schema: Schema, value: readonly unknown[], path: Path): readonly Complaint[] {
  const { items = {}, minItems = 0, maxItems = Infinity } = schema;
  if (!Array.isArray(items)) {
    if (value.length === 0 && minItems > 0) return empty(path);
    if (value.length < minItems || value.length > maxItems) return [other(schema, value, path)];
    return [
      ...value.flatMap((entry, i) => look(items as Schema, entry, [...path, i])),
      ...(schema.rising === undefined ? [] : disorder(schema.rising, value, path)),
    ];
  }
  const each = items as readonly Schema[];
  if (value.length !== each.length)
    return [{ path, what: `${label(path)} has ${value.length} entries`, how: `make it ${calledBy(schema)}` }];
  return value.flatMap((entry, i) => look(each[i]!, entry, [...path, i]));
}

/** Entries that do not come after the one before them. */
function disorder(by: string | number, entries: readonly unknown[], path: Path): readonly Complaint[] {
  const numbers = entries.map((entry) => (entry as Readonly<Record<string | number, unknown>> | null)?.[by]);
  return numbers.flatMap((number, i) => {
    const before = numbers[i - 1];
    if (typeof number !== 'number' || typeof before !== 'number' || number > before) return [];
    const at = [...path, i, by];
    return [{ path: at, what: `${label(at)} is ${number}, after ${before}`, how: 'put the entries in their order' }];
  });
}

function lookFields(schema: Schema, value: Fields, path: Path): readonly Complaint[] {
  const { properties = {}, patternProperties = {}, required = [], minProperties = 0 } = schema;
  const names = Object.keys(value);
  if (names.length === 0 && minProperties > 0) return empty(path);
  const [any] = Object.values(patternProperties);
  const all = any ? schema.propertyNames?.enum : Object.keys(properties);
  const isOpen = any ? all === undefined : schema.additionalProperties !== false;
  const strange = isOpen ? [] : names.filter((name) => !all!.includes(name));
  const missing = required.filter((name) => !(name in value) && !properties[name]?.ruled);
  const wanting = Object.keys(properties).filter((name) => !(name in value));
  // a misspelt name is not missed as well
  const meant = new Map(missing.map((name) => [name, strange.find((each) => nearest(each, [name]) !== null)]));
  const misspelt = [...meant.values()];
  return [
    ...missing.map((name) => lacking(path, name, meant.get(name), properties[name] ?? {})),
    ...strange.filter((name) => !misspelt.includes(name)).map((name) => stranger(schema, path, name, wanting)),
    ...names.flatMap((name) => {
      const field = Object.hasOwn(properties, name) ? properties[name] : any;
      return field ? look(field, value[name], [...path, name]) : [];
    }),
  ];
}

function lacking(path: Path, name: string, meant: string | undefined, schema: Schema): Complaint {
  if (meant === undefined)
    return { path, what: `${label(path)} has no "${name}"`, how: `give it one, ${calledBy(schema)}` };
  return {
    path: [...path, meant],
    what: `${label(path)} has a "${meant}" and no "${name}"`,
    how: `did you mean "${name}"?`,
  };
}

/** A name that nothing reads. @param wanting those that are not there yet, one of which it may be meant for */
function stranger(schema: Schema, path: Path, name: string, wanting: readonly string[]): Complaint {
  const all = schema.propertyNames?.enum ?? Object.keys(schema.properties ?? {});
  const at = [...path, name];
  if (schema.kind)
    return { path: at, what: `there is no ${schema.kind} called "${name}"`, how: suggest(name, all, schema.where) };
  const meant = nearest(name, wanting);
  return {
    path: at,
    what: `${label(path)} has a "${name}", which nothing reads`,
    how: meant === null ? elsewhere(schema, name) : `did you mean "${meant}"?`,
  };
}

/** Where a name belongs that stands where nothing reads it. */
function elsewhere({ properties = {} }: Schema, name: string): string {
  const owners = Object.keys(properties).filter((owner) => properties[owner]!.properties?.[name]);
  if (owners.length === 0) return `take it out, or write one of: ${Object.keys(properties).join(', ')}`;
  return `write it as ${owners.map((owner) => `"${owner}": {"${name}": …}`).join(' or ')}`;
}

const empty = (path: Path): Complaint[] => [
  { path, what: `${label(path)} is empty`, how: 'write at least one entry, or take back what it had' },
];

/** As in: "time" of "motion" of "walk". */
export function label(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'this file';
  const own = typeof last === 'number' ? `entry ${last + 1}` : `"${last}"`;
  return path.length > 1 || typeof last === 'number' ? `${own} of ${label(path.slice(0, -1))}` : own;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number too large for any computer';
  return typeof value === 'object' && value !== null ? 'an object' : (JSON.stringify(value) ?? '').slice(0, LONGEST);
}

const LONGEST = 40; // letters of a value that are worth repeating

const listed = (names: readonly string[]): string =>
  names.map((name) => `"${name}"`).reduce((all, name, i) => `${all}${i === names.length - 1 ? ' and ' : ', '}${name}`);

/**
 * The outer shape of data: what is a list, an object, a text or a number, and which names an object can't do without.
 */
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { placeIn } from '../src/play/screenplay/file-flaws.js';
import { nearest } from '../src/play/screenplay/nearest.js';

type Path = readonly (string | number)[];
interface Complaint {
  readonly path: Path;
  readonly what: string;
  readonly how: string;
}
export interface Shape {
  readonly called: string; // what it has to be
  readonly is: (value: unknown) => boolean;
  readonly within: (value: never, path: Path) => readonly Complaint[]; // of a value that it is
}
type Fields = Readonly<Record<string, unknown>>;

const leaf = (called: string, is: Shape['is']): Shape => ({ called, is, within: () => [] });
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

export const text = leaf('a text, in quotation marks', (value) => typeof value === 'string');
export const number = leaf('a number, without quotation marks', (value) => Number.isFinite(value));
export const flag = leaf('true or false, without quotation marks', (value) => typeof value === 'boolean');
export const thing = leaf('an object, in braces', isObject);

export const either = (called: string, ...shapes: readonly Shape[]): Shape =>
  leaf(called, (value) => shapes.some(({ is }) => is(value)));

/** A list of at least one. */
export const list = (of: Shape, called = 'a list, in square brackets'): Shape => ({
  called,
  is: Array.isArray,
  within: (value: readonly unknown[], path) =>
    value.length === 0 ? empty(path) : value.flatMap((entry, i) => look(of, entry, [...path, i])),
});

/** An object of at least one entry, under whatever names. */
export const each = (of: Shape): Shape => ({
  called: 'an object, in braces, of named entries',
  is: isObject,
  within: (value: Fields, path) =>
    Object.keys(value).length === 0
      ? empty(path)
      : Object.entries(value).flatMap(([name, entry]) => look(of, entry, [...path, name])),
});

/** An object with these names, and perhaps others. @param optional what some of the others are, where they are there */
export const fields = (
  wanted: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape => ({
  called: `an object, in braces, with ${listed(Object.keys(wanted))}`,
  is: isObject,
  within: (value: Fields, path) => [
    ...Object.entries(wanted).flatMap(([name, shape]) =>
      name in value ? look(shape, value[name], [...path, name]) : missing(value, name, shape, wanted, path),
    ),
    ...Object.entries(optional).flatMap(([name, shape]) =>
      name in value ? look(shape, value[name], [...path, name]) : [],
    ),
  ],
});

/** @param source valid JSON @returns `file:line:column what: how to put it right` */
export function outlineFaults(
  { name, text: source }: { readonly name: string; readonly text: string },
  shape: Shape,
): string[] {
  const complaints = look(shape, JSON.parse(source), []);
  if (complaints.length === 0) return [];
  const root = parseTree(source)!;
  return complaints.map(
    ({ path, what, how }) => `${name}:${placeIn(source, placed(root, path).offset)} ${what}: ${how}`,
  );
}

const look = (shape: Shape, value: unknown, path: Path): readonly Complaint[] =>
  shape.is(value)
    ? shape.within(value as never, path)
    : [{ path, what: `${label(path)} is ${kindOf(value)}`, how: `make it ${shape.called}` }];

const empty = (path: Path): Complaint[] => [
  { path, what: `${label(path)} is empty`, how: 'write at least one entry, or take back what it had' },
];

function missing(value: Fields, name: string, { called }: Shape, wanted: Fields, path: Path): Complaint[] {
  const meant = Object.keys(value).find((other) => !(other in wanted) && nearest(other, [name]) !== null);
  return meant === undefined
    ? [{ path, what: `${label(path)} has no "${name}"`, how: `give it one, ${called}` }]
    : [
        {
          path: [...path, meant],
          what: `${label(path)} has a "${meant}" and no "${name}"`,
          how: `did you mean "${name}"?`,
        },
      ];
}

/** As in: "time" of "motion" of "walk". */
function label(path: Path): string {
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

/** The value at a path; of a path through an object that stands twice, the nearest one above it. */
const placed = (root: Node, path: Path): Node => findNodeAtLocation(root, [...path]) ?? placed(root, path.slice(0, -1));

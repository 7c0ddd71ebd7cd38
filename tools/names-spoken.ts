/** Of what a piece of data speaks by name, as its schema tells. */
import type { Kind } from '../src/schemas/values.js';
import type { Schema } from './schema-faults.js';

/** As much of a schema as says which of its texts are names of something. */
interface Naming extends Schema {
  readonly names?: Kind;
  readonly contact?: readonly string[]; // what hands go to, props among it
  readonly states?: boolean; // props, each with its state
  readonly keyNames?: Kind;
}
// what there is of other things under their names, such as how a prop is cut, is no use of them
const USED_BY_ENTRY: readonly Kind[] = ['sound'];

export type Spoken = readonly [kind: Kind, name: string];

/** A text that can be the name of several things is told of as each. */
export function* namesSpoken(schema: Schema, value: unknown): Generator<Spoken> {
  const { names, contact, states, keyNames, anyOf = [] } = schema as Naming;
  if (typeof value === 'string') {
    if (names !== undefined) yield [names, value];
    if (contact !== undefined) yield ['prop', value];
  }
  for (const each of anyOf) yield* namesSpoken(each, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inner] of Object.entries(value)) {
    if (states === true) yield ['prop', field];
    if (keyNames !== undefined && USED_BY_ENTRY.includes(keyNames)) yield [keyNames, field];
    const of = partOf(schema, field);
    if (of) yield* namesSpoken(of, inner);
  }
}

/** The schema of a field, or of an entry of a list. */
function partOf({ items, properties, patternProperties = {} }: Schema, field: string): Schema | undefined {
  if (items !== undefined)
    return Array.isArray(items) ? (items as readonly Schema[])[Number(field)] : (items as Schema);
  const own = properties !== undefined && Object.hasOwn(properties, field) ? properties[field] : undefined;
  return own ?? Object.values(patternProperties)[0];
}

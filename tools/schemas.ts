/** Which schema each data file is held to. */
import { movements } from '../src/schemas/movements.js';
import { poses } from '../src/schemas/poses.js';
import { dataRules } from './data-rules.js';
import { bound, type KnownNames } from './known-names.js';
import { look, placed, type Schema } from './schema-faults.js';

const SCHEMAS: Readonly<Record<string, Schema>> = {
  'assets/figures/poses.json': poses as Schema,
  'assets/play/movements.json': movements as Schema,
};

/** The schema of a file, with every name filled in that there is; undefined where it may be anything. */
export function schemaOf(name: string, known: KnownNames): Schema | undefined {
  const schema = SCHEMAS[name];
  return schema && bound(schema, known);
}

/** @param file that is valid JSON @returns `file:line:column what: how to put it right`, in the order of its schema */
export function schemaFaults(file: { readonly name: string; readonly text: string }, known: KnownNames): string[] {
  const schema = schemaOf(file.name, known);
  if (!schema) return [];
  const data: unknown = JSON.parse(file.text);
  const complaints = look(schema, data, []);
  return placed(file, complaints.length > 0 ? complaints : dataRules(file.name, data));
}

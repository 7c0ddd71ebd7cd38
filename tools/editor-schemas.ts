/** The schemas as editors read them: files of JSON Schema, made anew from src/schemas and the names in the data. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bound, KnownNames } from './known-names.js';
import type { Schema } from './schema-faults.js';
import { FILE_KINDS, type FileKind } from './schemas.js';

export const FOLDER = '.schemas'; // of the project; no commit has it
const DIALECT = 'http://json-schema.org/draft-07/schema#'; // that which editors know best
const OWN = ['called', 'kind', 'where', 'ruled', 'rising']; // what only check reads

/** Kinds of files that are one piece of JSON; JSON Lines are read by check alone. */
const whole = FILE_KINDS.filter(({ lines }) => !lines);

/** Writes those that have changed. @param root of the project */
export function writeEditorSchemas(root: string): void {
  const folder = join(root, FOLDER);
  const known = new KnownNames(root);
  mkdirSync(folder, { recursive: true });
  for (const kind of whole) writeChanged(join(folder, `${kind.called}.json`), textOf(kind, known));
}

const textOf = ({ called, schema }: FileKind, known: KnownNames): string =>
  `${JSON.stringify({ $schema: DIALECT, title: called, ...bound(schema, known) }, forEditors, 1)}\n`;

/** Leaves out what no editor knows; what a text has to be is said in the words that check says it in. */
function forEditors(name: string, value: unknown): unknown {
  if (OWN.includes(name) && typeof value !== 'object') return undefined;
  const { pattern, called } = (value ?? {}) as Schema;
  return pattern !== undefined && called !== undefined
    ? { ...(value as Schema), patternErrorMessage: `make it ${called}` }
    : value;
}

function writeChanged(file: string, text: string): void {
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    rmSync(file, { recursive: true, force: true }); // whatever it is, it is no file that can be read
  }
  writeFileSync(file, text);
}

/** What .vscode/settings.json has to say of them; of two patterns that fit, the earlier counts. */
export function editorSettings(): string {
  const entries = whole.map(({ called, files }, i) => {
    const earlier = files.includes('*')
      ? whole.slice(0, i).filter((each) => folderOf(each.files) === folderOf(files))
      : [];
    const fileMatch = [...inFolders(files), ...earlier.map((each) => `!/assets/**/${each.files}`)];
    return `    {\n      "url": "./${FOLDER}/${called}.json",\n      "fileMatch": [\n${fileMatch
      .map((pattern) => `        "${pattern}"`)
      .join(',\n')}\n      ]\n    }`;
  });
  return `{\n  "json.schemas": [\n${entries.join(',\n')}\n  ]\n}\n`;
}

const inFolders = (files: string): string[] => [`/assets/plays/*/${files}`, `/assets/shared/${files}`];
const folderOf = (files: string): string => files.replace(/[^/]+$/, '');

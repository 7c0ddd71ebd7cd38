/** Rows of words as they lie on the disc, each with its place. */
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { brokenJson } from '../src/play/screenplay/json-faults.js';
import type { Row } from '../src/page/words/messages.js';

export interface WordsFile {
  readonly name: string; // relative to the project
  readonly text: string; // JSON Lines; '' where there is no such file
}
export interface PlacedRow {
  readonly row: { readonly [Field in keyof Row]?: unknown }; // as it is written, whatever that is
  // the id that it goes by: a step's, a message's, or the English words themselves; '' where it has none
  readonly key: string;
  readonly at: (field: string) => string; // file:line:column of its value, or of the row where it has none
}

/** Rows that can be read; the others are told of with all data that can't. */
export function placedRows({ name, text }: WordsFile): PlacedRow[] {
  return text.split('\n').flatMap((line, i) => {
    const root = line.trim() === '' || brokenJson(line) ? undefined : parseTree(line);
    if (root?.type !== 'object') return [];
    const at = (field: string): string => `${name}:${i + 1}:${(findNodeAtLocation(root, [field]) ?? root).offset + 1}`;
    const row = JSON.parse(line) as PlacedRow['row'];
    return [{ row, key: keyOf(row), at }];
  });
}

/** Whether some row can't be read, or does not say what it is: nobody can tell then what is missing. */
export const isPatchy = (file: WordsFile): boolean => {
  const rows = placedRows(file);
  return (
    rows.length < file.text.split('\n').filter((line) => line.trim() !== '').length || rows.some(({ key }) => !key)
  );
};

/** The language that a file of words is in. */
export const languageOf = (name: string): string => /\/languages\/([^/]+)\/[^/]+$/.exec(name)?.[1] ?? 'en';

function keyOf({ id, en }: PlacedRow['row']): string {
  const key = id ?? en;
  return typeof key === 'string' ? key : '';
}

/** Whether the English has every message that the page asks for. */
import { nearest } from '../src/play/screenplay/nearest.js';
import { isPatchy, placedRows, type WordsFile } from './rows.js';

/** @param asked the ids, in their order @returns `file:line:column what: how to put it right` */
export function askedFaults(file: WordsFile, asked: readonly string[]): string[] {
  const rows = placedRows(file);
  const has = new Set(rows.map(({ key }) => key));
  let missing = asked.filter((id) => !has.has(id));
  const misspelt = rows
    .filter(({ key }) => key !== '' && !asked.includes(key))
    .flatMap(({ key, at }) => {
      const meant = nearest(key, missing);
      if (meant === null) return [];
      missing = missing.filter((id) => id !== meant);
      return [`${at('id')} nothing asks for a message called "${key}": did you mean "${meant}"?`];
    });
  if (isPatchy(file)) return misspelt;
  return [...misspelt, ...missing.map((id) => missed(file, asked, id))];
}

/** A message that no row has, told where it would stand. */
function missed(file: WordsFile, asked: readonly string[], id: string): string {
  const before = new Set(asked.slice(0, asked.indexOf(id)));
  const last = placedRows(file).findLast(({ key }) => before.has(key));
  return (
    `${last?.at('') ?? `${file.name}:1:1`} no row has the message "${id}", which the page asks for: ` +
    `write one${last ? ' after this' : ''}, {"id": "${id}", "text": "…"}`
  );
}

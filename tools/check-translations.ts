/** Whether the translations have kept up with the English: what is missing, older than what it was made from, left over, or can't be said. */
import { IntlMessageFormat } from 'intl-messageformat';
import { type Row, rowsOf } from '../src/reading/messages.js';

export interface WordsFile {
  readonly name: string; // relative to the project
  readonly text: string; // JSON Lines; '' where there is no such file
}
/** English words, by the id they go by: a step's, a message's, or the words themselves. */
export type English = ReadonlyMap<string, string>;

const NAMED = 6; // ids told of each kind; more help nobody

const keyOf = ({ id, en }: Row): string => id ?? en ?? '';

/** @returns one sentence for each thing that is wrong, the file first; empty where the file says all that the English says */
export function translationWarnings(file: WordsFile, english: English): string[] {
  const rows = readable(file);
  if (typeof rows === 'string') return [rows];
  const older = rows.filter((row) => english.has(keyOf(row)) && row.en !== english.get(keyOf(row)));
  return [
    ...keyWarnings(file, english, 'missing; the English is shown instead'),
    ...older.map((row) => `${at(file, rows, row)} “${keyOf(row)}” is older than its English, which is now “${english.get(keyOf(row))}”: look it over and bring its "en" up to date`),
  ];
}

/** What is not there, there twice, or there for nothing. @param missing what becomes of what is not there */
export function keyWarnings(file: WordsFile, wanted: English, missing: string): string[] {
  const rows = readable(file);
  if (typeof rows === 'string') return [rows];
  const keys = rows.map(keyOf);
  const has = new Set(keys);
  return [
    ...listed(file, [...wanted.keys()].filter((key) => !has.has(key)), missing),
    ...listed(file, keys.filter((key) => !wanted.has(key)), 'left over of words that are no more'),
    ...listed(file, keys.filter((key, i) => keys.indexOf(key) < i), 'there twice'),
  ];
}

/**
 * Messages that can't be said, or ask for other values than the English.
 * @param given the values that each message of the file gets, whether its English asks for them or not
 */
export function messageWarnings(file: WordsFile, english: English, given: readonly string[] = []): string[] {
  const rows = readable(file);
  if (typeof rows === 'string') return [];
  return rows.flatMap((row) => {
    const [source, now] = [valuesOf(english.get(keyOf(row)) ?? ''), valuesOf(row.text)];
    if (now === null) return [`${at(file, rows, row)} “${keyOf(row)}” is no message: look for a brace that is not closed, or a plural without “other”`];
    const strange = now.filter((value) => !source?.includes(value) && !given.includes(value));
    return strange.length > 0 ? [`${at(file, rows, row)} “${keyOf(row)}” asks for {${strange.join('}, {')}}, which the English does not have`] : [];
  });
}

const at = ({ name }: WordsFile, rows: readonly Row[], row: Row): string => `${name}:${rows.indexOf(row) + 1}`;

function readable(file: WordsFile): Row[] | string {
  try {
    return rowsOf(file.text);
  } catch {
    const line = file.text.split('\n').findIndex((text) => text.trim() !== '' && !isJson(text));
    return `${file.name}:${line + 1} this line is not JSON: check its quotes, commas and brackets`;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function listed({ name }: WordsFile, keys: readonly string[], what: string): string[] {
  if (keys.length === 0) return [];
  return [`${name}: ${keys.length} ${what}: ${keys.slice(0, NAMED).join(', ')}${keys.length > NAMED ? ' …' : ''}`];
}

/** The values a message asks for, each once; null where it is none. */
function valuesOf(text: string): string[] | null {
  try {
    return [...new Set(valuesIn(new IntlMessageFormat(text, 'en').getAst()))];
  } catch {
    return null;
  }
}

type Parts = ReturnType<IntlMessageFormat['getAst']>;

const LITERAL = 0; // as @formatjs/icu-messageformat-parser numbers its kinds

function valuesIn(parts: Parts): string[] {
  return parts.flatMap((part) => {
    const own = 'value' in part && (part.type as number) !== LITERAL ? [part.value] : [];
    return [...own, ...('options' in part ? Object.values(part.options).flatMap(({ value }) => valuesIn(value)) : [])];
  });
}

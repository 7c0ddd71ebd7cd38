/**
 * Whether the translations have kept up with the English: what is missing, older than what it was
 * made from, left over, or can't be said.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { placedRows, type WordsFile } from './rows.js';

/** English words, by the id they go by: a step's, a message's, or the words themselves. */
export type English = ReadonlyMap<string, string>;

const NAMED = 6; // ids told of each kind; more help nobody

/** @returns one sentence for each thing that is wrong, the file first; empty where the file says all that the English says */
export function translationWarnings(file: WordsFile, english: English): string[] {
  const older = placedRows(file).filter(({ row, key }) => english.has(key) && row.en !== english.get(key));
  return [
    ...keyWarnings(file, english, 'missing; the English is shown instead'),
    ...older.map(
      ({ key, at }) =>
        `${at('en')} “${key}” is older than its English, which is now “${english.get(key)}”: look it over and bring its "en" up to date`,
    ),
  ];
}

/** What is not there, there twice, or there for nothing. @param missing what becomes of what is not there */
export function keyWarnings(file: WordsFile, wanted: English, missing: string): string[] {
  const keys = placedRows(file).map(({ key }) => key);
  const has = new Set(keys);
  return [
    ...listed(
      file,
      [...wanted.keys()].filter((key) => !has.has(key)),
      missing,
    ),
    ...listed(
      file,
      keys.filter((key) => !wanted.has(key)),
      'left over of words that are no more',
    ),
    ...listed(
      file,
      keys.filter((key, i) => keys.indexOf(key) < i),
      'there twice',
    ),
  ];
}

/** What each row of a file says that can be read. */
export const textsOf = (file: WordsFile): English =>
  new Map(placedRows(file).flatMap(({ row, key }) => (typeof row.text === 'string' ? [[key, row.text]] : [])));

/** Rows that say nothing, or do not say of what. */
export const rowFaults = (file: WordsFile): string[] =>
  placedRows(file).flatMap(({ row, key, at }) => [
    ...(typeof row.text === 'string' && row.text.trim() !== ''
      ? []
      : [`${at('text')} this row says nothing: give it a "text"`]),
    ...(key === ''
      ? [
          `${at('id')} this row does not say what it is: give it the "id" of its line or message, or the "en" ` +
            'of its phrase',
        ]
      : []),
  ]);

/**
 * Messages that can't be said, or do not ask for the values that the English asks for.
 * @param given the values that each message of the file gets, and may leave unsaid, whether its English asks for them
 * or not
 */
export function messageFaults(file: WordsFile, english: English, given: readonly string[] = []): string[] {
  return placedRows(file).flatMap(({ row, key, at }) => {
    if (typeof row.text !== 'string') return [];
    const told = (what: string): string[] => [`${at('text')} “${key}” ${what}`];
    const [said, now] = [english.get(key), valuesOf(row.text)];
    if (now === null) return told('is no message: look for a brace that is not closed, or a plural without “other”');
    if (said === undefined) return []; // it may be the English that is at fault
    const source = valuesOf(said) ?? [];
    const strange = now.filter((value) => !source.includes(value) && !given.includes(value));
    if (strange.length > 0)
      return told(
        `asks for {${strange.join('}, {')}}, which the English does not have: take it out, or name it as the ` +
          'English does',
      );
    const lost = source.filter(
      (value) => !now.includes(value) && !given.includes(value) && !maySpare(value, now, said),
    );
    if (lost.length > 0)
      return told(
        `does not say {${lost.join('}, {')}}, which the English says: put it ` +
          `in${QUOTED.test(row.text) ? '; after an apostrophe a brace is taken for a letter, so write ’' : ''}`,
      );
    return QUOTED.test(row.text)
      ? told('has a brace that is taken for a letter, because an apostrophe stands before it: write ’')
      : [];
  });
}

const QUOTED = /'[{}]/;
const SPELT: Readonly<Record<string, string>> = { name: 'who' }; // a name can be spelt out by whose it is

/** Whether a translation can do without a value: because it only chooses words in the English, or is spelt out. */
const maySpare = (value: string, now: readonly string[], source: string): boolean =>
  now.includes(SPELT[value] ?? '') || new RegExp(`{\\s*${value}\\s*,\\s*select`).test(source);

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

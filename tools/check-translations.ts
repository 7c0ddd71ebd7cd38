/**
 * Whether the translations have kept up with the English: what is missing, older than what it was made from, left over,
 * or can't be said.
 */
import { suggest } from '../src/play/screenplay/fault.js';
import { unseenIn, withoutUnseen } from '../src/play/screenplay/invisible-letters.js';
import { nearest } from '../src/play/screenplay/nearest.js';
import type { Row } from '../src/schemas/rows.js';
import { kindsIn, type Kinds, type Message, misuse, readMessage, unsayable } from './message.js';
import { type PlacedRow, placedRows, type WordsFile } from './rows.js';

/** English words, by the id they go by: a step's, a message's, or the words themselves. */
export type English = ReadonlyMap<string, string>;

const NAMED = 6; // ids told of each kind; more help nobody

/**
 * @returns one sentence for each thing that is wrong, the file first; empty where the file says all that the English
 * says
 */
export function translationWarnings(file: WordsFile, english: English): string[] {
  const older = placedRows(file).filter(({ row, key }) => english.has(key) && row.en !== english.get(key));
  return [
    ...keyWarnings(file, english, 'missing; the English is shown instead'),
    ...older.map(
      ({ key, at }) =>
        `${at('en')} “${key}” is older than its English, which is now “${english.get(key)}”: look it over ` +
        `and bring its "en" up to date`,
    ),
  ];
}

/** How each thing that the English says stands in a translation. */
export function statesOf(file: WordsFile, english: English): ('translated' | 'older' | 'missing')[] {
  const made = new Map(placedRows(file).map(({ row, key }) => [key, row.en]));
  return [...english].map(([key, said]) =>
    !made.has(key) ? 'missing' : made.get(key) === said ? 'translated' : 'older',
  );
}

/** What is not there, there twice, or there for nothing. @param missing what becomes of what is not there */
export function keyWarnings(file: WordsFile, wanted: English, missing: string): string[] {
  const rows = placedRows(file);
  const keys = rows.map(({ key }) => key);
  const has = new Set(keys);
  return [
    ...listed(
      file,
      [...wanted.keys()].filter((key) => !has.has(key)),
      missing,
    ),
    ...rows
      .filter(({ key }) => !wanted.has(key))
      .map(({ key, row, at }) => `${at(keyIn(row))} “${key}” is left over of words that are no more: take the row out`),
    ...rows
      .filter(({ key }, i) => keys.indexOf(key) < i)
      .map(({ key, row, at }) => `${at(keyIn(row))} “${key}” is there twice: take one of its rows out`),
  ];
}

/** The field that a row goes by. */
const keyIn = ({ id }: PlacedRow['row']): string => (id === undefined ? 'en' : 'id');

/** What each row of a file says that can be read. */
export const textsOf = (file: WordsFile): English =>
  new Map(placedRows(file).flatMap(({ row, key }) => (typeof row.text === 'string' ? [[key, row.text]] : [])));

const ROW = ['id', 'en', 'text', 'words'] satisfies (keyof Row)[] as string[];
const WANTED = 'give it the "id" of its line or message, or the "en" of its phrase';

/** Rows that say nothing, or do not say of what. */
export const rowFaults = (file: WordsFile): string[] =>
  placedRows(file).flatMap((row) => [...fieldFaults(row), ...textFaults(row), ...keyFaults(row)]);

/** Fields that nothing reads, each with the one that it may be meant for. */
const strangers = ({ row }: PlacedRow): (readonly [field: string, meant: string | null])[] =>
  Object.keys(row)
    .filter((field) => !ROW.includes(field))
    .map((field) => [
      field,
      nearest(
        field,
        ROW.filter((name) => !(name in row)),
      ),
    ]);
const misspelt = (placed: PlacedRow): (readonly [field: string, meant: string])[] =>
  strangers(placed).flatMap(([field, meant]) => (meant === null ? [] : [[field, meant] as const]));

const fieldFaults = (row: PlacedRow): string[] =>
  strangers(row).map(
    ([field, meant]) =>
      `${row.at(field)} nothing reads a field called "${field}": ` +
      (meant === null
        ? 'take it out; a row has an "id", a "text" and the "en" it was made from'
        : `did you mean "${meant}"?`),
  );

function textFaults(placed: PlacedRow): string[] {
  const {
    row: { text = '' },
    at,
  } = placed;
  if (typeof text !== 'string')
    return [
      `${at('text')} "text" is ${JSON.stringify(text)}, which is no text: write it in one pair of quotation marks`,
    ];
  if (withoutUnseen(text).trim() !== '' || misspelt(placed).some(([, meant]) => meant === 'text')) return [];
  const unseen = unseenIn(text);
  return [
    unseen
      ? `${at('text')} this row says nothing: there is no more than a ${unseen.called} in its "text"; write the words`
      : `${at('text')} this row says nothing: give it a "text"`,
  ];
}

function keyFaults(placed: PlacedRow): string[] {
  const { row, key, at } = placed;
  const wrong = (['id', 'en'] as const).filter((field) => row[field] !== undefined && typeof row[field] !== 'string');
  if (wrong.length > 0)
    return wrong.map(
      (field) =>
        `${at(field)} "${field}" is ${JSON.stringify(row[field])}, which is no text: write it in quotation ` +
        `marks, as it stands in the play or in the English`,
    );
  const isTold = misspelt(placed).some(([, meant]) => meant !== 'text');
  return key !== '' || isTold ? [] : [`${at('id')} this row does not say what it is: ${WANTED}`];
}

/**
 * Messages that can't be said, or do not ask for the values that the English asks for.
 * @param english the English of each; of the English itself, its own
 * @param given the kinds of the values that the page gives a message, where that is known
 * @param spare values that may be left unsaid, or said whether the English says them or not
 */
export function messageFaults(
  file: WordsFile,
  english: English,
  given: (id: string) => Kinds | undefined = () => undefined,
  { locale = 'en', spare = [] }: { readonly locale?: string; readonly spare?: readonly string[] } = {},
): string[] {
  return placedRows(file).flatMap(({ row: { text }, key, at }) => {
    if (typeof text !== 'string') return [];
    const wrong = wrongWith(text, english.get(key), given(key), locale, spare);
    return wrong === null ? [] : [`${at('text')} “${key}” ${wrong}`];
  });
}

/** What is wrong with one message, given what the English says; null where nothing is. */
function wrongWith(
  text: string,
  said: string | undefined,
  given: Kinds | undefined,
  locale: string,
  spare: readonly string[],
): string | null {
  const now = readMessage(text);
  if (typeof now === 'string') return now;
  const known = said === undefined ? null : wholeMessage(said);
  const kinds = given ?? (known && kindsIn(known)) ?? {};
  return (
    now.wrong ??
    misuse(now, kinds) ??
    (known && (strangeIn(now, known, kinds, said === text, spare) ?? lostIn(now, known, text, spare))) ??
    (QUOTED.test(text) ? BRACED : null) ??
    unsayable(text, locale, { ...kindsIn(now), ...kinds })
  );
}

/** Null for one that can't be read: then it is the English that is at fault. */
function wholeMessage(text: string): Message | null {
  const message = readMessage(text);
  return typeof message === 'string' ? null : message;
}

const BRACED = 'has a brace that is taken for a letter, because an apostrophe stands before it: write ’';
const QUOTED = /'[{}]/;
const SPELT: Readonly<Record<string, string>> = { name: 'who' }; // a name can be spelt out by whose it is

const valuesOf = ({ uses }: Message): string[] => [...new Set(uses.map(([value]) => value))];
const CHOOSING: readonly string[] = ['select', 'plural'];
/** The values that are heard; others only choose words. */
const saidIn = ({ uses }: Message): string[] => [
  ...new Set(uses.filter(([, use]) => !CHOOSING.includes(use)).map(([value]) => value)),
];
const listOf = (values: readonly string[]): string => `{${values.join('}, {')}}`;

/** Values that nobody gives a message. */
function strangeIn(
  now: Message,
  source: Message,
  kinds: Kinds,
  isSource: boolean,
  spare: readonly string[],
): string | null {
  const known = [...(isSource ? Object.keys(kinds) : valuesOf(source)), ...spare];
  const strange = valuesOf(now).filter((value) => !known.includes(value));
  if (strange.length === 0) return null;
  return isSource
    ? `asks for ${listOf(strange)}, which the page does not give it: ` +
        `${known.length > 0 ? suggest(strange[0]!, known) : 'take it out'}`
    : `asks for ${listOf(strange)}, which the English does not have: take it out, or name it as the English does`;
}

function lostIn(now: Message, source: Message, text: string, spare: readonly string[]): string | null {
  const lost = saidIn(source).filter(
    (value) => !saidIn(now).includes(value) && !spare.includes(value) && !valuesOf(now).includes(SPELT[value] ?? ''),
  );
  if (lost.length === 0) return null;
  return (
    `does not say ${listOf(lost)}, which the English says: put it ` +
    `in${QUOTED.test(text) ? '; after an apostrophe a brace is taken for a letter, so write ’' : ''}`
  );
}

function listed({ name }: WordsFile, keys: readonly string[], what: string): string[] {
  if (keys.length === 0) return [];
  return [`${name}: ${keys.length} ${what}: ${keys.slice(0, NAMED).join(', ')}${keys.length > NAMED ? ' …' : ''}`];
}

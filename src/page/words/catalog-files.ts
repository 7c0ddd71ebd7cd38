/**
 * Where the words of other languages lie. They are fetched, not imported: an import that has failed once fails for
 * ever.
 */
import { catalogOf, CATALOG_FILES, type CatalogFiles, type MessageCatalog } from './message-catalog';
import type { Language } from './languages';
import { rowsOf, type Messages, type Row, type Warn } from './messages';

/** By the language and the name of a file, such as 'fr/lines.jsonl'; the play's own, and those of every page. */
export type WordAddresses = Readonly<Record<'own' | 'shared', Readonly<Record<string, string>>>>;
/** Texts by the name of a file without its ending, such as 'controls'. */
export type WordTexts = Readonly<Record<'own' | 'shared', Readonly<Record<string, string>>>>;

/** The words that the page has from the start. */
export const catalogFrom = (language: Language, { own, shared }: WordTexts): MessageCatalog =>
  catalogOf(
    language,
    filesOf((file) => [...rowsOf(shared[file] ?? ''), ...rowsOf(own[file] ?? '')]),
  );

/**
 * @param otherwise says what is missing or broken there
 * @param warn hears of what is broken
 * @throws where some of its words can't be had; a play need not have every file
 */
export async function fetchCatalog(
  language: Language,
  { own, shared }: WordAddresses,
  get: (address: string) => Promise<Response>,
  otherwise: Messages,
  warn: Warn,
): Promise<MessageCatalog> {
  const rowsAt = async (address: string): Promise<Row[]> => {
    const response = await get(address);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return rowsOf(await response.text());
  };
  /** What every play says, then what this one does. */
  const rows = async (file: string): Promise<Row[]> => {
    const all = [shared, own].flatMap((addresses) => addresses[`${language}/${file}.jsonl`] ?? []);
    return (await Promise.all(all.map(rowsAt))).flat();
  };
  if (shared[`${language}/controls.jsonl`] === undefined) throw new Error(`there are no words in “${language}”`);
  const found = await Promise.all(CATALOG_FILES.map(async (file) => [file, await rows(file)] as const));
  const files = new Map<string, Row[]>(found);
  return catalogOf(
    language,
    filesOf((file) => files.get(file)!),
    otherwise,
    warn,
  );
}

const filesOf = (rows: (file: string) => readonly Row[]): CatalogFiles =>
  Object.fromEntries(CATALOG_FILES.map((file) => [file, rows(file)])) as unknown as CatalogFiles;

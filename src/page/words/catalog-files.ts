/**
 * Where the words of other languages lie. They are fetched, not imported: an import that has failed once fails for
 * ever.
 */
import { answered } from '../answered';
import { catalogOf, CATALOG_FILES, type CatalogFiles, type MessageCatalog } from './message-catalog';
import type { Language } from './languages';
import { rowsOf, type Messages, type Row, type Warn } from './messages';

/**
 * By language: of one file with all its words, as a build has it; or of each of its files, named after what is in it,
 * those of every page first, as they are worked on.
 */
export type WordAddresses = Readonly<Record<string, string | readonly string[]>>;
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
  addresses: WordAddresses,
  get: (address: string) => Promise<Response>,
  otherwise: Messages,
  warn: Warn,
): Promise<MessageCatalog> {
  const found = addresses[language];
  if (found === undefined) throw new Error(`there are no words in “${language}”`);
  const files =
    typeof found === 'string'
      ? ((await (await answered(found, get)).json()) as CatalogFiles)
      : await gathered(found, get);
  return catalogOf(language, files, otherwise, warn);
}

/** Rows of files by their names. */
async function gathered(
  addresses: readonly string[],
  get: (address: string) => Promise<Response>,
): Promise<CatalogFiles> {
  const files = await Promise.all(
    addresses.map(async (address) => [address, rowsOf(await (await answered(address, get)).text())] as const),
  );
  return filesOf((file) => files.flatMap(([address, rows]) => (address.includes(`/${file}.jsonl`) ? rows : [])));
}

const filesOf = (rows: (file: string) => readonly Row[]): CatalogFiles =>
  Object.fromEntries(CATALOG_FILES.map((file) => [file, rows(file)])) as unknown as CatalogFiles;

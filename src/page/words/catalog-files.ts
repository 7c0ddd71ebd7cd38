/**
 * Where the words and letters of other languages lie. They are fetched, not imported: an import
 * that has failed once fails for ever.
 */
import { catalogOf, type MessageCatalog } from './message-catalog';
import type { Language } from './languages';
import { rowsOf, type Messages, type Row, type Warn } from './messages';

const words = import.meta.glob<string>('../../../assets/plays/our-spot/languages/{fr,es,ja,ar}/*.jsonl', {
  query: '?url',
  import: 'default',
  eager: true,
});
// of languages that have letters of their own
const letters = import.meta.glob<string>('../../../assets/shared/fonts/*.css', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** @throws where a file can't be fetched, or is none of ours */
async function rows(language: Language, file: string): Promise<Row[]> {
  const response = await fetch(words[`../../../assets/plays/our-spot/languages/${language}/${file}.jsonl`]!);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return rowsOf(await response.text());
}

/** @throws where some of its words can't be had */
export async function fetchCatalog(language: Language, otherwise: Messages, warn: Warn): Promise<MessageCatalog> {
  const files = ['controls', 'descriptions', 'phrases', 'lines'] as const;
  const [controls, descriptions, phrases, lines] = await Promise.all(files.map((file) => rows(language, file)));
  return catalogOf(
    language,
    { controls: controls!, descriptions: descriptions!, phrases: phrases!, lines: lines! },
    otherwise,
    warn,
  );
}

const dressed = new Map<Language, Promise<boolean>>(); // what is being fetched, or has come

/** @returns whether the page has the letters of that language now */
export function fetchLettersOf(language: Language): Promise<boolean> {
  const href = letters[`../../../assets/shared/fonts/${language}.css`];
  const had = href === undefined ? Promise.resolve(true) : dressed.get(language);
  if (had) return had;
  const coming = linked(href!).then((came) => (came || dressed.delete(language), came));
  dressed.set(language, coming);
  return coming;
}

function linked(href: string): Promise<boolean> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve(true));
    link.addEventListener('error', () => (link.remove(), resolve(false)));
  });
}

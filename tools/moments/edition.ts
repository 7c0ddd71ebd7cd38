/** The words of the play in one language, from the disc. */
import {
  CATALOG_FILES,
  type CatalogFiles,
  catalogOf,
  type MessageCatalog,
} from '../../src/page/words/message-catalog.js';
import { type Language, LANGUAGES, spokenOf } from '../../src/page/words/languages.js';
import { type Messages, type Row, rowsOf, type Say } from '../../src/page/words/messages.js';
import type { PlayFile } from '../../src/play/bundle.js';
import { readable, readJson } from '../data-files.js';
import { PLAY, SHARED } from '../play-folder.js';

export interface Edition {
  readonly language: Language;
  readonly say: Say;
  readonly phrase: (english: string) => string;
  readonly lines: MessageCatalog['lines'];
}

/** The languages that the play is told in, its own first; all that a page can speak where its file can't be read. */
export function languagesIn(root: string): readonly Language[] {
  try {
    return spokenOf(readJson<Partial<PlayFile>>(root, `${PLAY}/play.json`).languages ?? []);
  } catch {
    return Object.keys(LANGUAGES) as Language[];
  }
}

/** @param root of the project */
export function editionOf(root: string, language: Language): Edition {
  const { messages, phrases, lines } =
    language === 'en' ? read(root, 'en', null) : read(root, language, read(root, 'en', null).messages);
  return { language, say: messages.say, phrase: (words) => phrases.get(words) ?? words, lines };
}

function read(root: string, language: Language, otherwise: Messages | null): MessageCatalog {
  return catalogOf(language, rowsIn(root, language), otherwise);
}

/** All rows of a language: what every play says, then what this one does. */
export function rowsIn(root: string, language: Language): CatalogFiles {
  const files = [SHARED, PLAY].flatMap((folder) => readable(root, `${folder}/languages/${language}`, '.jsonl'));
  const rows = (of: string): Row[] =>
    files.filter(({ name }) => name.endsWith(`/${of}.jsonl`)).flatMap(({ text }) => rowsOf(text));
  const found = Object.fromEntries(CATALOG_FILES.map((of) => [of, rows(of)])) as Record<string, Row[]>;
  return found as unknown as CatalogFiles;
}

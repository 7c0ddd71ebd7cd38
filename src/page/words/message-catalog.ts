/** All the words of one language, made of the rows of its files. */
import type { TranslatedLine } from '../../play/words/translate';
import { LANGUAGES, type Language } from './languages';
import { Messages, type Row, type Warn } from './messages';

export interface MessageCatalog {
  readonly messages: Messages;
  readonly phrases: ReadonlyMap<string, string>; // by the English
  readonly lines: readonly TranslatedLine[];
}

/** The first three are messages; the English has no more than those. */
export const CATALOG_FILES = ['controls', 'names', 'descriptions', 'phrases', 'lines'] as const;

/** Rows of a language by the file that has them. */
export type CatalogFiles = Readonly<Record<(typeof CATALOG_FILES)[number], readonly Row[]>>;

/**
 * @param otherwise says what is missing or broken here
 * @param warn hears of what is broken
 */
export const catalogOf = (
  language: Language,
  { controls, names, descriptions, phrases, lines }: CatalogFiles,
  otherwise: Messages | null = null,
  warn?: Warn,
): MessageCatalog => ({
  messages: new Messages(LANGUAGES[language].tag, [...controls, ...names, ...descriptions], otherwise, warn),
  phrases: new Map(phrases.flatMap(({ en, text }) => (en === undefined ? [] : [[en, text]]))),
  lines: lines.flatMap(({ id, text, words }) => (id === undefined ? [] : [{ id, text, ...(words && { words }) }])),
});

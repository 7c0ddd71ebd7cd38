/** All the words of one language, made of the rows of its files. */
import { LANGUAGES, type Language } from './languages';
import { Messages, type Row, type Warn } from './messages';

export interface MessageCatalog {
  readonly messages: Messages;
  readonly phrases: ReadonlyMap<string, string>; // by the English
  readonly lines: readonly { readonly id: string; readonly text: string }[];
}

/** Rows of a language by the file that has them. */
export type CatalogFiles = Readonly<Record<'controls' | 'descriptions' | 'phrases' | 'lines', readonly Row[]>>;

/**
 * @param files the rows of each; the English has no more than the first two
 * @param otherwise says what is missing or broken here
 * @param warn hears of what is broken
 */
export const catalogOf = (
  language: Language,
  files: CatalogFiles,
  otherwise: Messages | null = null,
  warn?: Warn,
): MessageCatalog => ({
  messages: new Messages(LANGUAGES[language].tag, [...files.controls, ...files.descriptions], otherwise, warn),
  phrases: new Map(files.phrases.flatMap(({ en, text }) => (en === undefined ? [] : [[en, text]]))),
  lines: files.lines.flatMap(({ id, text }) => (id === undefined ? [] : [{ id, text }])),
});

/** The words of the play in one language, from the disc. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TranslatedLine } from '../../src/play/translate.js';
import { LANGUAGES, type Language } from '../../src/reading/languages.js';
import { Messages, type Row, rowsOf, type Say } from '../../src/reading/messages.js';

export interface Edition {
  readonly language: Language;
  readonly say: Say;
  readonly phrase: (english: string) => string;
  readonly lines: readonly TranslatedLine[];
}

/** @param root of the project */
export function editionOf(root: string, language: Language): Edition {
  const rows = (of: string, from = language): Row[] => {
    const file = join(root, 'assets/play', from, `${of}.jsonl`);
    return existsSync(file) ? rowsOf(readFileSync(file, 'utf8')) : [];
  };
  const messages = (from: Language, otherwise: Messages | null): Messages => new Messages(LANGUAGES[from].tag, ['controls', 'descriptions'].flatMap((of) => rows(of, from)), otherwise);
  const english = messages('en', null);
  const phrases = new Map(rows('phrases').flatMap(({ en, text }) => (en === undefined ? [] : [[en, text]])));
  const { say } = language === 'en' ? english : messages(language, english);
  return { language, say, phrase: (words) => phrases.get(words) ?? words, lines: rows('lines').flatMap(({ id, text }) => (id === undefined ? [] : [{ id, text }])) };
}

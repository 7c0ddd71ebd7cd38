/** Which letters the words of a language need, and which the Latin faces have already. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../../src/page/words/messages.js';
import { readable } from '../data-files.js';
import { PLAY, SHARED } from '../play-folder.js';

export const FOLDER = `${SHARED}/fonts`;
const LATIN = '@fontsource-variable/literata';

type Ranges = readonly (readonly [from: number, to: number])[];

/** The parts of a font as its package cuts it, by name. */
export function partsOf(root: string, source: string): ReadonlyMap<string, Ranges> {
  const parts = JSON.parse(readFileSync(join(root, 'node_modules', source, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  return new Map(Object.entries(parts).map(([name, text]) => [name.replace(/[[\]]/g, ''), rangesOf(text)]));
}

/** @param text as in unicode-range */
const rangesOf = (text: string): Ranges =>
  text.split(',').map((range) => {
    const [from, to] = range.trim().replace('U+', '').split('-');
    return [parseInt(from!, 16), parseInt(to ?? from!, 16)];
  });

export const isIn = (ranges: Ranges, letter: string): boolean =>
  ranges.some(([from, to]) => letter.codePointAt(0)! >= from && letter.codePointAt(0)! <= to);

/** Every letter of a language's words, each once, in order. */
export function lettersOf(root: string, language: string): string[] {
  const texts = [SHARED, PLAY]
    .flatMap((folder) => readable(root, `${folder}/languages/${language}`, '.jsonl'))
    .flatMap((file) => rowsOf(file.text).map(({ text }) => text));
  return [...new Set(texts.join('').normalize('NFC'))].filter((letter) => letter >= ' ').sort();
}

/** Those of a language's letters that no Latin face has. */
export function ownLetters(root: string, language: string): string[] {
  const latin = partsOf(root, LATIN).get('latin')!;
  return lettersOf(root, language).filter((letter) => !isIn(latin, letter));
}

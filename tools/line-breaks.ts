/** How wide words are without a page, and how lines break: each by the letters of its font. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Buffer as Shaped, Face, Font, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import type { Language } from '../src/page/words/languages';

export type Measure = (text: string) => number; // ems

const FILES = 'node_modules/@fontsource-variable';
const LITERATA = `${FILES}/literata/files/literata-latin-wght-normal.woff2`;
const NASKH = 'assets/shared/fonts/noto-naskh-arabic-arabic-wght-normal.woff2';
const NEWSREADER = `${FILES}/newsreader/files/newsreader-latin-wght-italic.woff2`;
const CAVEAT = `${FILES}/caveat/files/caveat-latin-wght-normal.woff2`;
const FULL_WIDTH = /[\u2e80-\u9fff\uff00-\uffef]/u;
/** Japanese that stays with the word before it. */
const HANGS = /^[\u3040-\u309f\u3000-\u303f\uff00-\uff0f\uff1f…—]+$/u;
const PHRASE = 6; // letters of the longest that is not broken
const JAPANESE = new Intl.Segmenter('ja', { granularity: 'word' });
const SET = { latin: 1.012, ar: 0.9 } as const; // widths on the page by those of the font: hinted, and set smaller
/** The letters of what is said and told, what is thought, and what is written by hand. */
export type Measures = Readonly<Record<'face' | 'thought' | 'hand', Measure>>;

async function measureOf(root: string, file: string, letters: string): Promise<Measure> {
  const whole = readFileSync(join(root, file));
  const sfnt = await subsetFont(whole, letters, { targetFormat: 'sfnt', variationAxes: { wght: 400 } });
  const face = new Face(new Blob(new Uint8Array(sfnt).buffer));
  const font = new Font(face);
  return (text) => {
    const buffer = new Shaped();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.upem;
  };
}

/** @param words all that are to be measured */
export async function measuresOf(root: string, language: Language, words: string): Promise<Measures> {
  const letters = [...new Set(words)].join('');
  const latin = await measureOf(root, language === 'ar' ? NASKH : LITERATA, letters);
  const face = language === 'ja' ? wide(latin) : latin;
  if (language === 'ja' || language === 'ar') return { face, thought: face, hand: face };
  return {
    face,
    thought: await measureOf(root, NEWSREADER, letters),
    hand: await measureOf(root, CAVEAT, letters),
  };
}

/** Full-width letters are as wide as they are high. */
const wide =
  (otherwise: Measure): Measure =>
  (text) =>
    Array.from(text).reduce((sum, letter) => sum + (FULL_WIDTH.test(letter) ? 1 : otherwise(letter)), 0);

/** What is not broken, each with how wide it is and the space after it; of each row as it is written. */
export function unitsOf(language: Language, text: string, measure: Measure): readonly (readonly Unit[])[] {
  const space = language === 'ja' ? 0 : measure(' ');
  const set = language === 'ar' ? SET.ar : SET.latin;
  const split = (row: string): string[] => (language === 'ja' ? phrasesOf(row) : row.split(/ |(?<=[-—])/u));
  return text.split('\n').map((row) => split(row).map((word) => ({ word, width: measure(word) * set, space })));
}

function phrasesOf(row: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of JAPANESE.segment(row)) {
    const longer = (phrases.at(-1)?.length ?? PHRASE) + segment.length;
    if (longer <= PHRASE && HANGS.test(segment)) phrases[phrases.length - 1] += segment;
    else phrases.push(segment);
  }
  return phrases;
}

export interface Unit {
  readonly word: string;
  readonly width: number; // ems
  readonly space: number;
}

/** Widths of the rows that a text is broken into, none of more than so many ems but for a longer word. */
export function filled(text: readonly Unit[], most: number): number[] {
  const rows: number[] = [];
  for (const { width, space } of text) {
    const last = rows.at(-1);
    if (last !== undefined && last + space + width <= most) rows[rows.length - 1] = last + space + width;
    else rows.push(width);
  }
  return rows;
}

/** Lines and words that a small phone can't show to who needs large letters. */
import { isLanguage, type Language } from '../src/page/words/languages.js';
import type { Play } from '../src/play/play.js';
import type { StepKind } from '../src/play/step.js';
import { filled, type Measure, type Measures, measuresOf, unitsOf } from './line-breaks.js';
import { languageOf, type PlacedRow, placedRows, type WordsFile } from './rows.js';

/**
 * A card sets what is too long for its room smaller (src/page/card/fit-text.ts). Held to here is the smallest common
 * phone with letters at 200 %: of less than half of those nothing is left of what the viewer has asked for, and beyond
 * it a line has to be scrolled. CSS pixels, as the style sheets of the card lay it out there.
 */
const PHONE = { width: 360, height: 640, rem: 32 };
const BAR = 117; // below the words
const ROOM = { width: PHONE.width - 1.4 * PHONE.rem, height: PHONE.height - 0.7 * PHONE.rem - BAR };
const SMALLEST = 0.5; // of the letters' size

type Told = Exclude<StepKind, 'movement'>;
const FACES: Readonly<Record<Told, keyof Measures>> = {
  speech: 'face',
  narration: 'face',
  thought: 'thought',
  letter: 'hand',
};
const NAMED: readonly Told[] = ['speech', 'thought']; // whose card says who it is

/** Letters at their usual size, up to so many in a line, and at the least; rem. */
const FULL_SIZE = 90;
const SIZES: Readonly<Record<Told, readonly [usual: number, lessBy: number, least: number]>> = {
  speech: [1.06, 0.002, 1],
  narration: [1.06, 0.002, 1],
  thought: [1.166, 0.0022, 1.1],
  letter: [1.717, 0.0036, 1.4],
};
const MARGINS = { across: 1.6, down: 0.8 }; // of a card that is set close, ems
const NAME = 0.86; // ems
const ROW: Readonly<Partial<Record<Language, number>>> = { ja: 1.32, ar: 1.4 }; // ems
const LATIN_ROW = 1.22;
// as broad as high, and a line may break at each
const BROAD = /[\u2e80-\u9fff\uff00-\uffef]/u;

/** @param files lines of the play, in any of its languages @returns `file:line:column what: how to put it right` */
export async function lengthWarnings(root: string, { steps }: Play, files: readonly WordsFile[]): Promise<string[]> {
  const kinds = new Map(steps.map(({ id, kind }) => [id, kind]));
  const warnings: string[] = [];
  for (const language of new Set(files.map(({ name }) => languageOf(name)))) {
    if (!isLanguage(language)) continue;
    const rows = files.filter(({ name }) => languageOf(name) === language).flatMap(placedRows);
    const measures = await measuresOf(root, language, rows.map(({ row }) => String(row.text)).join(' '));
    warnings.push(...rows.flatMap((row) => warningsOf(row, kinds.get(row.key), language, measures)));
  }
  return warnings;
}

function warningsOf(
  { row: { text }, at }: PlacedRow,
  kind: StepKind | undefined,
  language: Language,
  measures: Measures,
): string[] {
  if (typeof text !== 'string' || text === '' || kind === undefined || kind === 'movement') return [];
  const measure = measures[FACES[kind]];
  const em = emOf(kind, text);
  const most = ROOM.width / em - MARGINS.across;
  const units = unitsOf(language, text, measure);
  const rows = units.flatMap((row) => filled(row, most)).length + (NAMED.includes(kind) ? NAME : 0);
  const screens = (rows * (ROW[language] ?? LATIN_ROW) + MARGINS.down) / (ROOM.height / em);
  const long = language === 'ja' ? longIn(text, measure, most) : units.flat().find(({ width }) => width > most)?.word;
  return [
    ...(screens > 1 ? [`${at('text')} ${tooLong(screens)}`] : []),
    ...(long === undefined ? [] : [`${at('text')} ${tooWide(long)}`]),
  ];
}

/** CSS pixels. */
function emOf(kind: Told, text: string): number {
  const [usual, lessBy, least] = SIZES[kind];
  return Math.max(least, usual - Math.max(0, text.length - FULL_SIZE) * lessBy) * PHONE.rem * SMALLEST;
}

/** A word of Latin letters among broad ones. */
const longIn = (text: string, measure: Measure, most: number): string | undefined =>
  text
    .split(/\s/)
    .flatMap((part) => part.split(BROAD))
    .find((word) => measure(word) > most);

const SMALL = 'a small phone (360 × 640) whose letters are set at 200 %, even at half that size';
const tooLong = (screens: number): string =>
  `this line would fill ${(Math.ceil(screens * 10) / 10).toFixed(1)} screens of ${SMALL}: tell it in two steps`;

const LONGEST = 30; // letters of a word that are worth repeating
const tooWide = (word: string): string => {
  const letters = Array.from(word);
  return (
    `“${letters.slice(0, LONGEST).join('')}${letters.length > LONGEST ? '…' : ''}” is wider than a card on ${SMALL}: ` +
    'choose a shorter word, or one with a hyphen, or it is broken where it stands'
  );
};

/** The paper that each language's title is cut from, and the words it is to spell. */
import { runsOf } from '../../src/page/screens/joined-letters.js';
import { dataNames, readJson } from '../data-files.js';
import { editionOf, languagesIn } from '../moments/edition.js';
import { PLAY } from '../play-folder.js';

export const FILE = `${PLAY}/scenery/title.json`;

/** A font at the weight it is cut in; the thin strokes of some are made thicker. */
export interface Stock {
  readonly source: string; // its package
  readonly file: (part: string) => string; // of a part of it, as its unicode.json calls them
  readonly weight: number;
  readonly thicker: number; // units on either side
}

const LATIN: Stock = {
  source: '@fontsource-variable/literata',
  file: (part) => `literata-${part}-wght-normal.woff2`,
  weight: 700,
  thicker: 0,
};
const STOCKS: Readonly<Record<string, Stock>> = {
  ja: {
    source: '@fontsource-variable/noto-serif-jp',
    file: (part) => `noto-serif-jp-${part}-wght-normal.woff2`,
    weight: 900,
    thicker: 0.8,
  },
  ar: {
    source: '@fontsource-variable/noto-naskh-arabic',
    file: (part) => `noto-naskh-arabic-${part}-wght-normal.woff2`,
    weight: 700,
    thicker: 0.8,
  },
};

/** Every run of letters that some language's title is spelt with, and what it is cut from; Latin letters are shared. */
export function wantedRuns(root: string): ReadonlyMap<string, Stock> {
  return new Map(
    languagesIn(root).flatMap((language) =>
      runsOf(editionOf(root, language).say('title')).map(({ text }) => [text, STOCKS[language] ?? LATIN] as const),
    ),
  );
}

/** What a title is spelt with but nobody has cut, one sentence; none where all is there, or the play has no letters. */
export function lettersUncut(root: string): string[] {
  if (!dataNames(root).includes(FILE)) return [];
  const cut = readJson<{ readonly letters: object }>(root, FILE).letters;
  const lacking = [...wantedRuns(root).keys()].filter((run) => !Object.hasOwn(cut, run));
  return lacking.length > 0
    ? [`${FILE}: no paper letters for ${lacking.join(' ')}, so that the title stands in ink: run npm run title`]
    : [];
}

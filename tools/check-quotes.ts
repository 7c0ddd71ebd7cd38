/** Quotation marks and apostrophes as each language writes them. */
import { type Node, parseTree } from 'jsonc-parser';
import { placeIn } from '../src/play/screenplay/file-flaws.js';
import { isLanguage, type Language } from '../src/page/words/languages.js';
import type { DataFile } from './data-files.js';
import { withinPlay } from './play-folder.js';
import { languageOf } from './rows.js';

/** How a language quotes, with … for the words. */
interface Quotes {
  readonly called: string;
  readonly outer: string;
  readonly inner: string; // within another quotation
  readonly room?: boolean; // a space that no line breaks at stands between « or » and the words
}
const QUOTES: Readonly<Record<Language, Quotes>> = {
  en: { called: 'English', outer: '“…”', inner: '‘…’' },
  fr: { called: 'French', outer: '« … »', inner: '“…”', room: true },
  es: { called: 'Spanish', outer: '«…»', inner: '“…”' },
  ja: { called: 'Japanese', outer: '「…」', inner: '『…』' },
  ar: { called: 'Arabic', outer: '«…»', inner: '“…”' },
};
const MARKS = /["'`´“”„‟‘’‚‛«»‹›「」『』＂＇〝〞〟]/gu;
const ANYWHERE = '‘’'; // an apostrophe, and what stands in a quotation within a quotation
const SINGLE = "'`´‘‛＇"; // often meant for an apostrophe
const IN_WORD = /\p{L}(?<mark>['`´‘‛＇])\p{L}/u;
const OUT_OF_ROOM = /«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»/u;
const AROUND = 10; // letters repeated on either side of what is wrong

const SAID = ['text', 'act', 'scene', 'words', 'told']; // fields whose value is read by the audience
// what is rendered from the score has its words from there
const isSaid = (path: string): boolean =>
  /^(screenplay|languages|score|sound)\/.*\.jsonl?$|^movements\.json$/.test(path) && path !== 'sound/music.json';

/** @param file valid JSON, or JSON Lines @returns `file:line:column what: how to put it right` */
export function quoteWarnings({ name, text }: DataFile): string[] {
  const path = withinPlay(name) ?? '';
  const language = languageOf(name);
  if (!isSaid(path) || !isLanguage(language)) return [];
  return piecesOf(name, text).flatMap(({ source, start }) =>
    saidIn(parseTree(source)).flatMap(({ value, offset }) => {
      const wrong = wrongWith(value as string, QUOTES[language]);
      if (!wrong) return [];
      const [at, what] = wrong;
      return [`${name}:${placeIn(text, start + offset + writtenAt(source.slice(offset), at))} ${what}`];
    }),
  );
}

/** A file, or each of its lines, and how many letters come before. */
function piecesOf(name: string, text: string): { source: string; start: number }[] {
  if (!name.endsWith('.jsonl')) return [{ source: text, start: 0 }];
  let start = 0;
  return text.split('\n').map((source) => {
    const piece = { source, start };
    start += source.length + 1;
    return piece;
  });
}

/** Every text that the audience reads; a sound of a place has one for setting in and one for falling silent. */
function saidIn(node: Node | undefined, said = false): Node[] {
  if (node?.type === 'string') return said ? [node] : [];
  if (node?.type !== 'property') return (node?.children ?? []).flatMap((child) => saidIn(child, said));
  const [field, value] = node.children!;
  return saidIn(value, said || SAID.includes(field!.value as string));
}

/** Where a letter of a text stands in what is written for it, of which some begin with a backslash. */
function writtenAt(written: string, letter: number): number {
  let at = 1; // after the mark that the text begins with
  for (let i = 0; i < letter; i++) at += written[at] !== '\\' ? 1 : written[at + 1] === 'u' ? 6 : 2;
  return at;
}

/** The first mark that departs from what the language writes, and what of it; null where none does. */
function wrongWith(text: string, quotes: Quotes): [at: number, what: string] | null {
  const { called, outer, inner, room = false } = quotes;
  const apostrophe = IN_WORD.exec(text);
  const strange = [...text.matchAll(MARKS)].find(([mark]) => !(outer + inner + ANYWHERE).includes(mark));
  if (apostrophe && !(strange && strange.index <= apostrophe.index))
    return [
      apostrophe.index + 1,
      `${around(text, apostrophe.index + 1)} has ${apostrophe.groups!.mark} for an apostrophe: write ’`,
    ];
  if (strange) {
    const or = SINGLE.includes(strange[0]) ? '; an apostrophe is ’' : '';
    return [
      strange.index,
      `${around(text, strange.index)} has ${strange[0]}, which ${called} does not quote with: write ${outer}, and ` +
        `${inner} within${or}`,
    ];
  }
  const tight = room ? OUT_OF_ROOM.exec(text) : null;
  return (
    tight && [
      tight.index,
      `${around(text, tight.index)} has ${tight[0]} without its space: put a no-break space (U+00A0) between it ` +
        'and the words',
    ]
  );
}

/** A mark with some of what stands about it. */
function around(text: string, at: number): string {
  const [from, until] = [Math.max(0, at - AROUND), at + AROUND + 1];
  return `${from > 0 ? '…' : ''}${text.slice(from, until).replaceAll('\n', ' ')}${until < text.length ? '…' : ''}`;
}

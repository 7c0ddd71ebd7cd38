/** Lines and words that are longer than a card shows at one look. */
import { placedRows, type WordsFile } from './rows.js';

const LINE = 280; // letters that a card has room for on a phone, at the size the play comes in
const WORD = 30;
// as broad as two, and a line may break at each
const BROAD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** @returns `file:line:column what: what to do`, for each line of a play in some language */
export const lengthWarnings = (file: WordsFile): string[] =>
  placedRows(file).flatMap(({ row: { text }, at }) => {
    if (typeof text !== 'string') return [];
    const length = Array.from(text).length + (text.match(BROAD)?.length ?? 0);
    const words = text.split(/[\s\p{Dash}…]+/u).flatMap((part) => part.split(BROAD));
    const long = words.map((word) => Array.from(word)).find((letters) => letters.length > WORD);
    return [
      ...(length > LINE
        ? [
            `${at('text')} this line has ${length} letters, and a card shows ${LINE} at once: tell it in two steps, ` +
              'or it has to be scrolled',
          ]
        : []),
      ...(long
        ? [
            `${at('text')} “${long.slice(0, WORD).join('')}…” is a word of ${long.length} letters, and a card has ` +
              `room for ${WORD}: it is broken where it stands`,
          ]
        : []),
    ];
  });

/**
 * What spoils a text before anybody asks what it means: letters that are not UTF-8, marks of a
 * merge that nobody finished.
 */
export interface Spoilt {
  readonly offset: number; // characters into the text
  readonly what: string;
  readonly how: string;
}

const MARK = /^(<{7}|={7}|>{7}|\|{7})( |\r?$)/;
const LOST = '\ufffd'; // what stands for bytes that are no letter
const WIDE = '\0'; // every other byte of UTF-16

const PACKED = '\x1f\ufffd'; // how gzip begins

/** Whether a text was saved as something else altogether, so that nothing in it can be read. */
export const isWide = (text: string): boolean =>
  text.startsWith(PACKED) || (text.includes(WIDE) && text.split(WIDE).length > text.length / 4);

const formatOf = (text: string): string =>
  text.startsWith(PACKED) ? 'packed by gzip' : /\0{2}/.test(text) ? 'UTF-32' : 'UTF-16';

/** @param line without its end */
export function conflictMark(line: string): Spoilt | null {
  const [, mark] = MARK.exec(line) ?? [];
  return mark === undefined
    ? null
    : {
        offset: 0,
        what: `${mark} is the mark of a merge that is not finished`,
        how: 'keep one of the two versions, and take all such marks out',
      };
}

/** The first letter that could not be read. */
export function notUtf8(text: string): Spoilt | null {
  if (isWide(text))
    return {
      offset: Math.max(0, text.indexOf(WIDE)),
      what: `this is ${formatOf(text)}, not UTF-8`,
      how: text.startsWith(PACKED) ? 'unpack it' : 'save the file as UTF-8',
    };
  const offset = text.indexOf(LOST);
  return offset < 0
    ? null
    : {
        offset,
        what: 'this letter is not in UTF-8',
        how:
          'save the file as UTF-8 (it may be Windows-1252 or Latin-1 now), and look over its accents and ' +
          'quotation marks',
      };
}

export const DEEPEST = 64; // brackets and braces in one another; no reader gets lost in that many

/** How many brackets and braces open in a text, in whatever they stand: quickly counted. */
function opened(source: string): number {
  let count = 0;
  for (const sign of ['[', '{'])
    for (let at = source.indexOf(sign); at >= 0; at = source.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** Where brackets are nested deeper than anybody means; null where they are not. */
export function tooDeep(source: string): number | null {
  if (opened(source) <= DEEPEST) return null;
  let depth = 0;
  for (const { 0: sign, index } of source.matchAll(/"(?:[^"\\\n]|\\.)*"|[[{]|[\]}]/g)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > DEEPEST) return index;
  }
  return null;
}

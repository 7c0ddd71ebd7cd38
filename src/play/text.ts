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

/** Whether a text was saved as UTF-16, so that nothing in it can be read. */
export const isWide = (text: string): boolean => text.includes(WIDE);

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
    return { offset: text.indexOf(WIDE), what: 'this is UTF-16, not UTF-8', how: 'save the file as UTF-8' };
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

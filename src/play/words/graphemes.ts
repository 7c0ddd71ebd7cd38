/** What a reader takes for one character: a letter with its marks, a whole emoji. No text may be cut within one. */

const segmenter =
  typeof Intl === 'object' && 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : null;

/** Code points, where the language has nothing finer. */
export const graphemesOf = (text: string): readonly string[] =>
  segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : Array.from(text);

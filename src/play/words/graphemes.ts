/** What a reader takes for one character: a letter with its marks, a whole emoji. No text may be cut within one. */

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first asked: it takes a browser longer than all else before its first picture. */
const segment = (text: string): string[] => {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment: one }) => one);
};

/** Code points, where the language has nothing finer. */
export const graphemesOf = (text: string): readonly string[] =>
  typeof Intl === 'object' && 'Segmenter' in Intl ? segment(text) : Array.from(text);

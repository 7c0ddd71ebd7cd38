/** What of a title is one piece of paper: a letter, or as many as are written without lifting the pen. */

/** A run of letters, and where it begins in its text. */
export interface Run {
  readonly text: string;
  readonly at: number;
}

// of Arabic: the letters that the next one does not join, https://www.unicode.org/Public/UNIDATA/ArabicShaping.txt
const LAST = 'اأإآٱدذرزوؤىءة';
const RUN = new RegExp(
  `(?:(?![${LAST}])[\\p{Script=Arabic}\\p{M}])*[${LAST}]\\p{M}*|` +
    `(?:\\p{Script=Arabic}\\p{M}*)+|\\p{RI}{2}|[^\\s\\u200b](?:\\p{M}|\\p{EMod}|\\u200d.)*`,
  'gu',
);

/** The text without its spaces and places to break, run by run, in reading order. */
export const runsOf = (text: string): Run[] =>
  Array.from(text.matchAll(RUN), ({ 0: run, index }) => ({ text: run, at: index }));

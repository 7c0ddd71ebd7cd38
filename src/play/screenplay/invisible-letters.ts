/** Letters that nobody sees in an editor, and that no name has. */
const NAMES: Readonly<Record<string, string>> = {
  '\u0000': 'NUL character',
  '\u0007': 'bell character',
  '\u000b': 'vertical tab',
  '\u000c': 'form feed',
  '\u001b': 'escape character',
  '\u0085': 'next-line character',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\u3000': 'wide space',
  '\ufeff': 'byte order mark',
};
// controls, formats, and every space but the plain ones
const UNSEEN = /(?![ \t\r\n])[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]/u;

export interface Unseen {
  readonly offset: number; // characters into the text
  readonly called: string; // as in "no-break space (U+00A0)"
}

/** The first of them in a text; null where there is none. */
export function unseenIn(text: string): Unseen | null {
  const found = UNSEEN.exec(text);
  if (!found) return null;
  const [letter] = found;
  return {
    offset: found.index,
    called:
      `${NAMES[letter] ?? (letter < ' ' ? 'control character' : 'letter')} ` +
      `(U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`,
  };
}

export const withoutUnseen = (text: string): string => text.replaceAll(new RegExp(UNSEEN, 'gu'), '');

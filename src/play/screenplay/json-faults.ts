/** Why a line is no JSON, told alike by every engine: where it breaks, and what to type instead. */
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { unseenIn } from './invisible-letters';
import { DEEPEST, tooDeep } from './spoilt-text';

export interface Broken {
  readonly offset: number; // characters into the line
  readonly what: string;
  readonly how: string;
}

const ESCAPE = 'inside a text, write a quotation mark as \\" and a line break as \\n';
const REASONS: Readonly<Record<string, readonly [what: string, how: string]>> = {
  InvalidSymbol: ['this word stands outside quotation marks', 'put it in straight quotation marks'],
  InvalidNumberFormat: ['this is not a number', 'write it as 2 or 0.5'],
  UnexpectedEndOfNumber: ['this number is unfinished', 'write it as 2 or 0.5'],
  PropertyNameExpected: ['a field is missing here', 'take the last comma out, or write the field as "name": value'],
  ValueExpected: ['a value is missing here', 'write it, or take the last comma out'],
  ColonExpected: ['a colon is missing here', 'put one between the name of a field and its value'],
  CommaExpected: ['a comma is missing here', `put one between the two; ${ESCAPE}`],
  CloseBraceExpected: ['a closing brace is missing here', 'add the }'],
  CloseBracketExpected: ['a closing bracket is missing here', 'add the ] that ends the list'],
  EndOfFileExpected: ['there is more here after the end', 'take out what is left over'],
  InvalidCommentToken: ['a comment stands here', 'take it out: JSON has none'],
  UnexpectedEndOfString: ['this text has no closing quotation mark', `add it; ${ESCAPE}`],
  InvalidUnicode: ['this \\u sequence is unfinished', 'give it four digits, or type the letter itself'],
  InvalidEscapeCharacter: ['this backslash leads to nothing', 'write a backslash as \\\\; ' + ESCAPE],
  InvalidCharacter: ['a letter stands here that a text cannot hold', 'write a tab as \\t and a line break as \\n'],
};
/** The same of a step, which stands on a line of its own. */
const OF_STEPS: typeof REASONS = {
  CloseBraceExpected: ['a closing brace is missing here', 'add the } that ends the step; a step stands on one line'],
  EndOfFileExpected: [
    'there is more here after the end of the step',
    'keep one step a line, and take out what is left over',
  ],
  InvalidCommentToken: ['a comment stands here', 'take it out: the lines of a play have none'],
};
const OTHER_QUOTES = /[“”„‘’'`]/;
const TOKEN = /^[^\s{}[\]",:]*/; // what is taken for one word

/** The first place where a text breaks the rules of JSON; null where it keeps them. */
export function brokenJson(source: string, of: 'step' | 'line' | 'file' = 'step'): Broken | null {
  const deep = tooDeep(source);
  if (deep !== null)
    return {
      offset: deep,
      what: 'this is nested too deep',
      how: `take brackets out: ${DEEPEST} in one another are the most`,
    };
  const errors: ParseError[] = [];
  parseTree(source, errors, { disallowComments: true });
  const first = errors.toSorted((a, b) => a.offset - b.offset)[0];
  if (!first) return null;
  const unseen = unseenAt(source, first.offset);
  if (unseen) return unseen;
  const offset = first.offset;
  return mistakeAt(source, offset, of) ?? breachAt(source, offset, printParseErrorCode(first.error), of);
}

/** What the reader of JSON found. */
function breachAt(source: string, offset: number, code: string, of: 'step' | 'line' | 'file'): Broken {
  const control = code === 'InvalidCharacter' ? unseenIn(source.slice(offset).split('\n')[0]!) : null;
  if (control)
    return {
      offset: offset + control.offset,
      what: `this is not JSON: a ${control.called} stands in this text`,
      how: 'take it out',
    };
  if (OTHER_QUOTES.test(source[offset] ?? ''))
    return {
      offset,
      what: `this is not JSON: ${source[offset]} is no straight quotation mark`,
      how: 'type " around names and texts',
    };
  if (code === 'InvalidSymbol' && source.slice(0, offset).trimEnd().endsWith('"'))
    return { offset, what: 'this is not JSON: the text ended at the quotation mark before this word', how: ESCAPE };
  const [what, how] = (of === 'step' ? OF_STEPS[code] : undefined) ??
    REASONS[code] ?? ['something here is not understood', ESCAPE];
  return { offset, what: `this is not JSON: ${what}`, how };
}

/** What other languages write so, and JSON does not. */
function mistakeAt(source: string, offset: number, of: 'step' | 'line' | 'file'): Broken | null {
  const told = (what: string, how: string, at = offset): Broken => ({
    offset: at,
    what: `this is not JSON: ${what}`,
    how,
  });
  const [word] = TOKEN.exec(source.slice(offset))!;
  const at = offset - /[-\d.]*$/.exec(source.slice(0, offset))![0].length; // where a number begins
  const [whole] = TOKEN.exec(source.slice(at))!;
  if (/^-?0\d/.test(whole) && Number.isFinite(Number(whole)))
    return told('this number begins with a nought too many', `write it as ${Number(whole)}`, at);
  if (/^[+-]?\.\d|^\+\d/.test(word) && Number.isFinite(Number(word)))
    return told(
      `a number does not begin with ${word.startsWith('+') ? 'a plus' : 'its point'} in JSON`,
      `write it as ${Number(word)}`,
    );
  if (/^[+-]?(NaN|Infinity)$/i.test(word))
    return told(
      `${word} is no number that a play can do anything with`,
      'write a number, such as 2 or 0.5, or leave the field out',
    );
  if (/^(true|false|null)$/i.test(word))
    return told(`${word} has capitals`, `write it in small letters, ${word.toLowerCase()}`);
  if (word.startsWith('#')) return told(...(of === 'step' ? OF_STEPS : REASONS)['InvalidCommentToken']!);
  if (of !== 'file' && /\r\s*$/.test(source.slice(0, offset)))
    return told(
      'a line ends here with CR alone, as on very old machines',
      'save the file with LF or CR LF at the ends of its lines',
    );
  return null;
}

/** What nobody sees, in or before the word at which JSON breaks. */
function unseenAt(source: string, offset: number): Broken | null {
  const [word] = TOKEN.exec(source.slice(offset).replaceAll(/[\p{Zs}\p{Zl}\p{Zp}\v\f\ufeff]/gu, '_'))!;
  const unseen = unseenIn(source.slice(offset, offset + word.length));
  return (
    unseen && {
      offset: offset + unseen.offset,
      what: `this is not JSON: a ${unseen.called} stands here`,
      how: 'take it out, or type a plain space for it',
    }
  );
}

/** Every field written twice in one object, at its second place; an engine silently keeps only the last. */
export function doubleFields(node: Node | undefined): { readonly name: string; readonly offset: number }[] {
  const names = new Set<string>();
  return (node?.children ?? []).flatMap((child) => {
    const name = node!.type === 'object' ? (child.children![0]!.value as string) : null;
    const twice = name !== null && names.has(name) ? [{ name, offset: child.offset }] : [];
    if (name !== null) names.add(name);
    return [...twice, ...doubleFields(child)];
  });
}

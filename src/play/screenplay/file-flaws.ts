/** What is wrong with a data file as it is written, whatever it is to mean. */
import { parseTree } from 'jsonc-parser';
import { brokenJson, doubleFields } from './json-faults';
import { conflictMark, isWide, notUtf8, type Spoilt } from './spoilt-text';
import { spreadIn } from './spread-lines';
import type { SourceFile } from './parse';

const START = /^\uFEFF/; // the mark that some editors put before the first letter
const TAKE_OUT = 'take one out';

/** @returns `file:line:column what: how to put it right`, in the order of the text; empty where it can be read */
export function flawsOf({ name, text }: SourceFile): string[] {
  const plain = text.replace(START, '');
  const found = name.endsWith('.jsonl') ? lineFlaws(plain) : fileFlaws(plain);
  return found.map(({ offset, what, how }) => `${name}:${placeIn(plain, offset)} ${what}: ${how}`);
}

/** line:column, both from 1 */
export function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

/** The lines of a text, and how many letters come before each. */
function linesIn(text: string): { readonly line: string; readonly start: number }[] {
  let start = 0;
  return text.split('\n').map((whole) => {
    const line = { line: whole.replace(/\r$/, ''), start };
    start += whole.length + 1;
    return line;
  });
}

/** Marks of a merge, or bytes that are no letters: nothing else is worth telling of a file that has them. */
function spoilt(text: string): Spoilt[] {
  if (isWide(text)) return [{ ...notUtf8(text)!, offset: 0 }];
  const marks = linesIn(text).flatMap(({ line, start }) => ofLine(conflictMark(line), start));
  if (marks.length > 0) return marks;
  const lines = linesIn(text).flatMap(({ line, start }) => ofLine(notUtf8(line), start));
  return lines.slice(0, 1).map((first) => ({
    ...first,
    what: lines.length > 1 ? `${first.what}, and more in ${lines.length - 1} other lines` : first.what,
  }));
}

const ofLine = (found: Spoilt | null, start: number): Spoilt[] =>
  found ? [{ ...found, offset: start + found.offset }] : [];

const EMPTY: Spoilt = {
  offset: 0,
  what: 'this file is empty',
  how: 'write what belongs in it, or take back what it had',
};
export const isEmpty = (text: string): boolean => text.replace(START, '').trim() === '';

function fileFlaws(text: string): Spoilt[] {
  const first = spoilt(text);
  if (first.length > 0) return first;
  return isEmpty(text) ? [EMPTY] : jsonFlaws(text, 'file', 'write one object, in braces');
}

function lineFlaws(text: string): Spoilt[] {
  const first = spoilt(text);
  if (first.length > 0) return first;
  if (isEmpty(text)) return [EMPTY];
  const lines = linesIn(text);
  const spreads = spreadIn(lines.map(({ line }) => line));
  const laidOut = spreads.map(({ from, what, how }) => ({ offset: lines[from]!.start, what, how }));
  const single = lines.filter((_, i) => !spreads.some(({ from, until }) => i >= from && i <= until));
  const others = single.flatMap(({ line, start }) =>
    line.trim() === ''
      ? []
      : jsonFlaws(line, 'line', 'write one JSON object a line, or take the line out').map((flaw) => ({
          ...flaw,
          offset: start + flaw.offset,
        })),
  );
  return [...laidOut, ...others].toSorted((one, other) => one.offset - other.offset);
}

function jsonFlaws(text: string, of: 'line' | 'file', instead: string): Spoilt[] {
  const broken = brokenJson(text, of);
  if (broken) return [broken];
  const root = parseTree(text)!;
  const isList = of === 'file' && root.type === 'array'; // such as that of the beats
  if (root.type !== 'object' && !isList)
    return [
      { offset: root.offset, what: `this ${of} is ${text.trim().slice(0, 20)}, which holds nothing`, how: instead },
    ];
  return doubleFields(root).map(({ name, offset }) => ({ offset, what: `"${name}" is written twice`, how: TAKE_OUT }));
}

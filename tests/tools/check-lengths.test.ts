import { expect, it } from 'vitest';
import { lengthWarnings } from '../../tools/check-lengths';
import { lineFiles } from '../../tools/languages';
import { ROOT } from '../play/texts';

const told = (text: string): string[] =>
  lengthWarnings({ name: 'play.jsonl', text: JSON.stringify({ id: 'wakes', text }) });
const tooLong = (letters: number): string =>
  `play.jsonl:1:22 this line has ${letters} letters, and a card shows 280 at once: tell it in two steps, or it has ` +
  'to be scrolled';
const tooBroad =
  `play.jsonl:1:22 “No${'o'.repeat(28)}…” is a word of 43 letters, and a card has room for 30: it is broken where ` +
  'it stands';

it('lets every line of the play pass, in every language', () =>
  expect(lineFiles(ROOT).flatMap(lengthWarnings)).toEqual([]));

it.each<[string, string, string[]]>([
  ['a line that fills its card', 'word '.repeat(56).trim(), []],
  ['a line that does not fit on it', 'word '.repeat(160).trim(), [tooLong(799)]],
  ['broad letters', '夜'.repeat(150), [tooLong(300)]],
  ['a word without an end', `No${'o'.repeat(40)}!`, [tooBroad]],
  ['words joined by a dash', `${'long'.repeat(5)}-${'long'.repeat(5)}`, []],
])('says so of %s', (_, text, warnings) => expect(told(text)).toEqual(warnings));

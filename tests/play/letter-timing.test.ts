import { describe, expect, it } from 'vitest';
import { graphemesOf } from '../../src/play/words/graphemes';
import { captionTime, dueBy, PACE, schedule } from '../../src/play/words/letter-timing';

const revealed = (text: string, seconds: number): number => dueBy(schedule(text), seconds);
const timeOf = (text: string): number => schedule(text).at(-1) ?? 0;

describe('the typewriter', () => {
  it('shows nothing at the start and all at the end, and never takes a character back', () => {
    const text = 'You came. I was not sure, you know; not at all!';
    expect(revealed(text, 0)).toBe(0);
    expect(revealed(text, timeOf(text))).toBe(text.length);
    for (let at = 0, before = 0; at < 3; at += 1 / 60) {
      expect(revealed(text, at)).toBeGreaterThanOrEqual(before);
      before = revealed(text, at);
    }
  });

  it('keeps the pace where there is nothing to breathe at', () => {
    expect(timeOf('a'.repeat(PACE))).toBeCloseTo(1);
  });

  it.each([',', ';', ':', '.', '?', '!', '…', ' –'])('takes a breath after “%s”', (stop) => {
    const [short, long] = [`yes${stop}`, `yes${stop} no`];
    expect(timeOf(long) - timeOf(short)).toBeGreaterThan(3 / PACE + 0.1);
  });

  it('breathes longer at the end of a sentence than at a comma', () => {
    expect(timeOf('yes. no')).toBeGreaterThan(timeOf('yes, no'));
  });

  it('takes one breath for several marks, and after the closing quotation mark', () => {
    const due = schedule('What?!’ she said');
    expect((due[6] ?? 0) - (due[4] ?? 0)).toBeCloseTo(2 / PACE); // “?” to “’”
    expect((due[7] ?? 0) - (due[6] ?? 0)).toBeGreaterThan(0.3);
  });

  it('does not wait once the last character is out', () => {
    expect(timeOf('no.')).toBeCloseTo(3 / PACE);
  });

  it('has nothing to show of a movement', () => {
    expect(revealed('', 5)).toBe(0);
  });

  it.each(['はい、いや', 'はい。いや', 'はい……いや', 'نعم، لا', 'نعم؟ لا', 'Oui\u202f! Non', '¿Sí? No'])(
    'takes a breath in “%s”',
    (text) => {
      const due = schedule(text);
      const gaps = due.slice(1).map((at, i) => at - due[i]!);
      expect(Math.max(...gaps)).toBeGreaterThan(0.14);
    },
  );

  it('gives a character that says more more time', () => {
    expect(timeOf('私')).toBeGreaterThan(timeOf('し'));
    expect(timeOf('し')).toBeGreaterThan(timeOf('s'));
  });

  it.each([
    ['an emoji', 'a👩‍👩‍👧‍👦b'],
    ['a flag', 'a🇫🇷b'],
    ['a letter with a mark of its own', 'ae\u0301b'],
    ['a rare ideograph', 'a𠮷b'],
    ['Arabic with its vowels', 'بَّب'],
    ['a line end of two', 'a\r\nb'],
  ])('never stops within %s', (_, text) => {
    const due = schedule(text);
    const stops = [0, ...new Set(due)].map((at) => revealed(text, at));
    expect(due).toHaveLength(text.length);
    expect(stops.map((count) => text.slice(0, count))).toEqual(
      graphemesOf(text).reduce((shown, next) => [...shown, shown.at(-1)! + next], ['']),
    );
  });

  it('follows the viewer’s pace, down to all at once', () => {
    expect(schedule('Yes. No.', 2).at(-1)).toBeCloseTo(timeOf('Yes. No.') / 2);
    expect(schedule('Yes. No.', 0)).toEqual(Array(8).fill(0));
  });
});

describe('words that nobody says', () => {
  it('stay as long as there is to read in them, whatever they are written in', () => {
    expect(captionTime('a door')).toBe(4);
    expect(captionTime('a door', 2)).toBe(2);
    const [english, japanese] = [
      'She lies on her back in the leaves, and looks up into the tree. '.repeat(2),
      '彼女は木の葉の上に',
    ];
    expect(captionTime(english)).toBeCloseTo(9.1, 1);
    expect(captionTime(japanese.repeat(4))).toBeGreaterThan(0.5 * captionTime(english));
  });
});

import { describe, expect, it } from 'vitest';
import data from '../../assets/plays/our-spot/scenery/title.json';
import { runsOf } from '../../src/page/screens/joined-letters';
import { lettersUncut } from '../../tools/title/stock';
import { ROOT } from '../play/texts';

const LETTERS = data.letters as unknown as Readonly<
  Record<string, { readonly width: number; readonly ties: readonly [number, number][]; readonly d: string }>
>;

describe('the threads of the title', () => {
  it.each(Object.keys(LETTERS))('end on the letter %s', (text) => {
    const { width, ties, d } = LETTERS[text]!;
    const corners = [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const off = ties.map(([across, up]) =>
      Math.min(...corners.map(([x, y]) => Math.hypot(x - across - width / 2, y + up))),
    );
    expect(Math.max(...off)).toBeLessThan(0.2);
  });

  it('hang small letters lower than capitals', () => {
    const [u, O] = ['u', 'O'].map((letter) => LETTERS[letter]!.ties[0]![1]);
    expect(u).toBeLessThan(O! - 15);
  });
});

describe('a title', () => {
  it('is cut in each language that the play speaks', () => expect(lettersUncut(ROOT)).toEqual([]));

  it.each([
    ['Our Spot', ['O', 'u', 'r', 'S', 'p', 'o', 't']],
    ['いつもの\u200b場所', ['い', 'つ', 'も', 'の', '場', '所']],
    ['مكاننا', ['مكا', 'ننا']],
    ['بيتٌ لنا', ['بيتٌ', 'لنا']],
  ])('%s falls apart where its letters do', (text, runs) => expect(runsOf(text).map((run) => run.text)).toEqual(runs));

  it('knows where in its words each run stands', () => {
    const title = 'Notre coin à nous';
    expect(runsOf(title).filter(({ text, at }) => !title.startsWith(text, at))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { sayingTime } from '../../src/play/words/letter-timing';
import { ReadingSpeed } from '../../src/play/playback/reading-speed';

const USUAL = { pace: 1, atOnce: false };
const said = (text: string, kind: 'speech' | 'letter' = 'speech') => ({ kind, text });
const LINE = said('You came all the way up here, in the wind, in your good coat, for me?');

/** After that many lines, each left after so many times the rest it would have had. */
function taught(share: number, lines: number): number {
  const pacing = new ReadingSpeed();
  for (let i = 0; i < lines; i++) pacing.learn(LINE, share * new ReadingSpeed().rest(LINE, USUAL), USUAL);
  return pacing.rest(LINE, USUAL) / new ReadingSpeed().rest(LINE, USUAL);
}

describe('the rest after a line', () => {
  it('is longer for a longer line, and for a letter', () => {
    const pacing = new ReadingSpeed();
    expect(pacing.rest(LINE, USUAL)).toBeGreaterThan(pacing.rest(said('You came.'), USUAL));
    expect(pacing.rest(said(LINE.text, 'letter'), USUAL)).toBeGreaterThan(pacing.rest(LINE, USUAL));
  });

  it('leaves time to read, at twenty letters a second or less, however the words come', () => {
    for (const coming of [USUAL, { pace: 0, atOnce: false }, { pace: 1, atOnce: true }]) {
      const words = coming === USUAL ? sayingTime(LINE.text) : 0;
      expect(LINE.text.length / (new ReadingSpeed().rest(LINE, coming) + words)).toBeLessThan(20);
    }
  });

  it('is a breath after a movement', () => {
    expect(new ReadingSpeed().rest({ kind: 'movement', text: '' }, USUAL)).toBeLessThan(
      new ReadingSpeed().rest(said('No.'), USUAL),
    );
  });

  it('follows the pace of the words', () => {
    expect(new ReadingSpeed().rest(LINE, { pace: 2, atOnce: false })).toBeLessThan(
      new ReadingSpeed().rest(LINE, USUAL),
    );
  });

  it('gives a script that says more in a character more time for each', () => {
    const rest = (text: string): number => new ReadingSpeed().rest(said(text), { pace: 1, atOnce: true });
    expect(rest('私私私私')).toBeGreaterThan(rest('abcd'));
  });
});

describe('the viewer’s own pace', () => {
  it.each([0.5, 1, 2])('is learnt: %s times the usual', (share) => expect(taught(share, 9)).toBeCloseTo(share));

  it('is not told by one line', () => expect(taught(0.5, 1)).toBe(1));

  it('has bounds', () => {
    expect(taught(0, 9)).toBeGreaterThanOrEqual(0.4);
    expect(taught(6, 9)).toBeLessThanOrEqual(2.5);
  });

  it('is not told by whoever was away', () => {
    const pacing = new ReadingSpeed();
    const before = pacing.rest(LINE, USUAL);
    for (let i = 0; i < 9; i++) pacing.learn(LINE, 21, USUAL);
    expect(pacing.rest(LINE, USUAL)).toBe(before);
  });
});

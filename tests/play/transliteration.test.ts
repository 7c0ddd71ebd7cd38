import { describe, expect, it } from 'vitest';
import { latinOf } from '../../src/play/words/transliteration';
import { shapesOf, SHUT } from '../../src/stage/acting/lip-sync';
import { bleepsOf } from './shipped';

const bleeped = (text: string) => bleepsOf({ id: 'a-line', kind: 'speech', who: 'lily', mood: 'neutral', text });

describe('letters of other scripts', () => {
  it.each(['来てくれたんだね。', 'ジェームズ、お願い！', 'لم أظنّ أنّكِ ستأتين.'])('are murmured: %s', (text) => {
    expect(bleeped(text).length).toBeGreaterThanOrEqual(3);
    expect(new Set(bleeped(text).map(({ variant }) => variant)).size).toBeGreaterThan(1);
  });

  it.each(['会いたかったんだ。', 'كنت أنتظرك هنا.'])('move the lips: %s', (text) => {
    expect(
      new Set(
        shapesOf(text)
          .map(({ lips }) => lips)
          .filter((lips) => lips !== SHUT),
      ).size,
    ).toBeGreaterThanOrEqual(2);
  });

  it('keep their places, and long vowels their sound', () => {
    expect(latinOf('きみ、ナー')).toBe('ii、aa');
    expect(latinOf('No, Élan?')).toBe('No, Élan?');
  });
});

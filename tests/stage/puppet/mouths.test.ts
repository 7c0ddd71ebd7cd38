import { describe, expect, it } from 'vitest';
import { lips } from '../../../src/stage/puppet/curve';
import type { Mood } from '../../../src/schemas/moods';
import { PRODUCTION } from '../../play/shipped';

const MOUTH = { x: 0, y: 0, halfWidth: 8 }; // figure units
const SEEN = 0.9; // figure units: less can't be told apart in a close picture
const ALONG = Array.from({ length: 13 }, (_, i) => i / 6 - 1);
const SORROWS = [
  'wistful',
  'worried',
  'hurt',
  'choked',
  'stung',
  'bitter',
  'guarded',
  'pleading',
  'desperate',
  'crying',
];

const mood = (name: string): Mood => PRODUCTION.moods[name]!;
/** The lower lip from corner to corner. */
const line = (name: string) => ALONG.map(lips(MOUTH, mood(name)).lower);

/** How far apart two mouths are where they differ most. */
const apart = (a: string, b: string): number => {
  const [one, other] = [line(a), line(b)];
  return Math.max(...one.map(({ x, y }, i) => Math.hypot(x - other[i]!.x, y - other[i]!.y)));
};

describe('mouths', () => {
  it('tell one sorrow from another', () => {
    const pairs = SORROWS.flatMap((a, i) => SORROWS.slice(i + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => apart(a, b) < SEEN)).toEqual([]);
  });

  it('are seldom alike on both sides where something hurts', () => {
    const lopsided = SORROWS.filter((name) => {
      const { upper } = lips(MOUTH, mood(name));
      return Math.abs(upper(-1).y - upper(1).y) > SEEN;
    });
    expect(lopsided.length).toBeGreaterThan(SORROWS.length / 2);
  });

  it('tremble in waves close to tears: the line turns more than once', () => {
    const slopes = line('choked').map(({ y }, i, all) => Math.sign(y - (all[i - 1]?.y ?? y)));
    const turns = slopes.filter((slope, i) => i > 1 && slope !== slopes[i - 1]).length;
    expect(turns).toBeGreaterThan(1);
  });
});

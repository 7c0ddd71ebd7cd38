import { describe, expect, it } from 'vitest';
import { Breeze } from '../../src/stage/performance/breeze';
import { HARDEST_GUST } from '../../src/play/staging/ambience-levels';
import type { Wind } from '../../src/play/stage';

const HERE = -300; // world units
const MINUTE = Array.from({ length: 600 }, (_, i) => i); // tenths of a second

/** What grass, and what hair and ears get of a wind that has come to its strength, for a minute. */
function blown(wind: Wind): { readonly grass: readonly number[]; readonly gusts: readonly number[] } {
  const breeze = new Breeze();
  breeze.blow(wind);
  breeze.snapToRest();
  const all = MINUTE.map(() => (breeze.tick(0.1), [breeze.at(HERE), breeze.gust(HERE)] as const));
  return { grass: all.map(([grass]) => grass), gusts: all.map(([, gust]) => gust) };
}

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one / all.length, 0);

/** Pearson's: 1 where two go up and down together. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [mid, middle] = [mean(a), mean(b)];
  const both = mean(a.map((one, i) => (one - mid) * (b[i]! - middle)));
  return both / Math.sqrt(mean(a.map((one) => (one - mid) ** 2)) * mean(b.map((one) => (one - middle) ** 2)));
}

describe('the wind', () => {
  it('is heard and worn as it bends the grass', () => {
    for (const wind of ['breeze', 'gusts'] as const) {
      const { grass, gusts } = blown(wind);
      expect(correlation(grass, gusts)).toBeGreaterThan(0.9);
    }
  });

  it('is not felt where the air is still, and less in a breeze than in gusts', () => {
    const [still, breeze, gusts] = (['still', 'breeze', 'gusts'] as const).map((wind) => blown(wind).gusts);
    expect(Math.max(...still!.map(Math.abs))).toBe(0);
    expect(Math.max(...breeze!)).toBeLessThan(0.3);
    expect(Math.max(...gusts!)).toBeGreaterThan(0.55);
    expect(Math.max(...gusts!)).toBeLessThanOrEqual(HARDEST_GUST);
    expect(Math.min(...gusts!)).toBeGreaterThanOrEqual(0);
  });
});

import { describe, expect, it } from 'vitest';
import { DEPTHS } from '../../src/stage/depths';
import { bySun, byView } from '../../src/stage/scenery/sides';
import { PRODUCTION } from '../play/shipped';

const sunAt = (hour: number): number => PRODUCTION.lighting.lightAt(hour).sun;

describe('the two lights beside a trunk', () => {
  it('are there while the sun is low, and gone with the last of it', () => {
    expect(bySun(sunAt(19))).toBe(1);
    expect(bySun(sunAt(20))).toBeGreaterThan(0.3);
    expect(bySun(sunAt(20))).toBeLessThan(1);
    expect(bySun(sunAt(20.5))).toBe(0);
  });

  it('are there from near by, not in a picture of the whole hill, nor of another part of it', () => {
    expect(byView({ x: 0, height: 420 }, 0)).toBe(1);
    expect(byView({ x: 0, height: 960 }, 0)).toBe(0);
    expect(byView({ x: -1440, height: 420 }, 0)).toBe(0);
  });
});

it('no leaf hangs before a face', () => {
  const figures = 0;
  expect(Math.max(DEPTHS.drift, DEPTHS.fallingLeaves, DEPTHS.litter)).toBeLessThan(figures);
});

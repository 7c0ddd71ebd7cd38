import { describe, expect, it } from 'vitest';
import { under } from '../../src/stage/overcast';
import { OverheadChange } from '../../src/stage/performance/overhead';
import { PRODUCTION } from '../play/shipped';

const CLEAR = { clouds: 'clear', stars: null, fireflies: null } as const;
const night = PRODUCTION.lighting.lightAt(22);
const brightness = (colour: number) => (colour >> 16) + ((colour >> 8) & 255) + (colour & 255);

describe('the sky', () => {
  it('brings a cloud before the moon by and by, and is there at once where a jump asks for it', () => {
    const sky = new OverheadChange(CLEAR);
    sky.come({ ...CLEAR, clouds: 'cover' }, 4);
    sky.tick(2);
    expect(sky.now.cover).toBeCloseTo(0.5);
    sky.tick(9);
    expect(sky.now).toMatchObject({ cover: 1, silver: 0 });
    sky.come({ ...CLEAR, clouds: 'silver' }, 0);
    expect(sky.now).toMatchObject({ cover: 1, silver: 1 });
  });

  it('is the same object while nothing changes, so that nothing is lit anew', () => {
    const sky = new OverheadChange(CLEAR);
    const before = sky.now;
    sky.tick(1);
    expect(sky.now).toBe(before);
  });

  it('darkens the night under a cloud, less where its rim is lit, and leaves the hour alone else', () => {
    const lightUnder = (clouds: 'clear' | 'cover' | 'silver') =>
      under(night, new OverheadChange({ ...CLEAR, clouds }).now);
    expect(lightUnder('clear')).toMatchObject({ ground: night.ground, stars: night.stars });
    expect(brightness(lightUnder('cover').ground)).toBeLessThan(brightness(night.ground));
    expect(lightUnder('cover').stars).toBeLessThan(0.2);
    expect(brightness(lightUnder('silver').ground)).toBeGreaterThan(brightness(lightUnder('cover').ground));
  });

  it('lets out as many stars as it is told, whatever the hour', () => {
    expect(under(night, new OverheadChange({ ...CLEAR, stars: 0 }).now).stars).toBe(0);
  });
});

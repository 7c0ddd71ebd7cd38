import { describe, expect, it } from 'vitest';
import data from '../../assets/plays/our-spot/scenery/distance.json';

describe('what grows on the far hills', () => {
  it('stands on hills that there are', () => {
    const hills = data.layers.map(({ name }) => name);
    for (const { on } of data.growth) expect(hills).toContain(on);
    for (const on of [data.castle.on, data.castle.before]) expect(hills).toContain(on);
  });

  it('stands behind the ground that feet stand on, nearer hills before farther ones', () => {
    const depths = data.layers.map(({ depth }) => depth);
    expect(depths).toEqual([...depths].sort((a, b) => a - b));
    expect(Math.max(...depths)).toBeLessThan(-60);
  });
});

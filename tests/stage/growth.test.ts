import { describe, expect, it } from 'vitest';
import { layerOf } from './layers';

describe('the far hills', () => {
  it('stand behind the ground that feet stand on, nearer hills before farther ones', () => {
    const depths = layerOf('hill', 'far-hills').hills.map(({ depth }) => depth);
    expect(depths).toEqual([...depths].sort((a, b) => a - b));
    expect(Math.max(...depths)).toBeLessThan(-60);
  });
});

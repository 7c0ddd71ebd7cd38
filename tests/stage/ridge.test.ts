import { describe, expect, it } from 'vitest';
import { crest } from '../../src/stage/scenery/skyline';
import { Ridge } from '../../src/stage/scenery/ridge';
import { layerOf } from './layers';

const REACH = 600;
const NOT_SEEN = 0.05; // layer units

describe('a ridge looked up', () => {
  it.each(layerOf('hill', 'far-hills').hills.map((hill) => [hill.name, hill] as const))(
    'lies on the crest of the hill "%s", within the reach and beyond it',
    (_, hill) => {
      const ridge = new Ridge((x) => crest(hill, x), REACH);
      for (let x = -REACH - 50; x <= REACH + 50; x += 3.7)
        expect(Math.abs(ridge.at(x) - crest(hill, x))).toBeLessThan(NOT_SEEN);
    },
  );

  it('ends where its reach does', () => {
    const ridge = new Ridge((x) => x, REACH);
    expect([ridge.at(-REACH), ridge.at(REACH), ridge.at(2 * REACH)]).toEqual([-REACH, REACH, 2 * REACH]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curve, terrainOf } from '../../src/play/staging/terrain';
import { BUNDLE } from './shipped';

const { ground: lie, landmarks } = BUNDLE.places.hill!;
const { groundAt, nearnessAt, slopeAt } = terrainOf(lie);
const trunkHalfWidth = curve(landmarks!.tree!.halfWidths!);

const anywhere = fc.double({ min: -6500, max: 4500, noNaN: true });
const curves: [string, (x: number) => number, readonly (readonly [number, number])[], number][] = [
  ['ground', groundAt, lie!.ridge!, 1],
  ['nearness', nearnessAt, lie!.nearness!, 0.001],
  ['trunk', trunkHalfWidth, landmarks!.tree!.halfWidths!, 2],
];

describe.each(curves)('the curve of the %s', (_name, at, points, steepest) => {
  it('goes through its points', () => {
    for (const [x, y] of points) expect(at(x)).toBeCloseTo(y, 9);
  });

  it('has no jump', () => {
    fc.assert(
      fc.property(anywhere, (x) => {
        expect(Math.abs(at(x + 0.01) - at(x))).toBeLessThanOrEqual(0.01 * steepest);
      }),
    );
  });

  it('stays between its highest and lowest point', () => {
    const heights = points.map(([, y]) => y);
    fc.assert(
      fc.property(anywhere, (x) => {
        expect(at(x)).toBeCloseTo(Math.min(Math.max(at(x), Math.min(...heights)), Math.max(...heights)), 9);
      }),
    );
  });
});

describe('the hill', () => {
  it('slopes as its ground rises and falls', () => {
    fc.assert(
      fc.property(anywhere, (x) => {
        expect(Math.abs(slopeAt(x) - (groundAt(x + 0.5) - groundAt(x - 0.5)))).toBeLessThan(0.02);
      }),
    );
  });

  it('is highest under the tree, and falls all the way to either side', () => {
    for (let x = 0; x < 3600; x += 50) expect(groundAt(x + 50)).toBeGreaterThanOrEqual(groundAt(x));
    for (let x = 0; x > -5600; x -= 50) expect(groundAt(x - 50)).toBeGreaterThanOrEqual(groundAt(x));
  });

  it('is life-size from the meadow to the tree, and smaller the farther it recedes', () => {
    expect([-3060, -1380, 0, 300].map((x) => nearnessAt(x))).toEqual([1, 1, 1, 1]);
    for (let x = 420; x < 3600; x += 50) expect(nearnessAt(x + 50)).toBeLessThan(nearnessAt(x));
  });
});

describe('the trunk', () => {
  it('is wide enough for a back at every height of one, and wider at its foot', () => {
    for (let height = 0; height <= 210; height += 10) expect(trunkHalfWidth(height)).toBeGreaterThanOrEqual(45);
    expect(trunkHalfWidth(0)).toBeGreaterThan(trunkHalfWidth(100));
  });
});

describe.each(['bedroom', 'kitchen', 'memory'])('the floor of the %s', (place) => {
  const floor = terrainOf(BUNDLE.places[place]!.ground);

  it('is level, and all of it near', () => {
    fc.assert(
      fc.property(anywhere, (x) => {
        expect([floor.groundAt(x), floor.slopeAt(x), floor.nearnessAt(x)]).toEqual([0, 0, 1]);
      }),
    );
  });
});

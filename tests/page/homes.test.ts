/** The few homes of the card, and which of them it is given. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covered, type PixelBox } from '../../src/page/card/card-placement';
import { boxAtHome, chooseHome, homesIn, isNarrow, type Home } from '../../src/page/card/homes';

const WIDE: PixelBox = { x: 16, y: 16, width: 1248, height: 636 };
const UPRIGHT: PixelBox = { x: 11, y: 11, width: 368, height: 720 };
const sizeAt = (home: Home) => (isNarrow(home) ? { width: 380, height: 150 } : { width: 640, height: 110 });
const face = (x: number, y: number): PixelBox => ({ x, y, width: 90, height: 110 });
const box = (home: Home): PixelBox => boxAtHome(home, sizeAt(home), WIDE);

interface Given {
  readonly never?: readonly PixelBox[];
  readonly rather?: readonly PixelBox[];
  readonly current?: Home | null;
}
const choose = ({ never = [], rather = [], current = null }: Given): Home =>
  chooseHome(sizeAt, WIDE, { never, rather }, homesIn(WIDE, 'speech'), current);

describe('the home of the card', () => {
  it('is low beside the middle of a wide picture, and below that of an upright one', () => {
    expect(choose({})).toBe('beside-left');
    expect(homesIn(UPRIGHT, 'speech')[0]).toBe('below');
  });

  it('is never the middle of the picture', () => {
    for (const bounds of [WIDE, UPRIGHT])
      for (const home of homesIn(bounds, 'speech')) {
        const { y, height } = boxAtHome(home, { width: 300, height: 120 }, bounds);
        const middle = bounds.y + bounds.height / 2;
        expect(y > middle || y + height < middle).toBe(true);
      }
  });

  it('stays what it was while nothing is covered there, but in a corner above', () => {
    for (const current of ['beside-left', 'beside-right', 'below', 'above'] as const)
      expect(choose({ current, never: [face(600, 300)] })).toBe(current);
    expect(choose({ current: 'above-left' })).toBe('beside-left');
  });

  it('is the first free one where it would cover a face', () => {
    expect(choose({ current: 'beside-left', never: [face(200, 560)] })).toBe('beside-right');
    expect(choose({ current: 'beside-left', never: [face(200, 560), face(1000, 560)] })).toBe('below');
    expect(choose({ current: 'below', never: [face(200, 560), face(1000, 560), face(600, 600)] })).toBe('above');
  });

  it('gives way to a body, however slender, only where another leaves it in the picture', () => {
    const lap: PixelBox = { x: 20, y: 500, width: 360, height: 150 };
    expect(choose({ current: 'beside-left', rather: [lap] })).toBe('beside-right');
    expect(choose({ current: 'beside-left', rather: [{ ...lap, width: 40 }] })).toBe('beside-right');
    expect(choose({ current: 'beside-left', rather: [lap, { ...lap, x: 500, y: 0, height: 3000 }] })).toBe(
      'beside-left',
    );
    const others = [face(1000, 560), face(600, 600), face(600, 40), face(100, 40), face(1100, 40)];
    expect(choose({ rather: [lap], never: others })).toBe('beside-left');
  });

  it('is where least is covered when nothing is free', () => {
    const never = homesIn(WIDE, 'speech').map((home) => (home === 'above' ? { ...box(home), width: 20 } : box(home)));
    expect(choose({ never })).toBe('above');
  });

  it('covers no face wherever some home is free', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 1200 }), y: fc.integer({ min: 0, max: 700 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 6 }), (points) => {
        const never = points.map(({ x, y }) => face(x, y));
        const cost = (home: Home): number => never.reduce((sum, each) => sum + covered(box(home), each), 0);
        expect(cost(choose({ never }))).toBe(Math.min(...homesIn(WIDE, 'speech').map(cost)));
      }),
    );
  });

  it('is beside whoever reads it for a letter, where there is room', () => {
    expect(homesIn(WIDE, 'letter')[0]).toBe('beside-right');
    expect(homesIn(UPRIGHT, 'letter')).toEqual(['below']);
    expect(homesIn(WIDE, 'letter', true)).toEqual(['centre']);
  });
});

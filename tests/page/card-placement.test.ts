import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAt, choosePlace, covered, roomBeside, type PixelBox, type Place } from '../../src/page/card/card-placement';

const BOUNDS: PixelBox = { x: 80, y: 16, width: 1120, height: 676 };
const PLACES: readonly Place[] = [
  'top-left',
  'top-right',
  'top',
  'bottom-left',
  'bottom-right',
  'bottom',
  'middle-left',
];
const STRIP = { width: 240, height: 60 };
const face = (x: number, y: number): PixelBox => ({ x, y, width: 90, height: 110 });
const choose = (...avoid: PixelBox[]): Place => choosePlace(STRIP, BOUNDS, [avoid], PLACES);

describe('where a strip lies', () => {
  it('is the first place where it covers nothing', () => {
    expect(choose()).toBe('top-left');
    expect(choose(face(100, 20))).toBe('top-right');
    expect(choose(face(100, 20), face(1100, 30), face(600, 40))).toBe('bottom-left');
  });

  it('is where least is covered when nothing is free', () => {
    const all = PLACES.map((place) => boxAt(place, STRIP, BOUNDS));
    const [top] = all.splice(PLACES.indexOf('top'), 1);
    expect(choose(...all, { ...top!, width: 10, height: 10 })).toBe('top');
  });

  it('covers what matters less before what matters more', () => {
    const everywhere = PLACES.map((place) => boxAt(place, STRIP, BOUNDS));
    const but = everywhere.filter((_, i) => PLACES[i] !== 'bottom');
    expect(choosePlace(STRIP, BOUNDS, [but, everywhere], PLACES)).toBe('bottom');
  });

  it('covers no face wherever some place is free, and is the same each time', () => {
    const faces = fc.array(fc.record({ x: fc.integer({ min: 0, max: 1200 }), y: fc.integer({ min: 0, max: 700 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(faces, (points) => {
        const avoid = points.map(({ x, y }) => face(x, y));
        const cost = (place: Place): number =>
          avoid.reduce((sum, box) => sum + covered(boxAt(place, STRIP, BOUNDS), box), 0);
        const chosen = choose(...avoid);
        expect(cost(chosen)).toBe(Math.min(...PLACES.map(cost)));
        expect(choose(...avoid)).toBe(chosen);
      }),
    );
  });
});

describe('the room beside the card', () => {
  const strip = { width: 200, height: 30 };
  const card = (y: number, height: number, width = 700): PixelBox => ({ x: 300, y, width, height });

  it('is above one that lies low, and below one that hangs high', () => {
    expect(roomBeside(card(572, 120), BOUNDS, strip)).toEqual({ ...BOUNDS, height: 572 - 8 - BOUNDS.y });
    expect(roomBeside(card(16, 120), BOUNDS, strip)).toEqual({
      ...BOUNDS,
      y: 144,
      height: BOUNDS.y + BOUNDS.height - 144,
    });
  });

  it('is everywhere where there is no card, a narrow one, or no room beside it', () => {
    expect(roomBeside(card(572, 120, 380), BOUNDS, strip)).toEqual(BOUNDS);
    expect(roomBeside(null, BOUNDS, strip)).toEqual(BOUNDS);
    expect(roomBeside(card(40, 630), BOUNDS, strip)).toEqual(BOUNDS);
  });
});

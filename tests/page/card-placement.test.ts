import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxAt,
  choosePlace,
  covered,
  LINE_PLACES,
  roomBeside,
  SHEET_PLACES,
  type PixelBox,
  type Place,
} from '../../src/page/card/card-placement';

const BOUNDS: PixelBox = { x: 80, y: 16, width: 1120, height: 676 };
const sizeAt = (place: Place) => (place.includes('-') ? { width: 430, height: 170 } : { width: 900, height: 120 });
const face = (x: number, y: number): PixelBox => ({ x, y, width: 90, height: 110 });
const choose = (...avoid: PixelBox[]): Place => choosePlace(sizeAt, BOUNDS, avoid);

describe('where the card stands', () => {
  it('is bottom centre while nothing is there', () => {
    expect(choose()).toBe('bottom');
    expect(choose(face(300, 300), face(800, 300))).toBe('bottom');
  });

  it('is the other corner when one face is low', () => {
    expect(choose(face(1000, 560))).toBe('bottom-left');
    expect(choose(face(200, 560))).toBe('bottom-right');
  });

  it('is the top when both are', () => {
    expect(choose(face(200, 560), face(1000, 560))).toBe('top');
    expect(choose(face(200, 560), face(1000, 560), face(300, 60))).toBe('top-right');
  });

  it('is where least is covered when nothing is free', () => {
    const crowd = LINE_PLACES.map((place) => boxAt(place, sizeAt(place), BOUNDS));
    const topRight = crowd.at(-1) as PixelBox;
    const all = crowd.filter((box) => covered(box, topRight) === 0);
    expect(choose(...all, { ...topRight, width: 10, height: 10, x: topRight.x + 300 })).toBe('top-right');
  });

  it('is the middle for a letter', () => {
    expect(choosePlace(sizeAt, BOUNDS, [], SHEET_PLACES)).toBe('middle');
  });

  it('covers no face wherever some place is free, and is the same each time', () => {
    const faces = fc.array(fc.record({ x: fc.integer({ min: 0, max: 1200 }), y: fc.integer({ min: 0, max: 700 }) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(faces, (points) => {
        const avoid = points.map(({ x, y }) => face(x, y));
        const cost = (place: Place): number =>
          avoid.reduce((sum, box) => sum + covered(boxAt(place, sizeAt(place), BOUNDS), box), 0);
        const chosen = choose(...avoid);
        expect(cost(chosen)).toBe(Math.min(...LINE_PLACES.map(cost)));
        expect(choose(...avoid)).toBe(chosen);
      }),
    );
  });

  it('lies within its bounds', () => {
    for (const place of [...LINE_PLACES, ...SHEET_PLACES]) {
      const box = boxAt(place, sizeAt(place), BOUNDS);
      expect(box.x).toBeGreaterThanOrEqual(BOUNDS.x);
      expect(box.y + box.height).toBeLessThanOrEqual(BOUNDS.y + BOUNDS.height);
    }
  });
});

describe('the room beside the card', () => {
  const strip = { width: 200, height: 30 };
  const card = (y: number, height: number): PixelBox => ({ x: 300, y, width: 500, height });

  it('is above one that lies low, and below one that hangs high', () => {
    expect(roomBeside(card(572, 120), BOUNDS, strip)).toEqual({ ...BOUNDS, height: 572 - 8 - BOUNDS.y });
    expect(roomBeside(card(16, 120), BOUNDS, strip)).toEqual({
      ...BOUNDS,
      y: 144,
      height: BOUNDS.y + BOUNDS.height - 144,
    });
  });

  it('is everywhere where there is no card, or none beside it', () => {
    expect(roomBeside(null, BOUNDS, strip)).toEqual(BOUNDS);
    expect(roomBeside(card(40, 630), BOUNDS, strip)).toEqual(BOUNDS);
  });
});

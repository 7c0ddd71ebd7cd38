/** A card points to whoever speaks, from whichever of its sides is nearest to that one. */
import { describe, expect, it } from 'vitest';
import { isSameTail, tailTo } from '../../src/page/card/tail';

const CARD = { x: 400, y: 500, width: 300, height: 100 };
/** By its middle. */
const face = (x: number, y: number) => ({ x: x - 20, y: y - 20, width: 40, height: 40 });

describe('what of a card points to who speaks', () => {
  it('points up to a face above the card and down to one below it', () => {
    expect(tailTo(face(500, 200), CARD)).toEqual({ way: 'up', root: 100, lean: 0 });
    expect(tailTo(face(500, 700), CARD)).toEqual({ way: 'down', root: 100, lean: 0 });
  });

  it('leans to a face that is a little aside', () => {
    const [left, right] = [tailTo(face(350, 200), CARD)!, tailTo(face(760, 200), CARD)!];
    expect(left).toMatchObject({ way: 'up', root: 48 });
    expect(left.lean).toBeGreaterThan(0);
    expect(right.lean).toBeLessThan(0);
  });

  it('points sideways to a face far aside, never up to somebody else who stands above it', () => {
    expect(tailTo(face(60, 300), CARD)).toMatchObject({ way: 'left', root: 16 });
    expect(tailTo(face(1100, 300), CARD)).toMatchObject({ way: 'right', root: 16 });
    expect(tailTo(face(60, 550), CARD)).toEqual({ way: 'left', root: 50, lean: 0 });
  });

  it('points nowhere to a face behind it', () => {
    expect(tailTo(face(550, 550), CARD)).toBeNull();
  });

  it('stays as it is where a face breathes', () => {
    expect(isSameTail(tailTo(face(500.2, 200), CARD), tailTo(face(499.9, 201), CARD))).toBe(true);
    expect(isSameTail(tailTo(face(500, 200), CARD), tailTo(face(520, 200), CARD))).toBe(false);
    expect(isSameTail(null, tailTo(face(520, 200), CARD))).toBe(false);
  });
});

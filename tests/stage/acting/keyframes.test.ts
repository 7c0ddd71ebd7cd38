/** How a body gets from key to key. */
import { describe, expect, it } from 'vitest';
import { EASES, type Ease } from '../../../src/maths/eases';
import { posesOf, trackOf } from '../../../src/stage/acting/keyframes';

const FRAMES = 60;
const NAMES = Object.keys(EASES) as Ease[];

/** A head that nods to 10 degrees half way, read at every frame of a second. */
const nod = (ease?: Ease, back?: Ease): number[] => {
  const track = trackOf([{ at: 0.5, head: 10, ...(ease ? { ease } : {}) }, ...(back ? [{ at: 1, ease: back }] : [])]);
  return Array.from({ length: FRAMES + 1 }, (_, i) => track(i / FRAMES).head!);
};
const HALF = FRAMES / 2;
const fastest = (values: readonly number[]): number =>
  Math.max(...values.slice(1).map((value, i) => Math.abs(value - values[i]!)));

describe('a key', () => {
  it.each(NAMES)('that is come to by %s is reached at its time, from nothing and back to nothing', (ease) => {
    const values = nod(ease, ease);
    expect([values[0], values[FRAMES]]).toEqual([0, 0]);
    expect(values[HALF]).toBeCloseTo(10);
  });

  it('is come to smoothly, and left so, where nothing is said', () => {
    const values = nod();
    expect(values[HALF]).toBe(10);
    expect(values[HALF / 2]).toBeCloseTo(5, 0);
    expect(fastest(values)).toBeLessThan(0.6);
  });

  it.each<[Ease, (quarter: number, three: number) => boolean]>([
    ['linear', (a, b) => Math.abs(a - 2.5) < 0.3 && Math.abs(b - 7.5) < 0.3],
    ['in', (a, b) => a < 1 && b < 6],
    ['out', (a, b) => a > 4 && b > 9],
    ['in-out', (a, b) => a < 2 && b > 8],
    ['snap', (a, b) => a > 9 && b === 10],
    ['hold', (a, b) => a === 0 && b === 0],
    ['overshoot', (a, b) => a < 4 && b > 10.5],
  ])('is come to by %s as the word says', (ease, is) => {
    const values = nod(ease);
    expect([values[8], values[23], is(values[8]!, values[23]!)]).toEqual([values[8], values[23], true]);
  });

  it('is there at once where a body holds, a frame before it not at all', () => {
    const values = nod('hold');
    expect([values[HALF - 1], values[HALF]]).toEqual([0, 10]);
  });

  it.each<Ease>(['linear', 'in', 'out', 'in-out', 'overshoot'])(
    'that is come to by %s is left at the speed it is come to',
    (ease) => {
      const track = trackOf([{ at: 0.5, head: 10, ease }]);
      const [before, at, after] = [0.499, 0.5, 0.501].map((u) => track(u).head!);
      expect(after! - at!).toBeCloseTo(at! - before!, 1);
    },
  );

  it('at the very end says how the body comes to rest', () => {
    expect(nod(undefined, 'snap')[HALF + 10]).toBe(0);
    expect(nod(undefined, 'in')[HALF + 10]).toBeGreaterThan(8);
  });

  it('passes by what it does not name', () => {
    const track = trackOf([
      { at: 0.2, head: 8 },
      { at: 0.5, nearArm: { elbow: 30 } },
      { at: 0.8, head: 8 },
    ]);
    expect(track(0.5).head).toBeGreaterThan(8);
    expect(track(0.5)).toMatchObject({ nearElbow: 30 });
    expect(track(0.5)).not.toHaveProperty('nearShoulder');
  });

  it('may be a pose, with what else it has laid over it', () => {
    const keys = [
      { at: 0.2, lean: 10 },
      { at: 0.5, ease: 'out', pose: 'crouch', lean: 4 },
    ] as const;
    expect(posesOf(keys)).toEqual([{ at: 0.5, ease: 'out', pose: 'crouch' }]);
    expect(trackOf(keys)(0.5)).toEqual({ lean: 4 });
  });
});

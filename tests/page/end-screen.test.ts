import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLD, roomAt, shareAt } from '../../src/page/screens/end-screen';

describe('the playbill', () => {
  it('leaves the last line its time', () => {
    expect(shareAt(0)).toBe(0);
    expect(shareAt(HOLD)).toBe(0);
    expect(roomAt(HOLD / 2)).toBe(0);
  });

  it('is all there soon after, and stays', () => {
    expect(shareAt(HOLD + 0.3)).toBeGreaterThan(0);
    expect(shareAt(HOLD + 2)).toBe(1);
    expect(shareAt(1e6)).toBe(1);
  });

  it('never lies over the line', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20, noNaN: true }), (seconds) => {
        expect(Math.min(shareAt(seconds), 1 - roomAt(seconds))).toBe(0);
      }),
    );
  });

  it('never goes back', () => {
    const time = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(time, time, (a, b) => {
        expect(shareAt(Math.max(a, b))).toBeGreaterThanOrEqual(shareAt(Math.min(a, b)) - 1e-12);
      }),
    );
  });
});

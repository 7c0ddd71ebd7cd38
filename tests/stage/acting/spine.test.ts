import { describe, expect, it } from 'vitest';
import type { Body } from '../../../src/stage/acting/body';
import { PRODUCTION } from '../../play/shipped';
import { bent } from '../../../src/stage/acting/spine';

const tilted = (neck: number, head: number, more: Partial<Body> = {}): Body =>
  bent({ ...PRODUCTION.poses.body('stand'), neck, head, ...more });
const tilt = ({ neck, head }: Body): number => neck + head;

describe('a head that tilts', () => {
  it.each([-45, -28, 28, 45])('by %i degrees never hangs from its neck alone', (angle) => {
    const body = tilted(angle * 0.7, angle * 0.3);
    expect(Math.abs(tilt(body))).toBeLessThan(19.5);
    expect(Math.sign(body.lean)).toBe(Math.sign(angle));
    expect(Math.abs(body.lean)).toBeGreaterThan(3);
  });

  it('a little leaves the back alone', () => {
    expect(tilted(6, 3)).toEqual({ ...PRODUCTION.poses.body('stand'), neck: 6, head: 3 });
  });

  it('ever further goes ever further, and never jumps', () => {
    const angles = Array.from({ length: 50 }, (_, i) => i);
    const ways = angles.map((angle) => {
      const body = tilted(angle, 0);
      return body.lean + tilt(body);
    });
    const steps = ways.slice(1).map((way, i) => way - ways[i]!);
    expect(Math.min(...steps)).toBeGreaterThan(0.3);
    expect(Math.max(...steps)).toBeLessThan(1.01);
  });

  it('where it rests on another stays there', () => {
    expect(tilt(tilted(14, 9, { nestled: 1 }))).toBe(23);
  });
});

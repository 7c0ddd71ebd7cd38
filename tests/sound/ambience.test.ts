import { describe, expect, it } from 'vitest';
import type { Stage } from '../../src/play/stage';
import { Ambience } from '../../src/sound/ambience';
import { PLACE_LOOPS } from '../play/shipped';
import { stage } from './listener';

/** The hill at night with everybody at one x. */
function hillAt(x: number): Stage {
  const night = stage({ place: 'hill', hour: 22, wind: 'breeze' });
  const figures = Object.entries(night.figures).map(([who, one]) => [who, { ...one, place: 'hill', x }] as const);
  return { ...night, figures: Object.fromEntries(figures) };
}
const brook = (ambience: Ambience): number => new Map(ambience.aims()).get('brook')!.level;

describe('what is heard in one spot', () => {
  it('comes nearer as those in the picture do, over the time that they take', () => {
    const ambience = new Ambience(PLACE_LOOPS, hillAt(0));
    ambience.follow(hillAt(-1440), 6);
    ambience.tick(2.5);
    expect(brook(ambience)).toBe(0);
    ambience.tick(1.5); // at -960
    expect(brook(ambience)).toBeGreaterThan(0);
    expect(brook(ambience)).toBeLessThan(1);
    ambience.tick(3);
    expect(brook(ambience)).toBe(1);
  });

  it('is as near as it is there after a jump, even one made on the way', () => {
    const ambience = new Ambience(PLACE_LOOPS, hillAt(0));
    ambience.follow(hillAt(-1440), 6);
    ambience.snapTo(hillAt(-1440));
    expect(brook(ambience)).toBe(1);
    ambience.snapTo(hillAt(0));
    ambience.tick(10);
    expect(brook(ambience)).toBe(0);
  });
});

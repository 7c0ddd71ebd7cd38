/** Heads and faces as data has them: what brows do to lids, and where a head hangs that looks back. */
import { describe, expect, it } from 'vitest';
import { lids } from '../../src/stage/puppet/curve';
import { BUNDLE } from '../play/shipped';

const EYE = { x: 0, y: 0, halfWidth: 6, halfHeight: 5 };
const NAPE = 10; // degrees that a head which looks back may lean away from where it looks

describe('lids', () => {
  const slant = (mood: string, lid: number, side: 1 | -1): number => {
    const { upper } = lids(EYE, { ...BUNDLE.moods[mood]!, lid }, side);
    return upper(-0.6 * side).y - upper(0.6 * side).y; // above 0: the inner end is the higher one
  };

  it.each([1, -1] as const)('of sorrow rise with the brows to the nose, of anger fall (side %i)', (side) => {
    expect(slant('wistful', 0.5, side)).toBeGreaterThan(0.8);
    expect(slant('angry', 0.5, side)).toBeLessThan(-0.8);
  });

  it('are as they were where the eye is shut or wide open', () => {
    expect(slant('angry', 0, 1)).toBeCloseTo(0);
    expect(slant('wistful', 1.2, 1)).toBeCloseTo(0);
  });
});

it('a head that looks back over its shoulder does not fall on its nape', () => {
  const back = Object.entries(BUNDLE.poses).filter(([, { round = 0 }]) => round > 0.5);
  expect(back.length).toBeGreaterThan(3);
  const fallen = back.filter(([, { lean = 0, neck = 0, head = 0 }]) => lean + neck + head > NAPE);
  expect(fallen.map(([name]) => name)).toEqual([]);
});

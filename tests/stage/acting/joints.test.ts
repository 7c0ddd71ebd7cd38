import { describe, expect, it } from 'vitest';
import type { Body } from '../../../src/stage/acting/body';
import { PRODUCTION } from '../../play/shipped';
import { joints, worldPoint, type Point, type Reach } from '../../../src/stage/acting/joints';
import type { Skeleton } from '../../../src/stage/puppet/skeleton';

const HANDS = { near: 'rest', far: 'rest' } as const;
const PALM = 9; // from the wrist
const NOBODY: Reach = { near: null, far: null };

const pose = (body: Body, reach: Reach = NOBODY): Skeleton =>
  joints(PRODUCTION.place('bedroom'), body, 1, reach, HANDS, { arm: false, head: false }).skeleton;
const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('a hand that touches', () => {
  const to = { x: 52, y: -150 };

  it.each([-40, 0, 25, 60])('has its palm on the spot with the wrist bent by %i degrees', (wrist) => {
    const skeleton = pose(
      { ...PRODUCTION.poses.body('stand'), nearWrist: wrist },
      { near: { to, weight: 1 }, far: null },
    );
    expect(apart(worldPoint(skeleton, 'nearHand', 0, PALM), to)).toBeLessThan(0.5);
    expect(skeleton.parts.nearForearm.rotation - skeleton.parts.nearHand.rotation).toBeCloseTo((wrist * Math.PI) / 180);
  });

  it('sets out from where the arm hangs, without a jump', () => {
    const body = { ...PRODUCTION.poses.body('stand'), nearWrist: 20 };
    const [free, leaving] = [pose(body), pose(body, { near: { to, weight: 0.001 }, far: null })];
    expect(apart(worldPoint(free, 'nearHand', 0, PALM), worldPoint(leaving, 'nearHand', 0, PALM))).toBeLessThan(0.5);
  });
});

describe('a head', () => {
  const nose = (round: number): number =>
    worldPoint(pose({ ...PRODUCTION.poses.body('stand'), round }), 'head', 30, -30).x;

  it('looks the way the body faces, or over the shoulder', () => {
    expect(nose(0)).toBeGreaterThan(20);
    expect(nose(1)).toBeLessThan(-20);
  });

  it('stays on its neck as it turns', () => {
    const neck = (round: number): Point => worldPoint(pose({ ...PRODUCTION.poses.body('stand'), round }), 'head', 0, 0);
    expect(apart(neck(0), neck(1))).toBe(0);
  });
});

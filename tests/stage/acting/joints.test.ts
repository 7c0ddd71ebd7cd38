import { describe, expect, it } from 'vitest';
import type { Body } from '../../../src/stage/acting/body';
import { PRODUCTION } from '../../play/shipped';
import { joints, worldPoint, type Point, type Reach } from '../../../src/stage/acting/joints';
import type { Skeleton } from '../../../src/stage/puppet/skeleton';

const HANDS = { near: 'rest', far: 'rest' } as const;
const PALM = 9; // from the wrist
const NOBODY: Reach = { near: null, far: null };

const pose = (body: Body, reach: Reach = NOBODY, place = 'bedroom'): Skeleton =>
  joints(PRODUCTION.place(place), body, 1, reach, HANDS, { arm: false, head: false }).skeleton;
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

describe('a sole', () => {
  const SLOPE = -1300; // world x, where the hill is steep
  const sole = (turn: number, lift = 0): number => {
    const body = { ...PRODUCTION.poses.body('stand'), x: SLOPE, turn, nearFootLift: lift };
    const skeleton = pose(body, NOBODY, 'hill');
    const [heel, toe] = [worldPoint(skeleton, 'nearFoot', -8, 12), worldPoint(skeleton, 'nearFoot', 20, 12)];
    return (toe.y - heel.y) / (toe.x - heel.x);
  };

  it('lies as the ground does, whichever way and however narrow its figure is shown', () => {
    for (const turn of [1, 0.7, 0.55, -0.55, -1]) expect(sole(turn)).toBeCloseTo(sole(1), 1);
    expect(sole(1)).toBeLessThan(-0.2);
  });

  it('minds half of it in the air', () => {
    expect(sole(1, 30) / sole(1)).toBeCloseTo(0.5, 1);
  });

  it('of a leg stretched out on the ground has its toes up, and one that is stood on has not', () => {
    const angle = (name: string): number => pose(PRODUCTION.poses.body(name)).parts.nearFoot.rotation;
    expect(angle('sit-stretch')).toBeLessThan(-0.2);
    for (const name of ['stand', 'crouch', 'kneel', 'sit-table', 'sit-wall']) expect(angle(name)).toBeCloseTo(0);
  });
});

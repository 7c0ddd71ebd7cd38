import { expect, it } from 'vitest';
import { PRODUCTION } from '../../play/shipped';
import { joints } from '../../../src/stage/acting/joints';
import { mapX, mapY, setPlace } from '../../../src/stage/puppet/affine';
import { type Carrier, carriers, SecondaryMotion } from '../../../src/stage/puppet/secondary-motion';
import { bendOf, bent } from '../../../src/stage/puppet/bending-torso';

const GROUND_BELOW_SEAT = 14; // figure units below the hip joint: what is sat upon gives as much
const PAPER = 35; // of a trunk below the waist

/** The parts that carry cloth, as in a pose. */
function carried(pose: string) {
  const { skeleton } = joints(
    PRODUCTION.place('bedroom'),
    { ...PRODUCTION.poses.body(pose), back: 0 },
    1,
    { near: null, far: null },
    PRODUCTION.poses.hands(pose),
    { arm: false, head: false },
  );
  const on = carriers();
  for (const name of Object.keys(on) as Carrier[])
    setPlace(on[name], skeleton.parts[name].x, skeleton.parts[name].y, skeleton.parts[name].rotation);
  return on;
}

function coat(pose: string) {
  const on = carried(pose);
  const secondary = new SecondaryMotion(PRODUCTION.figureFile('lily'));
  secondary.wear('coat');
  secondary.carry(on, 0, 0, 0);
  secondary.hangStill();
  const [front, back] = secondary.edges!;
  return { on, secondary, front, back };
}

const SEATED = ['sit', 'sit-reach', 'sit-table', 'read'];

it.each(SEATED)('in the pose %s the coat reaches to the knee and lies on nothing but the seat', (pose) => {
  const { on, front, back } = coat(pose);
  const knee = { x: mapX(on.nearThigh, 0, 50), y: mapY(on.nearThigh, 0, 50) };
  expect(Math.hypot(front.x.at(-1)! - knee.x, front.y.at(-1)! - knee.y)).toBeLessThan(22);
  expect(Math.max(...back.y)).toBeLessThan(GROUND_BELOW_SEAT + Math.max(0, knee.y));
});

it.each([...SEATED, 'stand'])('in the pose %s the coat hangs still once it hangs', (pose) => {
  const { secondary, front, back } = coat(pose);
  const before = [...front.x, ...front.y, ...back.x, ...back.y];
  secondary.tick(1, 0);
  [...front.x, ...front.y, ...back.x, ...back.y].forEach((now, i) =>
    expect(Math.abs(now - before[i]!)).toBeLessThan(0.6),
  );
});

it('a trunk bends below the waist only, and not at all while its owner stands', () => {
  const standing = carried('stand');
  expect(Math.abs(bendOf(standing.torso, standing.nearThigh, standing.farThigh))).toBeLessThan(0.15);
  expect(bent(-14, -40, 1, PAPER)).toEqual({ x: -14, y: -40 });
  expect(bent(-14, 8, 0, PAPER)).toEqual({ x: -14, y: 8 });
});

it.each(SEATED)('in the pose %s the seat is round: nothing of the trunk sticks into the ground', (pose) => {
  const on = carried(pose);
  const bend = bendOf(on.torso, on.nearThigh, on.farThigh);
  expect(bend).toBeGreaterThan(0.4);
  for (const y of [-10, 0, 8, 16]) expect(bent(-14, y, bend, PAPER).y).toBeLessThan(GROUND_BELOW_SEAT);
});

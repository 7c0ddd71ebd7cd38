import { describe, expect, it } from 'vitest';
import { type Affine, setPlace } from '../../../src/stage/puppet/affine';
import { type Carrier, carriers, SecondaryMotion, type Hanging } from '../../../src/stage/puppet/secondary-motion';
import { cutoutsOf, PANELS } from '../../../src/stage/puppet/figure-file';
import { PRODUCTION } from '../../play/shipped';
import { joints } from '../../../src/stage/acting/joints';

const FRAME = 1 / 60;
const STEP = 4; // figure units that a runner comes forward in a frame

function standing() {
  const { skeleton } = joints(
    PRODUCTION.place('bedroom'),
    { ...PRODUCTION.poses.body('stand'), back: 0 },
    1,
    { near: null, far: null },
    PRODUCTION.poses.hands('stand'),
    { arm: false, head: false },
  );
  const on = carriers();
  for (const name of Object.keys(on) as Carrier[])
    setPlace(on[name], skeleton.parts[name].x, skeleton.parts[name].y, skeleton.parts[name].rotation);
  const secondary = new SecondaryMotion(PRODUCTION.figureFile('lily'));
  secondary.wear('coat');
  secondary.carry(on, 0, 0, 0);
  secondary.hangStill();
  return { on, secondary, hair: secondary.strands.filter(({ strand }) => strand.frame.startsWith('hair')) };
}

/** Runs for so many seconds, and on the spot for as many more. */
function run({ on, secondary }: ReturnType<typeof standing>, seconds: number, speed: number): void {
  for (let time = 0; time < seconds; time += FRAME) {
    secondary.carry(on, speed, 0, 0);
    secondary.tick(FRAME, 0);
  }
}

/** How far forward of the head's own middle each point of a lock is that hangs above the chin. */
const besideFace = ({ rope }: Hanging, { e, f }: Affine): number[] =>
  [...rope.x]
    .slice(1)
    .filter((_, i) => rope.y[i + 1]! < f)
    .map((x) => x - e);

describe('hair', () => {
  it('is in several locks, which stream behind a runner and not as one', () => {
    const stage = standing();
    const still = stage.hair.map(({ rope }) => rope.x.at(-1)!);
    run(stage, 0.5, STEP);
    const streamed = stage.hair.map(({ rope }, i) => still[i]! - rope.x.at(-1)!);
    expect(streamed.length).toBeGreaterThanOrEqual(4);
    for (const back of streamed) expect(back).toBeGreaterThan(10);
    expect(new Set(streamed.map(Math.round)).size).toBeGreaterThan(2);
  });

  it('comes a beat later than the head, and hangs still after it', () => {
    const stage = standing();
    const { rope } = stage.hair[0]!;
    const still = rope.x.at(-1)!;
    run(stage, FRAME, STEP);
    expect(still - rope.x.at(-1)!).toBeGreaterThan(STEP * 0.5);
    run(stage, 4, 0);
    const rested = rope.x.at(-1)!;
    for (let i = 0; i < 30; i++) {
      run(stage, FRAME, 0);
      expect(Math.abs(rope.x.at(-1)! - rested)).toBeLessThan(0.3);
    }
  });
});

describe('a lock before the ear', () => {
  it('never crosses the face, even where she stops dead in a run', () => {
    const stage = standing();
    const locks = stage.hair.filter(({ strand }) => strand.cheek !== undefined);
    expect(locks).toHaveLength(3);
    run(stage, 0.5, STEP * 2);
    for (let i = 0; i < 60; i++) {
      run(stage, FRAME, i < 6 ? -STEP * 2 : 0);
      expect(Math.max(...locks.flatMap((lock) => besideFace(lock, stage.on.head)))).toBeLessThan(1);
    }
  });
});

describe('a coat', () => {
  it('never opens further than a fan in a run', () => {
    const stage = standing();
    run(stage, 1, STEP);
    const { front, back } = stage.secondary.skirtShape!;
    for (const [edge, side] of [
      [front, 1],
      [back, -1],
    ] as const) {
      const angle = Math.atan2((edge.x.at(-1)! - edge.x[0]!) * side, edge.y.at(-1)! - edge.y[0]!);
      expect(angle).toBeLessThan(1.05);
    }
  });

  it('is cut into panels that lie over one another', () => {
    const panels = cutoutsOf(PRODUCTION.figureFile('lily')).filter(({ name }) => name.startsWith('coat.skirtFront'));
    expect(panels).toHaveLength(PANELS);
    panels.slice(1).forEach(({ box }, i) => expect(box[0]).toBeLessThan(panels[i]!.box[0] + panels[i]!.box[2]));
  });
});

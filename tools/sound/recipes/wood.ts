/** Wood: a trunk, a chair on boards, a peg in a wall. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { pink, wander } from '../noise';
import { around, type Curve, mix, type Signal, shape } from '../signal';
import { answering, crackle, ring, sticking, strike, stroke, thud } from '../struck';
import { coat } from './cloth';

const BARK = [
  [310, 2.2, 0.9],
  [780, 1.6, 1],
  [1650, 1.4, 0.9],
  [3300, 1.2, 0.5],
] as const;
const TRUNK = [
  [233, 14, 0.8],
  [342, 20, 1],
  [518, 24, 1],
  [905, 24, 0.8],
  [1480, 18, 0.5],
] as const;
const CHAIR = [
  [190, 5, 0.9],
  [345, 8, 1],
  [720, 8, 0.6],
  [1350, 6, 0.35],
] as const;

/** A back that slides a hand's breadth down a trunk: coat over bark, catching at every ridge. */
export function bark(seed: number): Signal {
  const seconds = 0.54;
  const random = seededRandom(seed);
  const slide = stroke(0, 0.18 + 0.1 * random(), 0.52, 1.1);
  const ridges = around(wander(seconds, 15, seed + 1));
  const press: Curve = (time) => slide(time) * (0.2 + 0.8 * ridges(time) ** 1.5);
  const crumbling = crackle(seconds, random, {
    density: (time) => 60 + 620 * press(time),
    strength: press,
    faintest: 0.15,
    decay: [0.0006, 0.0034],
  });
  const rubbing = chain(
    pink(seconds, seed + 2),
    { pass: 'band', hz: (time) => 700 + 900 * ridges(time), q: 0.6 },
    { pass: 'low', hz: 4200 },
  );
  return mix([answering(crumbling, BARK), 0.9], [shape(rubbing, press), 0.85], [coat(seed + 4), 0.45]);
}

/** A trunk that takes somebody's weight: fibres slip, ever more slowly. */
export function creak(seed: number): Signal {
  const seconds = 0.75;
  const random = seededRandom(seed);
  const fast = 40 + 10 * random();
  const weight = stroke(0, 0.2, 0.62, 0.9);
  const slips = sticking(seconds, (time) => fast - 31 * Math.min(1, time / 0.6), weight, random);
  return chain(mix([answering(slips, TRUNK), 1], [coat(seed + 1), 0.05]), { pass: 'low', hz: 3200 });
}

/** A chair pushed over boards. */
export function chair(seed: number): Signal {
  const seconds = 0.46;
  const random = seededRandom(seed);
  const push = stroke(0, 0.1, 0.36 + 0.06 * random(), 0.8);
  const pitch = 96 + 30 * random();
  const stutter = sticking(seconds, (time) => pitch + 40 * time, push, random);
  const drag = chain(pink(seconds, seed), { pass: 'band', hz: 620, q: 0.6 }, { pass: 'low', hz: 2600 });
  const stands = thud(seconds, {
    at: 0.37,
    hz: 118,
    drop: 0.4,
    settling: 0.01,
    attack: 0.003,
    decay: 0.022,
    overtones: [0.4],
  });
  return mix([answering(stutter, CHAIR), 1], [shape(drag, push), 0.3], [stands, 0.045]);
}

/** A coat's loop leaves its peg. */
export function hook(): Signal {
  const seconds = 0.3;
  const peg = thud(seconds, {
    at: 0.01,
    hz: 410,
    drop: 0.25,
    settling: 0.006,
    attack: 0.001,
    decay: 0.014,
    overtones: [0.5, 0.3],
  });
  const back = thud(seconds, {
    at: 0.12,
    hz: 370,
    drop: 0.2,
    settling: 0.006,
    attack: 0.001,
    decay: 0.012,
    overtones: [0.4],
  });
  const brass = ring(seconds, 0.012, [
    [2310, 0.5, 0.045],
    [3720, 0.3, 0.03],
    [5240, 0.15, 0.02],
  ]);
  const slip = shape(chain(pink(seconds, 7), { pass: 'band', hz: 1500, q: 0.6 }), strike(0.02, 0.03, 0.05));
  return mix([peg, 0.4], [back, 0.2], [brass, 0.14], [slip, 0.9]);
}

/**
 * Bodies and hands against things: a hand on a clock, a clock on the floor, feet that trip, someone
 * sitting down on grass.
 */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { white } from '../noise';
import { add, mix, type Signal, shape, silence } from '../signal';
import { crackle, ring, strike, stroke, thud } from '../struck';
import { coat, quilt } from './cloth';

const BELLS = [
  [1835, 0.5, 0.035],
  [1960, 0.4, 0.03],
  [2790, 0.25, 0.02],
] as const; // of the alarm, choked: Hz, gain, decay in seconds

/** A hand comes down on the alarm clock, and its button clicks. */
export function slap(seed: number): Signal {
  const seconds = 0.34;
  const random = seededRandom(seed);
  const hz = 118 + 26 * random();
  const table = thud(seconds, {
    at: 0.004,
    hz,
    drop: 0.7,
    settling: 0.012,
    attack: 0.002,
    decay: 0.03,
    overtones: [0.35],
  });
  const palm = shape(
    chain(white(seconds, seed + 1), { pass: 'band', hz: 1000 + 500 * random(), q: 0.6 }, { pass: 'low', hz: 4600 }),
    strike(0.003, 0.001, 0.01 + 0.004 * random()),
  );
  const fingers = shape(
    chain(white(seconds, seed + 2), { pass: 'band', hz: 1500, q: 0.7 }, { pass: 'low', hz: 4200 }),
    strike(0.016 + 0.014 * random(), 0.002, 0.008),
  );
  const button = shape(
    chain(white(seconds, seed + 3), { pass: 'high', hz: 2500 }, { pass: 'low', hz: 8000 }),
    strike(0.014 + 0.01 * random(), 0.0004, 0.002),
  );
  return mix([table, 0.5], [palm, 1.5], [fingers, 0.8], [button, 0.6], [ring(seconds, 0.004, BELLS), 0.12]);
}

const BOUNCES = [
  { at: 0.16, gain: 1 },
  { at: 0.27, gain: 0.5 },
  { at: 0.35, gain: 0.28 },
  { at: 0.4, gain: 0.15 },
] as const; // seconds

/** The clock knocked over: a slap, tin and bells rattling on the table top, and quiet. */
export function topple(): Signal {
  const sum = mix([silence(0.85), 1], [slap(41), 0.7]);
  BOUNCES.forEach(({ at, gain }, i) => add(sum, tin(50 + i), at, gain));
  return sum;
}

function tin(seed: number): Signal {
  const seconds = 0.5;
  const random = seededRandom(seed);
  const top = thud(seconds, {
    hz: 170 + 30 * random(),
    drop: 0.5,
    settling: 0.01,
    attack: 0.002,
    decay: 0.028,
    overtones: [0.4, 0.2],
  });
  const can = ring(seconds, 0, [
    [610 + 60 * random(), 0.4, 0.03],
    [1120, 0.35, 0.025],
    [1835, 0.45, 0.12],
    [1960, 0.4, 0.1],
    [2790, 0.2, 0.06],
    [3760, 0.12, 0.04],
  ]);
  const clack = shape(
    chain(white(seconds, seed), { pass: 'band', hz: 1700, q: 0.6 }, { pass: 'low', hz: 6000 }),
    strike(0, 0.0006, 0.006),
  );
  return mix([top, 0.5], [can, 0.24], [clack, 0.9]);
}

/** A foot caught in a pair of shoes: they scuff the rug, fly and drop. */
export function stumble(): Signal {
  const sum = mix([silence(1.4), 1], [quilt(91), 0.16]);
  add(sum, shoe(31, 190), 0.01, 0.7);
  add(sum, scuff(33), 0.03, 0.9);
  add(sum, shoe(32, 170), 0.5, 0.9);
  add(sum, shoe(35, 150), 0.59, 0.7);
  return sum;
}

/** An empty shoe knocked over. */
function shoe(seed: number, hz: number): Signal {
  const seconds = 0.2;
  const sole = thud(seconds, { hz, drop: 0.4, settling: 0.008, attack: 0.002, decay: 0.02, overtones: [0.6, 0.3] });
  const leather = shape(
    chain(white(seconds, seed), { pass: 'band', hz: 900, q: 0.7 }, { pass: 'low', hz: 3000 }),
    strike(0, 0.0015, 0.014),
  );
  return mix([sole, 0.5], [leather, 1.3]);
}

/** It slides over a rug. */
function scuff(seed: number): Signal {
  const seconds = 0.3;
  const slide = stroke(0, 0.06, 0.26, 1.3);
  const pile = crackle(seconds, seededRandom(seed), {
    density: (time) => 40 + 900 * slide(time),
    strength: slide,
    faintest: 0.2,
    decay: [0.0006, 0.003],
  });
  return chain(pile, { pass: 'band', hz: 1300, q: 0.6 }, { pass: 'low', hz: 4200 });
}

/** Someone sits down, or slides down a trunk, onto grass. */
export function thump(seed: number): Signal {
  const seconds = 0.4;
  const random = seededRandom(seed);
  const weight = thud(seconds, {
    at: 0.002,
    hz: 54 + 12 * random(),
    drop: 1.03,
    settling: 0.02,
    attack: 0.005,
    decay: 0.05,
    overtones: [0.5, 0.25],
  });
  const earth = shape(chain(white(seconds, seed + 1), { pass: 'low', hz: 480 }), strike(0.002, 0.005, 0.045));
  return mix([weight, 0.6], [earth, 2], [coat(seed + 2).slice(0, weight.length), 0.8]);
}

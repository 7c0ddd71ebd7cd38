/** A letter in pieces: thrown, so that they flutter down, and picked up again. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { pink, wander, white } from '../noise';
import { add, around, type Curve, mix, type Signal, shape, silence } from '../signal';
import { strike, stroke, thud } from '../struck';
import { foliage } from './meadow';
import { crumpled, fingers, NOTE, rounded } from './paper';

const PIECES = 15;
const SMALL = { ...NOTE, pitch: 1.35 };

/** A handful let fly: the hand, the pieces leaving it all at once, and each coming down on the grass by itself. */
export function scraps(seed: number): Signal {
  const random = seededRandom(seed);
  const sum = silence(1.45);
  add(sum, throwing(seed + 1), 0, 0.9);
  for (let n = 0; n < PIECES; n++) {
    const [leaves, falls] = [0.1 + 0.16 * random(), 0.25 + 0.75 * random() ** 0.8];
    add(sum, fluttering(falls, 13 + 10 * random(), seed + 10 + n), leaves, 0.1 + 0.12 * random());
    add(sum, alighting(seed + 40 + n, random), Math.min(1.38, leaves + falls), 0.12 + 0.16 * random());
  }
  return shape(sum, (time) => Math.min(1, (1.45 - time) / 0.15));
}

function throwing(seed: number): Signal {
  const seconds = 0.4;
  const swing = stroke(0, 0.1, 0.3, 1.6);
  const air = chain(pink(seconds, seed), { pass: 'band', hz: (time) => 500 + 2400 * swing(time), q: 0.6 });
  return mix(
    [shape(air, swing), 0.6],
    [shape(rounded(crumpled(SMALL, seconds, seed + 1)), stroke(0.04, 0.13, 0.4, 1.4)), 0.7],
  );
}

/** A piece that turns over and over, so many times a second, ever slower. */
function fluttering(seconds: number, turns: number, seed: number): Signal {
  const wings: Curve = (time) => Math.max(0, Math.sin(2 * Math.PI * turns * time * (1 - (0.3 * time) / seconds))) ** 3;
  const drift = stroke(0, 0.3 * seconds, seconds, 0.8);
  const thin = chain(white(seconds, seed), { pass: 'band', hz: 90 * turns + 900, q: 0.8 }, { pass: 'low', hz: 5600 });
  return shape(thin, (time) => drift(time) * wings(time));
}

function alighting(seed: number, random: () => number): Signal {
  const tick = shape(
    chain(white(0.06, seed), { pass: 'band', hz: 1900 + 2400 * random(), q: 1.1 }),
    strike(0.002, 0.0008, 0.004 + 0.005 * random()),
  );
  return mix([tick, 1.4]);
}

const PICKED = [0.04, 0.27, 0.46, 0.72] as const; // seconds at which fingers close on a piece
const PRESSED = 0.92; // seconds at which all lie in the palm

/** Pieces picked out of the grass one after another, and laid together in a palm. */
export function gather(seed: number): Signal {
  const random = seededRandom(seed);
  const sum = silence(1.2);
  for (const [n, at] of PICKED.entries()) {
    const [from, loud] = [at + 0.05 * random(), 0.7 + 0.3 * random()];
    add(sum, picking(seed + 10 * n), from, loud);
    add(sum, foliage(seed + 10 * n + 5), from, 0.5 * loud);
  }
  add(sum, pressing(seed + 60), PRESSED - 0.06, 0.8);
  return shape(sum, (time) => Math.min(1, (1.2 - time) / 0.2));
}

function picking(seed: number): Signal {
  const seconds = 0.22;
  return shape(rounded(crumpled(SMALL, seconds, seed)), stroke(0, 0.07, seconds, 1.3));
}

function pressing(seed: number): Signal {
  const seconds = 0.3;
  const restless = around(wander(seconds, 8, seed));
  const palm = thud(seconds, { at: 0.06, hz: 170, drop: 0.3, settling: 0.02, attack: 0.02, decay: 0.03 });
  const rub = shape(fingers(seconds, seed + 1), (time) => stroke(0, 0.1, seconds)(time) * restless(time));
  return mix(
    [palm, 0.035],
    [rub, 0.25],
    [shape(crumpled(SMALL, seconds, seed + 2), stroke(0, 0.09, seconds, 1.4)), 1.2],
  );
}

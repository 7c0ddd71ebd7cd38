/** What grows: blades that are pulled, turf that shoes skid over, leaves that let go. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { pink, wander, white } from '../noise';
import { around, type Curve, mix, type Signal, shape } from '../signal';
import { answering, crackle, strike, stroke } from '../struck';

const BLADE = [
  [1500, 1.4, 0.8],
  [2900, 1.2, 1],
  [5200, 1, 0.6],
] as const;

/** A few blades of grass pulled up: they tear, more and more, and come away. */
export function pluck(seed: number): Signal {
  const seconds = 0.44;
  const random = seededRandom(seed);
  const away = 0.26 + 0.06 * random();
  const pull: Curve = (time) => (time < away ? (time / away) ** 2.2 : Math.exp((away - time) / 0.012));
  const fibres = crackle(seconds, random, {
    density: (time) => 20 + 900 * pull(time),
    strength: (time) => 0.15 + 0.85 * pull(time),
    faintest: 0.1,
    decay: [0.0003, 0.0022],
  });
  const roots = shape(
    chain(white(seconds, seed + 1), { pass: 'low', hz: 700 }, { pass: 'high', hz: 140 }),
    strike(away, 0.004, 0.02),
  );
  const fall = shape(
    chain(white(seconds, seed + 2), { pass: 'band', hz: 3300, q: 0.8 }),
    strike(away + 0.05, 0.03, 0.025),
  );
  return mix([answering(shape(fibres, stroke(0, away, seconds, 0.4)), BLADE), 1], [roots, 0.4], [fall, 0.07]);
}

/** Shoes that stop on turf: a long tearing, and the weight at its end. */
export function skid(seed: number): Signal {
  const seconds = 0.58;
  const random = seededRandom(seed);
  const slide = stroke(0, 0.09 + 0.04 * random(), 0.5, 1.2);
  const clods = around(wander(seconds, 14, seed + 1));
  const press: Curve = (time) => slide(time) * (0.35 + 0.65 * clods(time));
  const blades = crackle(seconds, random, {
    density: (time) => 60 + 1900 * press(time),
    strength: press,
    faintest: 0.2,
    decay: [0.0005, 0.003],
  });
  const earth = chain(white(seconds, seed + 2), { pass: 'low', hz: 460 }, { pass: 'high', hz: 90 });
  const stop = strike(0.4, 0.01, 0.04);
  return mix([answering(blades, BLADE), 0.8], [shape(earth, (time) => 0.5 * press(time) + 0.7 * stop(time)), 1.1]);
}

/** A bough shaken, its leaves against one another. */
export function foliage(seed: number): Signal {
  const seconds = 0.68;
  const random = seededRandom(seed);
  const shake = stroke(0, 0.16 + 0.1 * random(), 0.66, 1.2);
  const flutter = around(wander(seconds, 22, seed + 1));
  const stir: Curve = (time) => shake(time) * (0.2 + 0.8 * flutter(time) ** 1.6);
  const hush = chain(
    pink(seconds, seed + 2),
    { pass: 'band', hz: (time) => 2300 + 1700 * flutter(time), q: 0.5 },
    { pass: 'low', hz: 7000, q: 0.6 },
  );
  const edges = crackle(seconds, random, {
    density: (time) => 30 + 900 * stir(time),
    strength: stir,
    faintest: 0.1,
    decay: [0.0004, 0.0024],
  });
  return mix([shape(hush, stir), 1], [chain(edges, { pass: 'band', hz: 3900, q: 0.7 }), 0.35]);
}

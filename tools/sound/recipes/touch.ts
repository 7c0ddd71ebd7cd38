/** Hands: on a hand, on a sleeve, over cloth. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { pink, wander, white } from '../noise';
import { around, mix, type Signal, shape } from '../signal';
import { crackle, strike, stroke, thud } from '../struck';

/** A hand closing on a hand: flesh, then skin along skin. */
export function hand(seed: number): Signal {
  const seconds = 0.34;
  const random = seededRandom(seed);
  const [meets, slides] = [0.02 + 0.02 * random(), 0.1 + 0.05 * random()];
  const flesh = thud(seconds, {
    at: meets,
    hz: 150 + 40 * random(),
    drop: 0.3,
    settling: 0.02,
    attack: 0.014,
    decay: 0.026,
    overtones: [0.3],
  });
  const pat = shape(
    chain(white(seconds, seed), { pass: 'band', hz: 620, q: 0.7 }, { pass: 'low', hz: 1900 }),
    strike(meets, 0.01, 0.022),
  );
  const grain = around(wander(seconds, 26, seed + 1));
  const skin = chain(pink(seconds, seed + 2), { pass: 'band', hz: 1250, q: 0.6 }, { pass: 'low', hz: 2800 });
  const along = stroke(meets, slides, 0.33, 1.2);
  return mix([flesh, 0.14], [pat, 0.7], [shape(skin, (time) => along(time) * (0.4 + 0.6 * grain(time))), 0.8]);
}

/** A palm that sweeps crumbs of grass and bark off a coat. */
export function brush(seed: number): Signal {
  const seconds = 0.3;
  const random = seededRandom(seed);
  const fullest = 0.08 + 0.04 * random();
  const sweep = stroke(0, fullest, 0.26 + 0.03 * random(), 1.4);
  const from = 1300 + 400 * random();
  const nap = around(wander(seconds, 20, seed + 1));
  const palm = chain(
    pink(seconds, seed),
    { pass: 'band', hz: (time) => from + 4200 * time, q: 0.6 },
    { pass: 'low', hz: 5600 },
  );
  const patted = chain(white(seconds, seed + 2), { pass: 'low', hz: 420 }, { pass: 'high', hz: 110 });
  const crumbs = crackle(seconds, random, {
    density: (time) => 10 + 160 * sweep(time),
    strength: sweep,
    faintest: 0.1,
    decay: [0.0004, 0.0016],
  });
  return mix(
    [shape(palm, (time) => sweep(time) * (0.45 + 0.55 * nap(time))), 1],
    [shape(patted, strike(0.015, 0.008, 0.03)), 0.2],
    [chain(crumbs, { pass: 'band', hz: 3400, q: 0.7 }), 0.16],
  );
}

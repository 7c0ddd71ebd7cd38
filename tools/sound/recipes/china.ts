/** A cup, its saucer, and what is in it. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { wander, white } from '../noise';
import { add, around, mix, type Signal, shape, silence } from '../signal';
import { answering, crackle, ring, strike, stroke, thud } from '../struck';

const PARTIALS = [
  [1, 1, 0.05],
  [1.47, 0.7, 0.04],
  [2.09, 0.55, 0.03],
  [2.83, 0.4, 0.022],
  [3.6, 0.2, 0.015],
] as const; // times the pitch, gain, decay in seconds

/** China touches china two or three times, as when a cup is lifted off or set down. */
export function cup(seed: number): Signal {
  const random = seededRandom(seed);
  const sum = silence(0.36);
  const touches = [0.01, 0.055 + 0.03 * random(), 0.13 + 0.05 * random()];
  touches.forEach((at, i) => add(sum, touch(seed + i, 2050 + 500 * random()), at, [1, 0.4 + 0.3 * random(), 0.22][i]!));
  return sum;
}

function touch(seed: number, hz: number): Signal {
  const seconds = 0.22;
  const glaze = ring(
    seconds,
    0,
    PARTIALS.map(([times, gain, decay]) => [hz * times, 0.2 * gain, decay] as const),
  );
  const tap = shape(chain(white(seconds, seed), { pass: 'band', hz: 2600, q: 0.6 }), strike(0, 0.0005, 0.003));
  const table = thud(seconds, { hz: 230, drop: 0.3, settling: 0.008, attack: 0.002, decay: 0.014, overtones: [0.4] });
  return mix([glaze, 0.8], [tap, 0.6], [table, 0.05]);
}

/** Hot tea, drawn in carefully with a good deal of air. */
export function sip(): Signal {
  const seconds = 0.55;
  const bubbling = around(wander(seconds, 21, 3));
  const draw = stroke(0, 0.3, 0.46, 1.2);
  const air = answering(white(seconds, 4), [
    [1500, 1.6, 0.5],
    [3100, 1.8, 1],
    [4700, 1.5, 0.6],
  ]);
  const drops = crackle(seconds, seededRandom(6), {
    density: (time) => 12 + 90 * draw(time),
    strength: draw,
    faintest: 0.2,
    decay: [0.001, 0.004],
  });
  return mix(
    [shape(air, (time) => draw(time) * (0.25 + 0.75 * bubbling(time))), 0.8],
    [chain(drops, { pass: 'band', hz: 1300, q: 2 }), 0.35],
  );
}

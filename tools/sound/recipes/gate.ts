/** A five-bar gate of a field: its iron latch, the hinges on their post, and the weight of the wood. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { pink, wander } from '../noise';
import { add, around, type Curve, mix, type Signal, shape, silence } from '../signal';
import { answering, ring, sticking, strike, stroke, thud } from '../struck';

const IRON = [
  [1240, 0.5, 0.03],
  [1985, 0.6, 0.024],
  [3120, 0.35, 0.018],
  [4870, 0.2, 0.012],
] as const;

/** The latch lifted, or fallen to: iron on iron, twice, and the bar that it shakes. */
export function latch(seed: number): Signal {
  const seconds = 0.4;
  const random = seededRandom(seed);
  const sum = silence(seconds);
  for (const [at, gain] of [
    [0.01, 0.55],
    [0.1 + 0.03 * random(), 1],
  ] as const) {
    const pitch = 0.96 + 0.08 * random();
    const iron = ring(
      0.2,
      0,
      IRON.map(([hz, loud, decay]) => [hz * pitch, loud, decay] as const),
    );
    const bar = thud(0.2, { hz: 215, drop: 0.3, settling: 0.008, attack: 0.0015, decay: 0.026, overtones: [0.5, 0.3] });
    add(sum, mix([iron, 0.16], [bar, 0.2]), at, gain);
  }
  const tick = shape(chain(pink(seconds, seed + 1), { pass: 'band', hz: 2200, q: 0.7 }), strike(0.01, 0.0008, 0.01));
  return mix([sum, 1], [tick, 0.4]);
}

const POST = [
  [286, 9, 0.7],
  [431, 16, 1],
  [688, 20, 0.9],
  [1130, 20, 0.6],
  [1870, 14, 0.35],
] as const;
const SWINGS = [0.2, 1.24] as const; // seconds from and until

/** The latch lifted, the gate swung open on dry hinges, and stopped by the grass. */
export function gate(): Signal {
  const seconds = 1.48;
  const [from, until] = SWINGS;
  const swing = stroke(from, 0.55, until, 0.6);
  const dry = around(wander(seconds, 9, 31));
  const grind: Curve = (time) => swing(time) * (0.25 + 0.75 * dry(time));
  const slips = sticking(seconds, (time) => 34 + 64 * swing(time) + 22 * dry(time), grind, seededRandom(32));
  const hinge = chain(answering(slips, POST), { pass: 'low', hz: 3600 });
  const air = shape(chain(pink(seconds, 33), { pass: 'low', hz: 420 }, { pass: 'high', hz: 90 }), swing);
  const sum = mix([hinge, 3.4], [air, 0.3]);
  add(sum, latch(34), 0, 0.6);
  add(sum, stopped(35), until - 0.02, 0.34);
  return sum;
}

function stopped(seed: number): Signal {
  const seconds = 0.24;
  const wood = thud(seconds, {
    hz: 128,
    drop: 0.4,
    settling: 0.012,
    attack: 0.006,
    decay: 0.05,
    overtones: [0.4, 0.2],
  });
  const grass = chain(pink(seconds, seed), { pass: 'band', hz: 2300, q: 0.6 });
  return mix([wood, 0.3], [shape(grass, strike(0, 0.02, 0.045)), 0.5]);
}

/** A star let down on its thread: a tiny wooden pulley turns and stops, and the star rings as it comes to hang. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { mix, type Signal, shape } from '../signal';
import { answering, ring, sticking, stroke } from '../struck';

const SECONDS = 1.15;
const HANGS = 0.4; // seconds until it does
/** Hz: A, D and E, which go with each chord of the score in D. */
const STARS = [1760, 2349.3, 2637, 3520] as const;
const BAR = [
  [1, 1, 0.3],
  [2.756, 0.22, 0.1],
  [5.404, 0.06, 0.04],
] as const; // a free bar of metal: times its pitch, gain, decay in seconds
const PULLEY = [
  [640, 9, 0.7],
  [1380, 12, 1],
  [2900, 8, 0.5],
] as const;

/** @param star 0…3, from low to high */
export function thread(star: number): Signal {
  const turning = stroke(0, 0.12, HANGS + 0.04, 0.9);
  const axle = sticking(SECONDS, (time) => Math.max(6, 44 - 60 * time), turning, seededRandom(140 + star));
  return mix([answering(axle, PULLEY), 2.4], [chime(STARS[star]!), 0.32]);
}

/** Two bars a hair apart, so that they shimmer; struck softly. */
function chime(hz: number): Signal {
  const bars = ring(
    SECONDS,
    HANGS,
    BAR.flatMap(([times, gain, decay]) => [
      [hz * times, 0.7 * gain, decay],
      [hz * times + 3.2, 0.3 * gain, decay],
    ]),
  );
  const soft = shape(bars, (time) => Math.min(1, Math.max(0, time - HANGS) / 0.012));
  return chain(
    shape(soft, (time) => Math.min(1, (SECONDS - time) / 0.3)),
    { pass: 'low', hz: 7600, q: 0.6 },
  );
}

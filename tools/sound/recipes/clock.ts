/** A kitchen clock: an anchor that falls to one side and the other, in a wooden case. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { white } from '../noise';
import { add, mix, type Signal, shape, silence } from '../signal';
import { answering, strike, thud } from '../struck';

const TICK = [
  [2350, 7, 1],
  [4150, 6, 0.7],
  [1020, 5, 0.6],
] as const;
const TOCK = [
  [1980, 7, 1],
  [3500, 6, 0.55],
  [840, 5, 0.8],
] as const;
const HALF = 0.25; // seconds from one side to the other

/** Tick and tock. */
export function ticking(seed: number): Signal {
  const random = seededRandom(seed);
  const sum = silence(0.42);
  add(sum, fall(TICK, seed + 1), 0.01, 1 - 0.15 * random());
  add(sum, fall(TOCK, seed + 2), 0.01 + HALF + 0.008 * random(), 0.9 - 0.15 * random());
  return sum;
}

function fall(pitches: typeof TICK | typeof TOCK, seed: number): Signal {
  const seconds = 0.14;
  const blow = strike(0, 0.0004, 0.003);
  const rattle = strike(0.011, 0.0004, 0.002); // the wheel's tooth after the pallet
  const brass = answering(
    shape(white(seconds, seed), (time) => blow(time) + 0.35 * rattle(time)),
    pitches,
  );
  const wood = thud(seconds, { hz: 210, drop: 0.3, settling: 0.006, attack: 0.001, decay: 0.016, overtones: [0.4] });
  return mix([brass, 1], [wood, 0.025]);
}

/** Feet indoors and in a court: bare on boards and rug, shod on flagstones. On grass: steps.ts. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { white } from '../noise';
import { add, mix, type Signal, shape, silence } from '../signal';
import { crackle, strike, thud } from '../struck';

const noise = (seconds: number, seed: number, hz: number, ceiling: number): Signal =>
  chain(white(seconds, seed), { pass: 'band', hz, q: 0.7 }, { pass: 'low', hz: ceiling });

/** A bare foot on a floorboard: the heel, and the ball of the foot after it. */
export function board(seed: number): Signal {
  const seconds = 0.28;
  const random = seededRandom(seed);
  const ball = 0.07 + 0.03 * random();
  const hz = 92 + 24 * random();
  const wood = thud(seconds, {
    at: 0.004,
    hz,
    drop: 0.5,
    settling: 0.014,
    attack: 0.005,
    decay: 0.034,
    overtones: [0.6, 0.3, 0.15],
  });
  const heel = shape(noise(seconds, seed + 1, 430 + 120 * random(), 2000), strike(0.004, 0.004, 0.02));
  const sole = shape(noise(seconds, seed + 2, 950 + 350 * random(), 3600), strike(ball, 0.006, 0.016));
  return mix([wood, 0.34], [heel, 1.2], [sole, 0.75]);
}

const WALLS = [
  { after: 0.026, gain: 0.22 },
  { after: 0.047, gain: 0.14 },
  { after: 0.083, gain: 0.08 },
] as const; // seconds; of a court

/** A shoe on a flagstone: heel, sole, grit, and the court around it. */
export function flagstone(seed: number): Signal {
  const seconds = 0.34;
  const step = shod(seed);
  const answer = chain(step, { pass: 'low', hz: 2300 }, { pass: 'high', hz: 240 });
  const sum = mix([silence(seconds), 1], [step, 1]);
  for (const { after, gain } of WALLS) add(sum, answer, after, gain);
  return sum;
}

function shod(seed: number): Signal {
  const seconds = 0.26;
  const random = seededRandom(seed);
  const sole = 0.09 + 0.04 * random();
  const stone = thud(seconds, {
    at: 0.003,
    hz: 165 + 40 * random(),
    drop: 0.5,
    settling: 0.008,
    attack: 0.002,
    decay: 0.016,
    overtones: [0.4, 0.2],
  });
  const heel = shape(noise(seconds, seed + 1, 1500 + 700 * random(), 5200), strike(0.003, 0.0012, 0.0075));
  const toes = shape(noise(seconds, seed + 2, 1050 + 300 * random(), 3800), strike(sole, 0.006, 0.018));
  const landing = strike(sole, 0.02, 0.03);
  const grit = crackle(seconds, random, {
    density: (time) => 15 + 260 * landing(time),
    strength: landing,
    faintest: 0.1,
    decay: [0.0003, 0.0012],
  });
  return mix([stone, 0.22], [heel, 1.4], [toes, 0.7], [chain(grit, { pass: 'band', hz: 3600, q: 0.8 }), 0.3]);
}

/** Breath: air through throat, mouth or nose, without a voice. Pitches are a man's; a woman's are some 17 % higher. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { wander, white } from '../noise';
import { around, type Curve, mix, type Signal, shape } from '../signal';
import { answering, stroke } from '../struck';

export const HIS = 1;
export const HERS = 1.17;

/** Pitches at which the hollows of throat and mouth answer: [hz, sharpness, gain]. */
type Hollows = readonly (readonly [hz: number, q: number, gain: number])[];
const IN: Hollows = [
  [880, 2, 0.5],
  [1700, 4.5, 1],
  [2900, 5, 0.7],
  [4300, 3, 0.35],
];
const OUT: Hollows = [
  [560, 1.8, 0.9],
  [1150, 3.5, 1],
  [2350, 4.5, 0.5],
  [3600, 3, 0.2],
];
const NOSE: Hollows = [
  [1050, 1.2, 0.6],
  [2100, 1.6, 0.8],
  [4300, 1.5, 0.9],
  [6200, 1.2, 0.3],
];

const ROUGHNESS = 38; // flurries a second

interface Draught {
  readonly hollows: Hollows;
  readonly force: Curve; // 0…1
}

/** @param size how much higher than a man's the hollows answer */
function air(seconds: number, seed: number, size: number, ...draughts: readonly Draught[]): Signal {
  const flurry = around(wander(seconds, Math.ceil(seconds * ROUGHNESS), seed + 1));
  const streams = draughts.map(({ hollows, force }, i) => {
    const tuned = hollows.map(([hz, q, gain]) => [hz * size, q, gain] as const);
    return [
      shape(answering(white(seconds, seed + 2 + i), tuned), (time) => force(time) * (0.7 + 0.3 * flurry(time))),
      1,
    ] as const;
  });
  return chain(mix(...streams), { pass: 'high', hz: 180 }, { pass: 'low', hz: 5600, q: 0.6 });
}

/** One breath drawn, a little faster towards its end. */
export function breath(seed: number): Signal {
  const fullest = 0.32 + 0.07 * seededRandom(seed)();
  return air(0.52, seed, HERS, { hollows: IN, force: stroke(0, fullest, 0.5, 1.3) });
}

/** One breath let go, all at once and then slowly. */
export function sigh(seed: number): Signal {
  const spent = 0.64 + 0.12 * seededRandom(seed)();
  const out: Curve = (time) => stroke(0, 0.12, spent, 1)(time) ** (time < 0.12 ? 1 : 1.7);
  return air(0.78, seed, HERS, { hollows: OUT, force: out });
}

/** Breath caught by surprise. */
export function gasp(seed: number): Signal {
  const caught = 0.17 + 0.04 * seededRandom(seed)();
  return air(0.3, seed, HERS, { hollows: IN, force: (time) => stroke(0, caught, caught + 0.07, 1.6)(time) });
}

/** Tears held back, through the nose. */
export function sniff(seed: number): Signal {
  const random = seededRandom(seed);
  const [short, long] = [0.1 + 0.03 * random(), 0.26 + 0.05 * random()];
  return air(0.36, seed, HERS, {
    hollows: NOSE,
    force: (time) =>
      0.5 * stroke(0, 0.05, short, 1.4)(time) + stroke(short + 0.02, short + 0.1, long + 0.04, 1.5)(time),
  });
}

/** A breath that comes in jerks, on its way in, as in weeping or in cold. */
export function shudder(seed: number): Signal {
  const random = seededRandom(seed);
  const starts = [0, 0.16, 0.31, 0.45].map((at) => at + 0.04 * random());
  const catches = starts.map((at, i) => ({
    curve: stroke(at, at + 0.07, at + 0.13 + 0.04 * random(), 1.4),
    strength: 1 - 0.17 * i,
  }));
  return air(0.68, seed, HERS, {
    hollows: IN,
    force: (time) => Math.max(...catches.map(({ curve, strength }) => strength * curve(time))),
  });
}

/** In and out after running. */
export function panting(seed: number, size: number): Signal {
  const random = seededRandom(seed);
  const quick = size === HERS ? 0.85 : 1;
  const [drawn, turn, spent] = [0.17 * quick, (0.26 + 0.02 * random()) * quick, (0.6 + 0.06 * random()) * quick];
  const out: Curve = (time) => stroke(turn + 0.02, turn + 0.1, spent, 1.5)(time);
  return air(
    0.64 * quick,
    seed,
    size,
    { hollows: IN, force: (time) => 0.7 * stroke(0, drawn, turn, 1.3)(time) },
    { hollows: OUT, force: out },
  );
}

const EITHER = (HIS + HERS) / 2;

/** A short breath in the cold: drawn in, and let go slowly, so that it is seen. */
export function coldBreath(seed: number): Signal {
  const random = seededRandom(seed);
  const [drawn, turn] = [0.15 + 0.04 * random(), 0.26 + 0.03 * random()];
  const out: Curve = (time) => stroke(turn + 0.05, turn + 0.15, 0.86, 1.6)(time);
  return air(
    0.9,
    seed,
    EITHER,
    { hollows: IN, force: (time) => 0.55 * stroke(0, drawn, turn, 1.4)(time) },
    { hollows: OUT, force: out },
  );
}

/** Shoes on grass: the heel lands, the foot rolls over, the blades are crushed and brush along the shoe. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { white } from '../noise';
import { type Curve, mix, type Signal, shape } from '../signal';
import { crackle, strike, thud } from '../struck';

interface Gait {
  readonly seconds: number;
  readonly roll: readonly [earliest: number, spread: number]; // when the toes take the weight, seconds
  readonly heelCrush: number; // seconds the blades go on breaking
  readonly toeCrush: number;
  readonly toeWeight: number; // share of the heel's
  readonly soil: { readonly gain: number; readonly decay: number };
}

const WALK: Gait = {
  seconds: 0.46,
  roll: [0.13, 0.04],
  heelCrush: 0.038,
  toeCrush: 0.051,
  toeWeight: 0.62,
  soil: { gain: 0.28, decay: 0.03 },
};
const RUN: Gait = {
  seconds: 0.3,
  roll: [0.06, 0.02],
  heelCrush: 0.028,
  toeCrush: 0.036,
  toeWeight: 0.8,
  soil: { gain: 0.41, decay: 0.035 },
};

export const walkingStep = (seed: number): Signal => footfall(WALK, seed);
export const runningStep = (seed: number): Signal => footfall(RUN, seed);

function footfall(gait: Gait, seed: number): Signal {
  const random = seededRandom(seed);
  const heel = 0.006 + 0.006 * random();
  const toes = gait.roll[0] + gait.roll[1] * random();
  return mix(
    [soil(gait, heel, 82 + 22 * random()), gait.soil.gain],
    [turf(gait, heel, toes, seed + 3), 1.1],
    [blades(gait, heel, toes, random), 1],
    [brushing(gait, heel, toes, seed + 2), 0.2],
  );
}

const soil = ({ seconds, soil: { decay } }: Gait, heel: number, hz: number): Signal =>
  thud(seconds, { at: heel, hz, drop: 0.6, settling: 0.018, attack: 0.006, decay });

function turf({ seconds }: Gait, heel: number, toes: number, seed: number): Signal {
  const [landing, rolling] = [strike(heel, 0.005, 0.03), strike(toes, 0.02, 0.035)];
  const ground = chain(white(seconds, seed), { pass: 'low', hz: 420 }, { pass: 'high', hz: 90 });
  return shape(ground, (time) => landing(time) + 0.55 * rolling(time));
}

function blades(gait: Gait, heel: number, toes: number, random: () => number): Signal {
  const [landing, rolling] = [strike(heel, 0.012, gait.heelCrush), strike(toes, 0.05, gait.toeCrush)];
  const weight: Curve = (time) => landing(time) + gait.toeWeight * rolling(time);
  const grains = crackle(gait.seconds, random, {
    density: (time) => 40 + 1500 * weight(time),
    strength: (time) => weight(time) ** 1.1,
    faintest: 0.2,
    decay: [0.0006, 0.0038],
  });
  const dry = chain(
    grains,
    { pass: 'high', hz: 900, q: 0.6 },
    { pass: 'low', hz: 6200 + 1500 * random(), q: 0.6 },
    { pass: 'low', hz: 9500 },
  );
  const crunch = chain(grains, { pass: 'band', hz: 2600 + 1400 * random(), q: 0.8 });
  return mix([dry, 0.5], [crunch, 0.55]);
}

function brushing({ seconds }: Gait, heel: number, toes: number, seed: number): Signal {
  const [landing, leaving] = [strike(heel, 0.03, 0.05), strike(toes + 0.02, 0.05, 0.05)];
  const swish = chain(
    white(seconds, seed),
    { pass: 'band', hz: (time) => 1900 + 2400 * Math.min(1, (1.6 * time) / seconds) },
    { pass: 'low', hz: 7000, q: 0.6 },
  );
  return shape(swish, (time) => 0.5 * landing(time) + leaving(time));
}

/** Field crickets on a warm night: two near, some further off, many far away, and a haze of all the rest. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { addRound, chainRound, ears, reflected } from '../loop';
import { wander, white } from '../noise';
import { add, around, mix, type Signal, shape, silence } from '../signal';
import { breath, whistle } from '../whistle';

const SECONDS = 12;
const MISSED = 0.05; // share of chirps after which a cricket rests

interface Cricket {
  readonly hz: number;
  readonly chirps: number; // in a lap: a whole number, so that it meets itself
  readonly pulses: number; // in a chirp
  readonly apart: number; // seconds from pulse to pulse
  readonly pulse: number; // seconds
  readonly gain: number;
  readonly where: number; // -1 left … 1 right
}
interface Distance {
  readonly crickets: (random: () => number) => readonly Cricket[];
  readonly dull: number; // Hz that the way to us lets through
  readonly unsteady: number; // share of its period by which a chirp comes early or late
  readonly ground: number; // seconds to the echo from the ground
}

const among = (random: () => number, low: number, high: number): number => low + (high - low) * random();
const many = (count: number, random: () => number, make: (random: () => number) => Cricket): Cricket[] =>
  Array.from({ length: count }, () => make(random));

const NEAR = { pulses: 3, apart: 0.034, pulse: 0.021 } as const;
const somewhere = (random: () => number): Cricket => ({
  hz: among(random, 4150, 4900),
  chirps: Math.round(among(random, 17, 29)),
  pulses: random() < 0.5 ? 3 : 4,
  apart: among(random, 0.032, 0.038),
  pulse: 0.02,
  gain: among(random, 0.05, 0.09),
  where: among(random, -0.9, 0.9),
});
const farAway = (random: () => number): Cricket => ({
  ...somewhere(random),
  hz: among(random, 3900, 5000),
  pulse: 0.026,
  gain: among(random, 0.02, 0.035),
});
const DISTANCES: readonly Distance[] = [
  {
    crickets: () => [
      { ...NEAR, hz: 4350, chirps: 23, gain: 0.15, where: -0.6 },
      { ...NEAR, hz: 4620, chirps: 20, gain: 0.11, where: 0.65 },
    ],
    dull: 6500,
    unsteady: 0.14,
    ground: 0.011,
  },
  { crickets: (random) => many(6, random, somewhere), dull: 5200, unsteady: 0.2, ground: 0.029 },
  { crickets: (random) => many(16, random, farAway), dull: 4400, unsteady: 0.3, ground: 0.063 },
];

/** A seamless stereo loop. */
export function crickets(): Signal[] {
  const choirs = DISTANCES.map((distance, i) => choir(distance, seededRandom(77 + i)));
  return [0, 1].map((ear) => mix(...choirs.map((sides) => [sides[ear]!, 1] as const), [haze(41 + ear), 0.05]));
}

/** All at one distance, as each ear hears them; the ground throws them back to the other. */
function choir({ crickets: seats, dull, unsteady, ground }: Distance, random: () => number): Signal[] {
  const sides = [silence(SECONDS), silence(SECONDS)];
  for (const cricket of seats(random)) sing(sides, cricket, unsteady, random);
  const heard = sides.map((side) =>
    chainRound(side, { pass: 'low', hz: dull, q: 0.6 }, { pass: 'low', hz: 1.4 * dull, q: 0.6 }),
  );
  const back = heard.map((side) =>
    reflected(side, [
      { delay: ground, gain: 0.35 },
      { delay: 2.3 * ground, gain: 0.2 },
    ]),
  );
  return heard.map((side, ear) => mix([side, 1], [back[1 - ear]!, 1]));
}

function sing(sides: readonly Signal[], cricket: Cricket, unsteady: number, random: () => number): void {
  const [period, first] = [SECONDS / cricket.chirps, random()];
  let resting = 0; // chirps
  for (let n = 0; n < cricket.chirps; n++) {
    const at = (n + first + (random() - 0.5) * unsteady) * period;
    const [pitch, strength] = [1 + (random() - 0.5) * 0.006, cricket.gain * (0.75 + 0.25 * random())];
    const sound = chirp(cricket, pitch);
    if (resting === 0) sides.forEach((side, ear) => addRound(side, sound, at, strength * ears(cricket.where)[ear]!));
    resting = resting > 0 ? resting - 1 : rest(random);
  }
}

const rest = (random: () => number): number => (random() < MISSED ? 1 + Math.floor(3 * random()) : 0);

const PULSE_STRENGTHS = [0.45, 0.8, 1, 1] as const;

function chirp({ hz, pulses, apart, pulse }: Cricket, pitch: number): Signal {
  const whole = silence(pulses * apart);
  const wing = whistle({
    seconds: pulse,
    hz: (time) => hz * pitch * (1.012 - (0.02 * time) / pulse),
    swell: breath(pulse, 0.8, 1.5),
    overtones: [0.06, 0.02],
  });
  for (let n = 0; n < pulses; n++) add(whole, wing, n * apart, PULSE_STRENGTHS[n]!);
  return whole;
}

function haze(seed: number): Signal {
  const [shimmer, drift] = [around(wander(SECONDS, 240, seed + 2)), around(wander(SECONDS, 5, seed + 3))];
  const far = chainRound(white(SECONDS, seed), { pass: 'band', hz: 4300, q: 3.2 }, { pass: 'band', hz: 4500, q: 2.2 });
  return shape(far, (time) => (0.35 + 0.65 * shimmer(time)) * (0.6 + 0.4 * drift(time)));
}

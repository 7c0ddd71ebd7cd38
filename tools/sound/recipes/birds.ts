/** The birds of a hill at evening: a blackbird, far off a wood pigeon and a robin, and the valley that answers them. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { addRound, chainRound, ears, reflected, type Reflection } from '../loop';
import { mix, type Signal, silence } from '../signal';
import { blackbird, robin, woodPigeon } from './birdsong';

const SECONDS = 24;

interface Singer {
  readonly song: () => Signal;
  readonly at: readonly number[]; // seconds at which it sings
  readonly gain: number;
  readonly where: number; // -1 left … 1 right
  readonly dull: number; // Hz that the way to us lets through
  readonly echo: number; // share of its song that comes back
}
const SINGERS: readonly Singer[] = [
  { song: () => blackbird(seededRandom(12)), at: [1.2], gain: 0.3, where: 0.35, dull: 4200, echo: 0.5 },
  { song: () => blackbird(seededRandom(27)), at: [6.1], gain: 0.26, where: 0.35, dull: 4200, echo: 0.5 },
  { song: () => blackbird(seededRandom(31)), at: [13.4], gain: 0.3, where: 0.35, dull: 4200, echo: 0.5 },
  { song: () => blackbird(seededRandom(44)), at: [20.9], gain: 0.24, where: 0.35, dull: 4200, echo: 0.5 },
  // another, across the valley
  { song: () => blackbird(seededRandom(58)), at: [4, 16.8], gain: 0.07, where: -0.8, dull: 2600, echo: 0.9 },
  { song: () => woodPigeon(2), at: [8.6], gain: 0.12, where: -0.5, dull: 800, echo: 0.5 },
  { song: () => robin(seededRandom(63)), at: [10.9, 18.6], gain: 0.035, where: 0.85, dull: 5200, echo: 0.7 },
];

/** A seamless stereo loop. */
export function birds(): Signal[] {
  const singers = SINGERS.map((singer) => ({ ...singer, sound: heard(singer) }));
  const called = chainRound(mix(...singers.map(({ sound, echo }) => [sound, echo] as const)), {
    pass: 'low',
    hz: 2400,
    q: 0.6,
  });
  return [0, 1].map((ear) => {
    const here = singers.map(({ sound, where }) => [sound, ears(where)[ear]!] as const);
    return mix(...here, [reflected(called, valley(seededRandom(800 + ear))), 1]);
  });
}

function heard({ song, at, gain, dull }: Singer): Signal {
  const sung = silence(SECONDS);
  for (const time of at) addRound(sung, song(), time, gain);
  return chainRound(sung, { pass: 'low', hz: dull, q: 0.6 });
}

const SLOPES = 22;
const FURTHEST = 1.4; // seconds to the last echo

/** Echoes from slopes near and far, closer together and softer as time goes on. */
const valley = (random: () => number): Reflection[] =>
  Array.from({ length: SLOPES }, (_, n) => {
    const delay = 0.05 + FURTHEST * ((n + random()) / SLOPES) ** 1.3;
    return { delay, gain: (random() < 0.5 ? -1 : 1) * 0.3 * Math.exp(-delay / 0.45) };
  });

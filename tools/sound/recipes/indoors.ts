/** What a house sounds of in the morning: birds beyond the window, and a clock on the kitchen wall. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { filter } from '../filter';
import { addRound, chainRound, reflected } from '../loop';
import { pink, white } from '../noise';
import { add, mix, type Signal, shape, silence } from '../signal';
import { ring, strike } from '../struck';
import { blackbird, sparrows } from './birdsong';

const MORNING = 18; // seconds

/** A seamless mono loop: sparrows and a blackbird through the glass, and the stillness of a room. */
export function room(): Signal[] {
  const garden = silence(MORNING);
  for (const [at, seed, count] of [
    [1.4, 21, 5],
    [7.2, 22, 3],
    [12.1, 23, 6],
  ] as const)
    addRound(garden, sparrows(seededRandom(seed), count), at, 0.1);
  for (const [at, seed] of [
    [4.3, 34],
    [9.9, 35],
    [15.3, 36],
  ] as const)
    addRound(garden, blackbird(seededRandom(seed)), at, 0.09);
  const walls = reflected(garden, [
    { delay: 0.061, gain: 0.4 },
    { delay: 0.137, gain: -0.3 },
    { delay: 0.231, gain: 0.2 },
  ]);
  const throughGlass = chainRound(
    mix([garden, 1], [walls, 1]),
    { pass: 'low', hz: 2100, q: 0.6 },
    { pass: 'low', hz: 3800, q: 0.6 },
  );
  return [mix([throughGlass, 1], [stillness(), 0.05])];
}

const stillness = (): Signal =>
  chainRound(pink(MORNING, 61), { pass: 'low', hz: 420, q: 0.6 }, { pass: 'high', hz: 70 });

const SWING = 1; // seconds from tick to tock
const WOOD = [
  { at: 0.3, pitch: 1, gain: 1, seed: 91 }, // tick
  { at: 0.3 + SWING, pitch: 0.86, gain: 0.8, seed: 92 }, // tock
] as const;

/** A seamless mono loop of one tick and one tock. */
export function clock(): Signal[] {
  const swing = silence(2 * SWING);
  for (const { at, pitch, gain, seed } of WOOD) add(swing, escapement(pitch, seed), at, gain);
  return [filter(swing, { pass: 'low', hz: 5200, q: 0.6 })];
}

/** A tooth falls on the pallet, and the case answers. */
function escapement(pitch: number, seed: number): Signal {
  const tooth = shape(
    filter(white(0.2, seed), { pass: 'band', hz: 3400 * pitch, q: 1.1 }),
    strike(0.001, 0.0006, 0.0022),
  );
  const box = ring(0.2, 0.001, [
    [620 * pitch, 0.5, 0.014],
    [1180 * pitch, 0.4, 0.011],
    [2130 * pitch, 0.3, 0.006],
    [3290 * pitch, 0.16, 0.004],
  ]);
  return mix([tooth, 0.9], [box, 0.5]);
}

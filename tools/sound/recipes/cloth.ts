/**
 * Cloth over cloth. Every sort is the same three noises: threads that rub, folds that turn over, air that they push.
 */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { pink, wander } from '../noise';
import { around, type Curve, mix, type Signal, shape } from '../signal';
import { stroke } from '../struck';

interface Weave {
  readonly rub: readonly [slack: number, taut: number]; // Hz
  readonly ceiling: number; // Hz above which it is dumb
  readonly folds: number; // a second
  readonly body: number; // air pushed, as a share of the rubbing
}

const LINEN: Weave = { rub: [1100, 2700], ceiling: 5600, folds: 24, body: 0.9 };
const WOOL: Weave = { rub: [650, 1900], ceiling: 3900, folds: 18, body: 1.5 };
const KNIT: Weave = { rub: [500, 1300], ceiling: 2600, folds: 15, body: 1.1 };
const DOWN: Weave = { rub: [700, 2100], ceiling: 4300, folds: 13, body: 2.1 };
const SLEEVE: Weave = { rub: [900, 2600], ceiling: 5000, folds: 34, body: 1.3 };

/** A small shift of a dress or a sleeve. */
export const rustle = (seed: number): Signal => cloth(LINEN, 0.34, seed);

/** A coat that turns, or is put on. */
export const coat = (seed: number): Signal => cloth(WOOL, 0.54, seed);

/** A scarf pulled closer. */
export const scarf = (seed: number): Signal => cloth(KNIT, 0.44, seed);

/** A quilt drawn up, crept under, thrown back. */
export const quilt = (seed: number): Signal => cloth(DOWN, 0.58, seed);

/** A sleeve wrung in a hand: a few short, hard rubs. */
export function struggle(seed: number): Signal {
  const random = seededRandom(seed);
  const starts = [0, 0.12 + 0.05 * random(), 0.25 + 0.06 * random()];
  const rubs = starts.map((at, i) => stroke(at, at + 0.035 + 0.02 * random(), at + 0.17 + 0.05 * random(), 1.5 + i));
  return rubbed(SLEEVE, 0.5, seed, (time) => Math.max(...rubs.map((rub) => rub(time))));
}

/** One hard pull at a sleeve: it goes taut at once, and gives. */
export function tug(seed: number): Signal {
  const taut = 0.05 + 0.03 * seededRandom(seed)();
  return rubbed(
    SLEEVE,
    0.36,
    seed,
    (time) => stroke(0, taut, 0.34, 2)(time) + 0.45 * stroke(taut + 0.09, taut + 0.14, 0.34, 1.2)(time),
  );
}

/** Cloth that moves for so long, fullest somewhere before the middle. */
export function cloth(weave: Weave, seconds: number, seed: number): Signal {
  return rubbed(weave, seconds, seed, stroke(0, seconds * (0.28 + 0.24 * seededRandom(seed)()), seconds, 1.3));
}

/** Cloth moved as hard as a curve tells, 0…1. */
function rubbed(weave: Weave, seconds: number, seed: number, force: Curve): Signal {
  const folds = around(wander(seconds, Math.ceil(seconds * weave.folds), seed));
  const weft = around(wander(seconds, Math.ceil(seconds * 90), seed + 1));
  const [slack, taut] = weave.rub;
  const threads = chain(
    pink(seconds, seed + 2),
    { pass: 'band', hz: (time) => slack + (taut - slack) * folds(time), q: 0.5 },
    { pass: 'low', hz: weave.ceiling, q: 0.6 },
  );
  const air = chain(pink(seconds, seed + 3), { pass: 'low', hz: 380, q: 0.6 }, { pass: 'high', hz: 95, q: 0.6 });
  const rub: Curve = (time) => force(time) * (0.12 + 0.88 * folds(time) ** 2) * (0.6 + 0.4 * weft(time));
  const turn: Curve = (time) => force(time) ** 1.4 * (0.2 + 0.8 * folds(time) ** 1.5);
  return mix([shape(threads, rub), 1], [shape(air, turn), 0.62 * weave.body]);
}

/** Two coats meeting: hands that close on a back, cloth that gives, and settles. */
export function embrace(seed: number): Signal {
  const seconds = 1.5;
  const [meeting, closing, settling] = [
    stroke(0, 0.3, 0.9, 1.4),
    stroke(0.35, 0.7, 1.2, 1.6),
    stroke(0.8, 1.05, seconds, 1.2),
  ];
  return rubbed(WOOL, seconds, seed, (time) => meeting(time) + 0.7 * closing(time) + 0.3 * settling(time));
}

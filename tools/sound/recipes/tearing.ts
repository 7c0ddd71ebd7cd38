/** Paper that tears: fibres part one after another, faster as the hand does, and what is left of the sheet flaps. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { pink, wander, white } from '../noise';
import { add, around, type Curve, mix, type Signal, shape, silence } from '../signal';
import { crackle, sticking, strike, stroke } from '../struck';
import { BROADSHEET, crumpled, NOTE, rounded, sheet, type Sheet } from './paper';

interface Tear {
  readonly kind: Sheet;
  readonly seconds: number; // with its tail
  readonly parts: readonly [from: number, fastest: number, until: number]; // seconds; at the last the two come free
  readonly fibres: readonly [slow: number, fast: number]; // a second
  readonly grip: number; // times a second that the hand pulls anew
  readonly flaps: readonly number[]; // seconds at which the halves swing, each softer
}
const WORLD: Tear = {
  kind: BROADSHEET,
  seconds: 1.4,
  parts: [0.02, 0.52, 0.74],
  fibres: [160, 900],
  grip: 9,
  flaps: [0.79, 0.97, 1.14],
};
const HAND: Tear = {
  kind: NOTE,
  seconds: 0.5,
  parts: [0.01, 0.2, 0.32],
  fibres: [260, 1300],
  grip: 14,
  flaps: [0.36],
};

/** A sheet as tall as the stage, torn from top to bottom. */
export const tear = (): Signal => torn(WORLD, 4);

/** A letter torn across. */
export const rip = (seed: number): Signal => torn(HAND, seed);

function torn(how: Tear, seed: number): Signal {
  const [from, fastest, until] = how.parts;
  const pulling = around(wander(how.seconds, Math.ceil(how.seconds * how.grip), seed + 1));
  const rush = stroke(from, fastest, until, 0.7);
  const speed: Curve = (time) => rush(time) * (0.45 + 0.55 * pulling(time));
  const free = strike(until, 0.0008, 0.012);
  const snap = shape(chain(white(how.seconds, seed + 2), { pass: 'band', hz: 2400, q: 0.6 }), free);
  return rounded(
    mix([parting(how, speed, seed), 0.9], [slack(how, speed, seed), 0.5], [snap, 0.35], [tail(how, seed), 0.3]),
  );
}

/** The edge itself: a zip of fibres, higher the faster it runs. */
function parting({ kind, seconds, fibres: [slow, fast] }: Tear, speed: Curve, seed: number): Signal {
  const random = seededRandom(seed);
  const zip = sticking(seconds, (time) => slow + (fast - slow) * speed(time), speed, random);
  const fray = crackle(seconds, random, {
    density: (time) => 20 + 2400 * speed(time),
    strength: (time) => speed(time) ** 1.3,
    faintest: 0.12,
    decay: kind.fibre,
  });
  return chain(
    sheet(mix([zip, 1], [fray, 0.9]), kind.pitch),
    { pass: 'low', hz: (time) => 3000 + 6500 * speed(time), q: 0.6 },
    { pass: 'high', hz: 240 * kind.pitch },
  );
}

/** The sheet shudders on both sides of the edge. */
function slack({ kind, seconds }: Tear, speed: Curve, seed: number): Signal {
  const shudder = around(wander(seconds, Math.ceil(seconds * 34), seed + 3));
  const body = chain(pink(seconds, seed + 4), { pass: 'band', hz: 760 * kind.pitch, q: 0.7 });
  return shape(body, (time) => 2 * speed(time) * shudder(time) ** 2);
}

function tail({ kind, seconds, parts, flaps }: Tear, seed: number): Signal {
  const sum = silence(seconds);
  const left = seconds - parts[2];
  flaps.forEach((at, n) => {
    const [air, crease] = [flap(kind, left, seed + 5 + 2 * n), crumpled(kind, left, seed + 6 + 2 * n)];
    add(sum, mix([air, 1], [shape(crease, strike(0, 0.02, 0.06)), 1.4]), at, 0.8 ** (n + 1) / (n + 1));
  });
  return sum;
}

/** One half swings through the air. */
export function flap({ pitch }: Pick<Sheet, 'pitch'>, seconds: number, seed: number): Signal {
  const push = chain(
    pink(seconds, seed),
    { pass: 'low', hz: 900 * pitch + 500, q: 0.6 },
    { pass: 'high', hz: 240 * pitch, q: 0.6 },
  );
  return shape(push, strike(0, 0.03, 0.04));
}

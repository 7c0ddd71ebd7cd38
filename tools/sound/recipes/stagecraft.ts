/** What a paper theatre is worked with: card that folds, stands up, lies down, slides in its groove, and meets card. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain } from '../filter';
import { pink, wander, white } from '../noise';
import { add, around, type Curve, mix, type Signal, shape, silence } from '../signal';
import { answering, crackle, sticking, strike, stroke, thud } from '../struck';
import { BROADSHEET, CARD, crumpled, fingers, rounded } from './paper';
import { flap } from './tearing';

const HINGE = [
  [460, 5, 0.8],
  [940, 4, 1],
  [1900, 2.4, 0.7],
  [3800, 1.4, 0.4],
] as const;

/** Card on its crease, so many slips a second. */
const creaking = (seconds: number, perSecond: Curve, force: Curve, seed: number): Signal =>
  answering(sticking(seconds, perSecond, force, seededRandom(seed)), HINGE);

/** A sheet folded over, and a thumb run along the crease. */
export function fold(seed: number): Signal {
  const seconds = 0.55;
  const turn = 0.24 + 0.04 * seededRandom(seed)();
  const bend = shape(rounded(crumpled(CARD, seconds, seed)), stroke(0, 0.14, turn + 0.06, 1.3));
  const along = stroke(turn, turn + 0.14, 0.52, 1.1);
  const grain = around(wander(seconds, 60, seed + 1));
  const thumb = chain(white(seconds, seed + 2), { pass: 'band', hz: (time) => 1500 + 5200 * (time - turn), q: 0.9 });
  const crease = shape(thumb, (time) => along(time) * (0.35 + 0.65 * grain(time)));
  return mix([bend, 1], [crease, 0.42]);
}

/** A page of a pop-up book: its folds creak open, it stands with a flap, and trembles. */
export function popUp(seed: number): Signal {
  const seconds = 1;
  const stands = 0.56 + 0.04 * seededRandom(seed)();
  const rising = stroke(0, 0.4, stands, 0.8);
  const creak = creaking(seconds, (time) => 46 + 170 * time, rising, seed + 1);
  const unfolding = shape(rounded(crumpled(BROADSHEET, seconds, seed + 2)), (time) => rising(time) ** 1.5);
  const sum = mix([creak, 1.5], [unfolding, 0.3], [trembling(seconds, stands, seed + 3), 0.5]);
  add(sum, flap(BROADSHEET, 0.4, seed + 4), stands - 0.03, 1);
  add(sum, patted(0.3, 620, seed + 5), stands, 0.8);
  return shape(sum, (time) => Math.min(1, (seconds - time) / 0.2));
}

/** Card that stands, and swings a few times before it is still. */
function trembling(seconds: number, from: number, seed: number): Signal {
  const body = chain(pink(seconds, seed), { pass: 'band', hz: 720, q: 0.9 });
  const swing: Curve = (time) => Math.abs(Math.sin(Math.PI * 17 * (time - from))) ** 1.5;
  const dying = strike(from, 0.01, 0.11);
  return shape(body, (time) => dying(time) * swing(time));
}

/** A pop-up lies down again: air goes out from under it, its folds give, it is flat. */
export function popFlat(seed: number): Signal {
  const seconds = 0.75;
  const flat = 0.36 + 0.03 * seededRandom(seed)();
  const falling = stroke(0, flat - 0.04, flat + 0.02, 1.1);
  const air = chain(
    pink(seconds, seed),
    { pass: 'low', hz: (time) => 1500 - 1800 * time, q: 0.6 },
    { pass: 'high', hz: 140 },
  );
  const creak = creaking(seconds, (time) => 150 - 200 * time, falling, seed + 1);
  const settling = shape(crumpled(CARD, seconds, seed + 2), strike(flat, 0.01, 0.1));
  const sum = mix([shape(air, falling), 0.6], [creak, 1.1], [settling, 0.9]);
  add(sum, patted(0.35, 1000, seed + 3), flat, 1.3);
  return sum;
}

/** Card comes down flat on card. */
function patted(seconds: number, hz: number, seed: number): Signal {
  const slap = shape(
    chain(white(seconds, seed), { pass: 'band', hz, q: 0.6 }, { pass: 'low', hz: 3.5 * hz }),
    strike(0, 0.001, 0.018),
  );
  const board = thud(seconds, { hz: 135, drop: 0.5, settling: 0.012, attack: 0.002, decay: 0.035 });
  return mix([slap, 1], [board, 0.1]);
}

/** A picture slid into its groove of wood, until it stops. */
export function slide(seed: number): Signal {
  const seconds = 0.6;
  const random = seededRandom(seed);
  const [fastest, stops] = [0.14 + 0.06 * random(), 0.42 + 0.03 * random()];
  const run = stroke(0, fastest, stops, 0.9);
  const grain = around(wander(seconds, 46, seed + 1));
  const groove = chain(
    pink(seconds, seed + 2),
    { pass: 'band', hz: (time) => 900 + 1500 * run(time), q: 0.6 },
    { pass: 'low', hz: 5200 },
  );
  const stutter = creaking(seconds, (time) => 120 + 260 * run(time), run, seed + 3);
  const knock = thud(seconds, {
    at: stops,
    hz: 245,
    drop: 0.35,
    settling: 0.008,
    attack: 0.0015,
    decay: 0.02,
    overtones: [0.45, 0.25],
  });
  const sum = mix(
    [shape(groove, (time) => run(time) * (0.5 + 0.5 * grain(time))), 1.2],
    [stutter, 0.25],
    [knock, 0.16],
  );
  return sum;
}

const MEET = 0.4; // seconds

/** Two torn edges find each other: fibres brush, both press softly together, and lie still. */
export function join(): Signal {
  const seconds = 1.1;
  const near = stroke(0, MEET, MEET + 0.18, 1.3);
  const grain = around(wander(seconds, 24, 6));
  const brushing = shape(fingers(seconds, 5), (time) => near(time) * grain(time));
  const sum = silence(seconds);
  add(sum, mix([chain(brushing, { pass: 'low', hz: 4200 }), 0.35], [interlacing(seconds, near), 0.5]), 0);
  const felt = chain(pink(seconds, 8), { pass: 'low', hz: 780, q: 0.6 }, { pass: 'high', hz: 120 });
  const press = thud(seconds, {
    at: MEET,
    hz: 112,
    drop: 0.25,
    settling: 0.03,
    attack: 0.03,
    decay: 0.09,
    overtones: [0.3],
  });
  return mix([sum, 1], [shape(felt, strike(MEET, 0.035, 0.08)), 0.9], [press, 0.08]);
}

function interlacing(seconds: number, near: Curve): Signal {
  const after = strike(MEET, 0.05, 0.16);
  const fibres = crackle(seconds, seededRandom(9), {
    density: (time) => 8 + 240 * near(time) + 120 * after(time),
    strength: (time) => 0.7 * near(time) + 0.5 * after(time),
    faintest: 0.15,
    decay: CARD.fibre,
  });
  return answering(fibres, HINGE);
}

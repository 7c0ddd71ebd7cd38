/** Paper: fibres that crackle as it bends, a sheet that resonates, fingers that rub along it. */
import { seededRandom } from '../../../src/maths/seeded-random';
import { chain, filter } from '../filter';
import { pink, wander, white } from '../noise';
import { add, around, type Curve, mix, type Signal, shape, silence } from '../signal';
import { answering, crackle, sticking, strike, stroke, thud } from '../struck';

export interface Sheet {
  readonly stiffness: number; // the stiffer, the more fibres crackle
  readonly bends: number; // a second
  readonly pitch: number; // of its resonances; 1: a letter, less: larger
  readonly fibre: readonly [shortest: number, longest: number]; // seconds
}
export const NOTE: Sheet = { stiffness: 0.9, bends: 11, pitch: 1, fibre: [0.0003, 0.0017] };
export const CARD: Sheet = { stiffness: 0.5, bends: 9, pitch: 0.78, fibre: [0.0003, 0.0022] };
export const BROADSHEET: Sheet = { stiffness: 1.1, bends: 6, pitch: 0.52, fibre: [0.0005, 0.0036] };

/** A letter handled: drawn out, unfolded, laid down. */
export const paper = (seed: number, seconds = 0.62): Signal => rounded(crumpled(NOTE, seconds, seed));

/** A newspaper opened: large sheets that bend slowly, and the air they push. */
export function newspaper(seed: number): Signal {
  const seconds = 1.15;
  const billow = around(wander(seconds, 7, seed + 4));
  const air = chain(pink(seconds, seed + 5), { pass: 'low', hz: 620, q: 0.6 }, { pass: 'high', hz: 130 });
  return mix(
    [rounded(crumpled(BROADSHEET, seconds, seed)), 1],
    [shape(air, (time) => stroke(0, 0.3, seconds)(time) * billow(time) ** 2), 0.8],
  );
}

const GUM = [
  [980, 1.6, 0.8],
  [2300, 1.4, 1],
  [4600, 1.2, 0.6],
] as const;

/** An envelope opened with care: its paper gives little by little, the seal breaks, the flap is lifted. */
export function envelope(seed: number): Signal {
  const seconds = 0.95;
  const random = seededRandom(seed);
  const patience = stroke(0, 0.5, 0.68, 0.7);
  const threads = sticking(
    seconds,
    (time) => 55 + 130 * time,
    (time) => patience(time) * (0.4 + 0.6 * time),
    random,
  );
  const lifted = shape(crumpled(CARD, seconds, seed + 1), stroke(0.5, 0.72, 0.94));
  const wax = shape(chain(white(seconds, seed + 2), { pass: 'band', hz: 1700, q: 0.8 }), strike(0.47, 0.0006, 0.005));
  return mix([answering(threads, GUM), 1.2], [wax, 0.5], [rounded(lifted), 0.6]);
}

/** A sheet that bends to and fro for so long. */
export function crumpled(kind: Sheet, seconds: number, seed: number): Signal {
  const restless = around(wander(seconds, Math.ceil(seconds * kind.bends), seed + 1));
  const bending: Curve = (time) => 0.3 + 0.7 * restless(time);
  const fibres = crackle(seconds, seededRandom(seed), {
    density: (time) => 30 + 900 * kind.stiffness * bending(time) ** 1.8,
    strength: (time) => bending(time) ** 1.5,
    faintest: 0.15,
    decay: kind.fibre,
  });
  const rubbing = shape(fingers(seconds, seed + 3), (time) => 0.06 * bending(time) ** 1.6);
  const whole = filter(mix([sheet(fibres, kind.pitch), 1], [rubbing, 1]), { pass: 'low', hz: 9500, q: 0.6 });
  return shape(whole, (time) => Math.min(1, time / 0.04, (seconds - time) / 0.15));
}

/** Rounds off the few loudest snaps, which would hold the rest down. */
export const rounded = (signal: Signal): Signal => signal.map((value) => Math.tanh(3 * value));

const SHEET = [
  [1350, 2.2, 0.9],
  [2900, 1.6, 0.9],
  [5600, 1.2, 0.7],
] as const;

/** Fibres that snap, as the sheet they hold together sounds of it. */
export function sheet(fibres: Signal, pitch: number): Signal {
  const sounding = answering(
    fibres,
    SHEET.map(([hz, q, gain]) => [hz * pitch, q, gain] as const),
  );
  return mix([sounding, 1], [filter(fibres, { pass: 'high', hz: 3500 }), 0.25 * pitch]);
}

/** Skin that rubs along it. */
export const fingers = (seconds: number, seed: number): Signal =>
  chain(white(seconds, seed), { pass: 'band', hz: 3600, q: 0.8 }, { pass: 'low', hz: 8000, q: 0.6 });

const FLAP_KNOCKS = [
  { at: 0.04, hz: 340, gain: 0.12 },
  { at: 0.86, hz: 275, gain: 0.26 },
  { at: 0.94, hz: 300, gain: 0.1 },
] as const;
const PUSHED_THROUGH = [0.14, 0.36, 0.56] as const; // seconds
const LETTERS = [0.98, 1.38, 1.62] as const; // seconds at which they land

/** The post: the flap is lifted, three letters are pushed through it, it knocks, and they land on the mat. */
export function post(): Signal {
  const sum = silence(2);
  for (const { at, hz, gain } of FLAP_KNOCKS) {
    add(
      sum,
      thud(0.3, { hz, drop: 0.4, settling: 0.008, attack: 0.001, decay: 0.022, overtones: [0.5, 0.3, 0.2] }),
      at,
      gain,
    );
  }
  PUSHED_THROUGH.forEach((at, i) => add(sum, paper(110 + i, 0.3), at, 0.35));
  LETTERS.forEach((at, i) => add(sum, landing(120 + i), at - 0.06, 1.3 - 0.2 * i));
  return sum;
}

/** One letter: it slides on the air, slaps flat, and settles. */
function landing(seed: number): Signal {
  const seconds = 0.34;
  const [slap, slide] = [strike(0.06, 0.001, 0.014), strike(0, 0.05, 0.05)];
  const flat = shape(chain(white(seconds, seed), { pass: 'band', hz: 1100, q: 0.6 }, { pass: 'low', hz: 4200 }), slap);
  const air = shape(fingers(seconds, seed + 1), slide);
  const floor = thud(seconds, { at: 0.06, hz: 150, drop: 0.5, settling: 0.01, attack: 0.002, decay: 0.02 });
  const settling = shape(paper(seed + 2, seconds), (time) => Math.max(0, time - 0.06) / seconds);
  return mix([flat, 1.6], [air, 0.12], [floor, 0.16], [settling, 0.6]);
}

/** Paper: fibres that crackle as it bends, a sheet that resonates, fingers that rub along it. */
import { chance } from '../../../src/stage/chance';
import { chain, filter } from '../filter';
import { wander, white } from '../noise';
import { add, around, type Curve, mix, type Signal, shape, silence } from '../signal';
import { crackle, strike, thud } from '../struck';

/** A sheet unfolded; the denser, the stiffer. */
export function paper(seconds: number, seed: number, stiffness = 1): Signal {
  const restless = around(wander(seconds, Math.round(seconds * 11), seed + 1));
  const bending: Curve = (time) => 0.3 + 0.7 * restless(time);
  const ends: Curve = (time) => Math.min(1, time / 0.04, (seconds - time) / 0.15);
  const fibres = crackle(seconds, chance(seed), {
    density: (time) => 30 + 900 * stiffness * bending(time) ** 1.8,
    strength: (time) => bending(time) ** 1.5,
    faintest: 0.15,
    decay: [0.0003, 0.0017],
  });
  const rubbing = shape(fingers(seconds, seed + 3), (time) => 0.06 * bending(time) ** 1.6);
  const whole = filter(mix([sheet(fibres), 1], [rubbing, 1]), { pass: 'low', hz: 9500, q: 0.6 });
  return rounded(shape(whole, ends));
}

/** Rounds off the few loudest snaps, which would hold the rest down. */
const rounded = (signal: Signal): Signal => signal.map((value) => Math.tanh(3 * value));

function sheet(fibres: Signal): Signal {
  return mix(
    [filter(fibres, { pass: 'band', hz: 1350, q: 2.2 }), 0.9],
    [filter(fibres, { pass: 'band', hz: 2900, q: 1.6 }), 0.9],
    [filter(fibres, { pass: 'band', hz: 5600, q: 1.2 }), 0.7],
    [filter(fibres, { pass: 'high', hz: 3500 }), 0.25],
  );
}

const fingers = (seconds: number, seed: number): Signal =>
  chain(white(seconds, seed), { pass: 'band', hz: 3600, q: 0.8 }, { pass: 'low', hz: 8000, q: 0.6 });

const FLAP_KNOCKS = [
  { at: 0.01, hz: 240, gain: 0.6 },
  { at: 0.1, hz: 275, gain: 0.25 },
] as const;
const LETTERS = [0.2, 0.34, 0.56] as const; // seconds at which they land

/** The post: the flap knocks, and three letters land on the floor. */
export function post(): Signal {
  const sum = silence(0.95);
  for (const { at, hz, gain } of FLAP_KNOCKS) {
    add(sum, thud(0.3, { hz, drop: 0.4, settling: 0.008, attack: 0.001, decay: 0.022, overtones: [0.5, 0.3, 0.2] }), at, gain);
  }
  LETTERS.forEach((at, i) => add(sum, landing(120 + i), at - 0.06, 0.9 - 0.15 * i));
  return sum;
}

/** One letter: it slides on the air, slaps flat, and settles. */
function landing(seed: number): Signal {
  const seconds = 0.34;
  const [slap, slide] = [strike(0.06, 0.001, 0.014), strike(0, 0.05, 0.05)];
  const flat = shape(chain(white(seconds, seed), { pass: 'band', hz: 1100, q: 0.6 }, { pass: 'low', hz: 4200 }), slap);
  const air = shape(fingers(seconds, seed + 1), slide);
  const floor = thud(seconds, { at: 0.06, hz: 150, drop: 0.5, settling: 0.01, attack: 0.002, decay: 0.02 });
  const settling = shape(paper(seconds, seed + 2), (time) => Math.max(0, time - 0.06) / seconds);
  return mix([flat, 1], [air, 0.09], [floor, 0.45], [settling, 0.5]);
}

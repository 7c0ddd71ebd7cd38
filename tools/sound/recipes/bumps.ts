/** Bodies and hands against things: a hand on a clock, feet that trip, someone sitting down on grass. */
import { chain } from '../filter';
import { white } from '../noise';
import { add, mix, type Signal, shape, silence } from '../signal';
import { ring, strike, thud } from '../struck';
import { cloth } from './cloth';

/** A hand comes down on the alarm clock, and its button clicks. */
export function slap(): Signal {
  const seconds = 0.32;
  const table = thud(seconds, { at: 0.004, hz: 128, drop: 0.7, settling: 0.012, attack: 0.002, decay: 0.03, overtones: [0.35] });
  const palm = shape(chain(white(seconds, 21), { pass: 'band', hz: 1300, q: 0.6 }, { pass: 'low', hz: 5000 }), strike(0.003, 0.001, 0.011));
  const button = shape(chain(white(seconds, 22), { pass: 'high', hz: 2500 }, { pass: 'low', hz: 8000 }), strike(0.014, 0.0004, 0.002));
  const choked = ring(seconds, 0.004, [
    [1835, 0.5, 0.035],
    [1960, 0.4, 0.03],
    [2790, 0.25, 0.02],
  ]);
  return mix([table, 0.8], [palm, 1.1], [button, 0.7], [choked, 0.12]);
}

const STUMBLE = [
  { at: 0.11, hz: 98, gain: 0.7 },
  { at: 0.25, hz: 84, gain: 1 },
  { at: 0.41, hz: 105, gain: 0.45 },
] as const;

/** A foot caught in a blanket, then three steps on floorboards to find her balance. */
export function stumble(): Signal {
  const sum = mix([silence(0.72), 1], [cloth(0.42, 91), 0.5]);
  STUMBLE.forEach(({ at, hz, gain }, i) => add(sum, board(hz, 31 + i), at, gain));
  return sum;
}

/** A bare foot on a floorboard. */
function board(hz: number, seed: number): Signal {
  const seconds = 0.3;
  const wood = thud(seconds, { hz, drop: 0.5, settling: 0.014, attack: 0.003, decay: 0.035, overtones: [0.5, 0.25, 0.1] });
  const sole = shape(chain(white(seconds, seed), { pass: 'band', hz: 520, q: 0.7 }, { pass: 'low', hz: 2400 }), strike(0, 0.002, 0.02));
  return mix([wood, 0.8], [sole, 0.8]);
}

/** Someone sits down, or slides down a trunk, onto grass. */
export function thump(): Signal {
  const seconds = 0.55;
  const weight = thud(seconds, { at: 0.002, hz: 58, drop: 1.03, settling: 0.02, attack: 0.005, decay: 0.055, overtones: [0.2] });
  const earth = shape(chain(white(seconds, 3), { pass: 'low', hz: 480 }), strike(0.002, 0.005, 0.045));
  return mix([weight, 1], [earth, 1.8], [cloth(seconds, 33), 0.8]);
}

/** One lub-dub of a racing heart, as heard with an ear against a chest; its length is one beat, so it can go round. */
import { chain } from '../filter';
import { white } from '../noise';
import { mix, type Signal, shape } from '../signal';
import { strike, thud } from '../struck';

const BEATS_A_MINUTE = 96;
const SECONDS = 60 / BEATS_A_MINUTE;

interface Valve {
  readonly at: number; // seconds
  readonly hz: number;
  readonly gain: number;
  readonly decay: number; // seconds
}
const VALVES: readonly Valve[] = [
  { at: 0.02, hz: 46, gain: 1, decay: 0.055 }, // lub
  { at: 0.052, hz: 58, gain: 0.35, decay: 0.04 }, // its second half, a little later
  { at: 0.27, hz: 62, gain: 0.62, decay: 0.042 }, // dub
];

export function heartbeat(): Signal {
  const beat = mix(...VALVES.map((valve, i) => [closing(valve, 5 + i), valve.gain] as const));
  const driven = beat.map((value) => Math.tanh(1.6 * value)); // a little overdrive carries it over small loudspeakers
  return chain(driven, { pass: 'low', hz: 460, q: 0.6 });
}

function closing({ at, hz, decay }: Valve, seed: number): Signal {
  const wall = thud(SECONDS, {
    at,
    hz,
    drop: 0.55,
    settling: 0.022,
    attack: 0.014,
    decay,
    overtones: [0.45, 0.34, 0.2],
  });
  const blood = chain(white(SECONDS, seed), { pass: 'low', hz: 190, q: 0.8 }, { pass: 'low', hz: 240 });
  return mix([wall, 1], [shape(blood, strike(at, 0.01, decay * 0.7)), 1.1]);
}

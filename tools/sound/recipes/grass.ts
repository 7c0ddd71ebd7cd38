/** The hiss of grass as it bends: even throughout, because its loudness follows the gusts that are seen. */
import { chainRound, ears } from '../loop';
import { wander, white } from '../noise';
import { around, mix, type Signal, shape } from '../signal';

const SECONDS = 9.6;

interface Patch {
  readonly where: number; // -1 left … 1 right
  readonly dull: number; // Hz, below which there is nothing
  readonly bright: number; // Hz, above which there is nothing
  readonly gain: number;
}
const PATCHES: readonly Patch[] = [
  { where: -0.8, dull: 1500, bright: 4600, gain: 1 },
  { where: 0.75, dull: 1700, bright: 5000, gain: 1 },
  { where: -0.25, dull: 2300, bright: 6200, gain: 0.5 }, // seed heads, nearer
  { where: 0.3, dull: 900, bright: 2600, gain: 0.7 }, // the slope further off
];

/** A seamless stereo loop. */
export function grass(): Signal[] {
  const patches = PATCHES.map((patch, i) => ({ sound: blades(patch, 300 + 10 * i), ...patch }));
  return [0, 1].map((ear) =>
    mix(...patches.map(({ sound, where, gain }) => [sound, gain * ears(where)[ear]!] as const)),
  );
}

function blades({ dull, bright }: Patch, seed: number): Signal {
  const flutter = around(wander(SECONDS, 95, seed + 1));
  const shiver = around(wander(SECONDS, 215, seed + 2));
  const hiss = chainRound(
    white(SECONDS, seed),
    { pass: 'high', hz: dull, q: 0.6 },
    { pass: 'low', hz: (time) => bright * (0.85 + 0.3 * flutter(time)), q: 0.55 },
    { pass: 'low', hz: 1.2 * bright, q: 0.6 },
  );
  return shape(hiss, (time) => (0.45 + 0.55 * flutter(time)) * (0.6 + 0.4 * shiver(time)));
}

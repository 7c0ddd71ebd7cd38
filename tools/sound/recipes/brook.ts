/**
 * A small brook over stones at night. Water is heard by the bubbles it draws in: each rings at 3/r Hz and rises as it
 * nears the surface (K. van den Doel, "Physically based models for liquid sounds", ACM TAP 2, 2005).
 */
import { seededRandom } from '../../../src/maths/seeded-random';
import { addRound, chainRound, ears } from '../loop';
import { pink, wander } from '../noise';
import { around, draw, mix, type Signal, shape, silence } from '../signal';

const SECONDS = 8.16; // whole packets of either codec, so that its seam is none

interface Run {
  readonly where: number; // -1 left … 1 right
  readonly hz: readonly [lowest: number, highest: number]; // of its bubbles
  readonly bubbles: number; // a second, when it runs full
  readonly surges: number; // in a lap: how often it runs full
  readonly gain: number;
  readonly dull: number; // Hz that the way to us lets through
}
const RUNS: readonly Run[] = [
  { where: -0.5, hz: [620, 3400], bubbles: 150, surges: 21, gain: 1, dull: 6000 }, // over a stone, near
  { where: 0.45, hz: [900, 4200], bubbles: 120, surges: 17, gain: 0.7, dull: 6500 },
  { where: 0.05, hz: [280, 620], bubbles: 7, surges: 8, gain: 0.5, dull: 1600 }, // gurgles under the bank
  { where: -0.9, hz: [900, 3600], bubbles: 220, surges: 13, gain: 0.35, dull: 3400 }, // further up
  { where: 0.95, hz: [900, 3600], bubbles: 220, surges: 11, gain: 0.35, dull: 3400 },
];
const FLOW = 0.16; // of the water between the stones

/** A seamless stereo loop. */
export function brook(): Signal[] {
  const runs = RUNS.map((run, i) => ({ ...run, sound: running(run, 900 + 10 * i) }));
  return [0, 1].map((ear) =>
    mix(...runs.map(({ sound, where, gain }) => [sound, gain * ears(where)[ear]!] as const), [flow(970 + ear), FLOW]),
  );
}

function running({ hz: [lowest, highest], bubbles, surges, dull }: Run, seed: number): Signal {
  const random = seededRandom(seed);
  const surge = around(wander(SECONDS, surges, seed + 1));
  const water = silence(SECONDS);
  for (let n = 0; n < bubbles * SECONDS; n++) {
    const at = SECONDS * random();
    if (random() > 0.25 + 0.75 * surge(at)) continue;
    const hz = lowest * (highest / lowest) ** random();
    addRound(water, bubble(hz, random), at, (lowest / hz) ** 0.3 * random() ** 2);
  }
  return chainRound(water, { pass: 'low', hz: dull, q: 0.6 });
}

const FADED = 6; // decays until it is inaudible
const RISE = 0.12; // of its damping: how fast it may rise

function bubble(hz: number, random: () => number): Signal {
  const radius = 3 / hz; // metres
  const damping = 0.13 / radius + 0.0072 / radius ** 1.5; // a second
  const rise = RISE * random() * damping;
  return draw(FADED / damping, (time) => {
    const attack = Math.min(1, time * hz);
    return attack * Math.exp(-damping * time) * Math.sin(2 * Math.PI * hz * time * (1 + 0.5 * rise * time));
  });
}

function flow(seed: number): Signal {
  const drift = around(wander(SECONDS, 6, seed + 1));
  const water = chainRound(pink(SECONDS, seed), { pass: 'low', hz: 2600, q: 0.6 }, { pass: 'high', hz: 420, q: 0.6 });
  return shape(water, (time) => 0.6 + 0.4 * drift(time));
}

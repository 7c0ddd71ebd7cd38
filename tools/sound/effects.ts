/** Which recipe makes which sound; how often it comes and how loud it plays is said in assets/sound/sounds.json. */
import { alarm } from './recipes/alarm';
import { slap, stumble, thump } from './recipes/bumps';
import { cloth } from './recipes/cloth';
import { heartbeat } from './recipes/heartbeat';
import { paper, post } from './recipes/paper';
import { runningStep, walkingStep } from './recipes/steps';
import type { Signal } from './signal';

export interface Effect {
  readonly name: string;
  readonly peak: number; // decibels below full scale
  readonly loop?: boolean; // meets its own beginning
  readonly variants: readonly (() => Signal)[];
}

const WALKING = [1017, 1034, 1085, 1102] as const; // seeds whose steps are about equally loud
const RUNNING = [3013, 3026, 3039, 3065] as const;

export const EFFECTS: readonly Effect[] = [
  { name: 'alarm', peak: -6, loop: true, variants: [alarm] },
  { name: 'slap', peak: -3, variants: [slap] },
  { name: 'stumble', peak: -4, variants: [stumble] },
  { name: 'post', peak: -5, variants: [post] },
  { name: 'paper', peak: -4, variants: [() => paper(1.05, 71), () => paper(0.8, 97, 0.8), () => paper(0.9, 83, 0.9)] },
  { name: 'cloth', peak: -8, variants: [() => cloth(0.47, 59), () => cloth(0.56, 68), () => cloth(0.65, 77)] },
  { name: 'thump', peak: -3, variants: [thump] },
  { name: 'steps', peak: -6, variants: WALKING.map((seed) => () => walkingStep(seed)) },
  { name: 'run', peak: -4, variants: RUNNING.map((seed) => () => runningStep(seed)) },
  { name: 'heartbeat', peak: -3, loop: true, variants: [heartbeat] },
];

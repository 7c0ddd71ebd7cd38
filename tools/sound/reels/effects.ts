/** Short sounds of things, bodies and clothes, all on one reel. */
import { alarm } from '../recipes/alarm';
import { slap, stumble, thump } from '../recipes/bumps';
import { cloth } from '../recipes/cloth';
import { heartbeat } from '../recipes/heartbeat';
import { paper, post } from '../recipes/paper';
import { runningStep, walkingStep } from '../recipes/steps';
import type { Signal } from '../signal';
import type { Reel, Take } from './reels';

const WALKING = [1017, 1034, 1085, 1102] as const; // seeds whose steps are about equally loud
const RUNNING = [3013, 3026, 3039, 3065] as const;

const mono = (name: string, peak: number, ...variants: readonly (() => Signal)[]): Take => ({ name, peak, variants: variants.map((make) => () => [make()]) });

export const EFFECTS: Reel = {
  file: 'effects',
  quality: { opus: '48k', mp3: '64k' },
  guard: 0.08,
  takes: [
    { ...mono('alarm', -6, alarm), loop: true },
    mono('slap', -3, slap),
    mono('stumble', -4, stumble),
    mono('post', -5, post),
    mono('paper', -4, () => paper(1.05, 71), () => paper(0.8, 97, 0.8), () => paper(0.9, 83, 0.9)),
    mono('cloth', -8, () => cloth(0.47, 59), () => cloth(0.56, 68), () => cloth(0.65, 77)),
    mono('thump', -3, thump),
    mono('steps', -6, ...WALKING.map((seed) => () => walkingStep(seed))),
    mono('run', -4, ...RUNNING.map((seed) => () => runningStep(seed))),
    { ...mono('heartbeat', -3, heartbeat), loop: true },
  ],
};

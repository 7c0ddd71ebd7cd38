/** Short sounds of things, bodies and clothes, all on one reel. */
import { alarm } from '../recipes/alarm';
import { bell } from '../recipes/bell';
import { breath, gasp, HERS, HIS, panting, shudder, sigh, sniff } from '../recipes/breath';
import { slap, stumble, thump, topple } from '../recipes/bumps';
import { cup, sip } from '../recipes/china';
import { ticking } from '../recipes/clock';
import { coat, embrace, quilt, rustle, scarf, struggle, tug } from '../recipes/cloth';
import { board, flagstone } from '../recipes/floors';
import { heartbeat } from '../recipes/heartbeat';
import { foliage, pluck, skid } from '../recipes/meadow';
import { envelope, newspaper, paper, post } from '../recipes/paper';
import { runningStep, walkingStep } from '../recipes/steps';
import { brush, hand } from '../recipes/touch';
import { bark, chair, creak, hook } from '../recipes/wood';
import type { Signal } from '../signal';
import type { Reel, Take } from './reels';

/** A sound made once from each seed; seeds are chosen so that its variants are about equally loud. */
const take = (name: string, peak: number, make: (seed: number) => Signal, ...seeds: readonly number[]): Take => ({ name, peak, variants: seeds.map((seed) => () => [make(seed)]) });
const single = (name: string, peak: number, make: () => Signal): Take => take(name, peak, make, 1);

const THINGS: readonly Take[] = [
  { ...single('alarm', -6, alarm), loop: true },
  take('slap', -4, slap, 1, 2, 3, 4),
  single('topple', -4, topple),
  single('stumble', -5, stumble),
  take('chair', -8, chair, 1, 2, 3, 4),
  take('cup', -8, cup, 1, 2, 3, 4),
  single('sip', -9, sip),
  take('newspaper', -7, newspaper, 1, 2),
  single('post', -6, post),
  single('envelope', -7, () => envelope(1)),
  take('paper', -6, paper, 71, 97, 83, 84),
  take('ticking', -8, ticking, 1, 2, 3, 4),
  single('hook', -8, hook),
  single('bell', -6, bell),
];

const CLOTHES: readonly Take[] = [
  take('rustle', -9, rustle, 1, 2, 3, 4),
  take('coat', -8, coat, 1, 2, 3, 4),
  take('scarf', -9, scarf, 1, 2),
  take('quilt', -8, quilt, 1, 2, 3, 4),
  take('struggle', -6, struggle, 1, 2, 3, 4),
  take('tug', -6, tug, 1, 2, 3, 4),
  single('embrace', -8, () => embrace(1)),
];

const BODIES: readonly Take[] = [
  take('hand', -9, hand, 1, 2, 3, 4),
  take('brush', -8, brush, 1, 2, 3, 4),
  take('breath', -10, breath, 1, 2, 3, 4),
  take('sigh', -10, sigh, 1, 2, 3, 4),
  take('gasp', -8, gasp, 1, 2, 3, 4),
  take('sniff', -9, sniff, 1, 2, 3, 4),
  take('shudder', -9, shudder, 1, 2, 3, 4),
  take('panting', -8, (seed) => panting(seed, HIS), 1, 2, 3, 4),
  take('panting-her', -8, (seed) => panting(seed, HERS), 1, 2, 3, 4),
  { ...single('heartbeat', -4, heartbeat), loop: true },
];

const OUTDOORS: readonly Take[] = [
  take('steps', -6, walkingStep, 1017, 1034, 1085, 1102),
  take('run', -4, runningStep, 3013, 3026, 3039, 3065),
  take('floor', -6, board, 1, 2, 3, 4),
  take('stone', -6, flagstone, 1, 2, 3, 4),
  take('thump', -4, thump, 1, 2, 3, 4),
  take('bark', -7, bark, 1, 2, 3, 4),
  take('creak', -8, creak, 1, 2),
  take('pluck', -8, pluck, 1, 2, 3, 4),
  take('skid', -6, skid, 1, 2),
  take('foliage', -10, foliage, 1, 2, 3, 4),
];

export const EFFECTS: Reel = {
  file: 'effects',
  quality: { opus: '20k', mp3: '48k', packet: 60 },
  guard: 0.08,
  takes: [...THINGS, ...CLOTHES, ...BODIES, ...OUTDOORS],
};

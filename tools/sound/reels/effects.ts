/**
 * Short sounds of things, bodies and clothes: what rings on one reel, what rustles on another, as
 * noise needs fewer bits than a tone.
 */
import { alarm } from '../recipes/alarm';
import { bell } from '../recipes/bell';
import { breath, coldBreath, gasp, HERS, HIS, panting, shudder, sigh, sniff } from '../recipes/breath';
import { slap, stumble, thump, topple } from '../recipes/bumps';
import { cup, sip } from '../recipes/china';
import { ticking } from '../recipes/clock';
import { coat, embrace, quilt, rustle, scarf, struggle, tug } from '../recipes/cloth';
import { board, flagstone } from '../recipes/floors';
import { gate, latch } from '../recipes/gate';
import { heartbeat } from '../recipes/heartbeat';
import { foliage, pluck, skid } from '../recipes/meadow';
import { envelope, newspaper, paper, post } from '../recipes/paper';
import { gather, scraps } from '../recipes/scraps';
import { fold, join, popFlat, popUp, slide } from '../recipes/stagecraft';
import { runningStep, walkingStep } from '../recipes/steps';
import { rip, tear } from '../recipes/tearing';
import { thread } from '../recipes/thread';
import { brush, hand } from '../recipes/touch';
import { bark, chair, creak, hook } from '../recipes/wood';
import type { Signal } from '../signal';
import type { Reel, Take } from './reels';

/** A sound made once from each seed; seeds are chosen so that its variants are about equally loud. */
const take = (name: string, peak: number, make: (seed: number) => Signal, ...seeds: readonly number[]): Take => ({
  name,
  peak,
  variants: seeds.map((seed) => () => [make(seed)]),
});
const single = (name: string, peak: number, make: () => Signal): Take => take(name, peak, make, 1);

const METAL_AND_CHINA: readonly Take[] = [
  { ...single('alarm', -6, alarm), loop: true },
  single('topple', -4, topple),
  take('cup', -8, cup, 21, 28, 2, 23),
  take('ticking', -8, ticking, 33, 3, 13, 2),
  single('bell', -6, bell),
  take('thread', -8, thread, 0, 1, 2, 3),
];

const THINGS: readonly Take[] = [
  take('slap', -4, slap, 32, 20, 27, 28),
  single('stumble', -5, stumble),
  take('chair', -8, chair, 27, 21, 18, 29),
  single('sip', -9, sip),
  take('newspaper', -7, newspaper, 1, 23),
  single('post', -6, post),
  single('envelope', -7, () => envelope(1)),
  take('paper', -6, paper, 1, 29, 11, 9),
  single('hook', -8, hook),
];

const TORN_AND_FOLDED: readonly Take[] = [
  single('tear', -4, tear),
  take('rip', -5, rip, 1, 2, 3, 4),
  take('scraps', -8, scraps, 1, 2),
  take('gather', -8, gather, 1, 2),
  take('fold', -8, fold, 1, 8, 3, 4),
  take('pop-up', -6, popUp, 1, 2),
  take('pop-flat', -6, popFlat, 1, 2),
  take('sheet', -8, slide, 1, 2, 3, 4),
  single('join', -8, join),
];

const GATE: readonly Take[] = [single('gate', -6, gate), take('latch', -7, latch, 1, 2)];

const CLOTHES: readonly Take[] = [
  take('rustle', -9, rustle, 10, 36, 15, 29),
  take('coat', -8, coat, 35, 19, 13, 7),
  take('scarf', -9, scarf, 18, 10),
  take('quilt', -8, quilt, 31, 35, 3, 2),
  take('struggle', -6, struggle, 23, 1, 28, 27),
  take('tug', -6, tug, 20, 14, 25, 6),
  single('embrace', -8, () => embrace(1)),
];

const BODIES: readonly Take[] = [
  take('hand', -9, hand, 17, 24, 16, 9),
  take('brush', -8, brush, 33, 2, 19, 14),
  take('breath', -10, breath, 28, 5, 1, 34),
  take('cold-breath', -10, coldBreath, 1, 2, 3, 4),
  take('sigh', -10, sigh, 13, 25, 33, 14),
  take('gasp', -8, gasp, 27, 6, 10, 8),
  take('sniff', -9, sniff, 10, 11, 7, 16),
  take('shudder', -9, shudder, 4, 24, 7, 26),
  take('panting', -8, (seed) => panting(seed, HIS), 18, 33, 10, 16),
  take('panting-her', -8, (seed) => panting(seed, HERS), 33, 25, 26, 4),
  { ...single('heartbeat', -4, heartbeat), loop: true },
];

const GROUND: readonly Take[] = [
  take('steps', -6, walkingStep, 1027, 1022, 1028, 1015),
  take('run', -4, runningStep, 3036, 3025, 3017, 3008),
  take('floor', -6, board, 21, 22, 9, 29),
  take('stone', -6, flagstone, 30, 19, 22, 26),
  take('thump', -4, thump, 15, 29, 3, 22),
  take('bark', -7, bark, 15, 7, 35, 34),
  take('creak', -8, creak, 35, 30),
  take('pluck', -8, pluck, 10, 18, 13, 19),
  take('skid', -6, skid, 7, 15),
  take('foliage', -10, foliage, 24, 22, 6, 4),
];

const GUARD = 0.08; // seconds

export const EFFECTS: readonly Reel[] = [
  { file: 'ringing', quality: { opus: '24k', mp3: '64k', packet: 60 }, guard: GUARD, takes: METAL_AND_CHINA },
  {
    file: 'effects',
    quality: { opus: '16k', mp3: '48k', packet: 60 },
    guard: GUARD,
    takes: [...THINGS, ...TORN_AND_FOLDED, ...GATE, ...CLOTHES, ...BODIES, ...GROUND],
  },
];

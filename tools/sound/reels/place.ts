/** What a place sounds of: long loops, each a file of its own. */
import { wind } from '../recipes/wind';
import type { Reel, Take } from './reels';

const quality = { opus: '40k', mp3: '64k' } as const;
const loop = (take: Take): Reel => ({ file: take.name, quality, guard: 0.25, takes: [{ ...take, loop: true }] });

export const PLACE: readonly Reel[] = [loop({ name: 'wind', peak: -6, variants: [wind] })];

/**
 * What a place sounds of: long loops, each a file of its own. When each is heard is said in a play's
 * sound/ambience.json.
 */
import type { Quality } from '../encode';
import { birds } from '../recipes/birds';
import { brook } from '../recipes/brook';
import { crickets } from '../recipes/crickets';
import { grass } from '../recipes/grass';
import { clock, room } from '../recipes/indoors';
import { leaves } from '../recipes/leaves';
import { courtyard } from '../recipes/courtyard';
import { wind } from '../recipes/wind';
import type { Signal } from '../signal';
import type { Reel } from './reels';

const DARK: Quality = { opus: '16k', mp3: '48k', goesRound: true }; // two channels of low noise
const RUSH: Quality = { opus: '24k', mp3: '64k', goesRound: true }; // two channels of bright noise
const CHOIR: Quality = { opus: '32k', mp3: '80k', goesRound: true }; // two channels of many tones at once
const SONG: Quality = { opus: '14k', mp3: '64k' }; // two channels of single tones that are silent where they meet
const FAINT: Quality = { opus: '12k', mp3: '56k', goesRound: true }; // one channel, hardly heard

const loop = (name: string, peak: number, quality: Quality, make: () => readonly Signal[]): Reel => ({
  file: name,
  quality,
  guard: quality.goesRound ? 0.72 : 0.25,
  takes: [{ name, peak, loop: true, variants: [make] }],
});

export const PLACE: readonly Reel[] = [
  loop('wind', -6, DARK, wind),
  loop('grass', -6, RUSH, grass),
  loop('leaves', -6, RUSH, leaves),
  loop('birds', -6, SONG, birds),
  loop('crickets', -8, CHOIR, crickets),
  loop('brook', -8, RUSH, brook),
  loop('room', -8, FAINT, room),
  loop('clock', -8, FAINT, clock),
  loop('courtyard', -8, FAINT, courtyard),
];

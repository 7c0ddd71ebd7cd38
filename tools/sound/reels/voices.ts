/** The murmur of the two: two syllables for each vowel, in the order that voice-styles.json counts them. */
import { JAMES, LILY, type Sound, type Speaker, syllable, WHISPER } from '../recipes/murmur';
import type { Reel, Take } from './reels';

const PEAK = -6; // decibels below full scale

const SYLLABLES: readonly Sound[] = [
  { from: 'a', to: 'y', seconds: 0.13, pitch: 0.4, bend: -0.8 },
  { from: 'o', to: 'a', seconds: 0.12, pitch: -0.3, bend: 0.4 },
  { from: 'e', to: 'i', seconds: 0.11, pitch: 0.8, bend: -0.5 },
  { from: 'a', to: 'e', seconds: 0.13, pitch: 0.1, bend: 0.5 },
  { from: 'y', to: 'i', seconds: 0.115, pitch: 1.1, bend: -0.9 },
  { from: 'i', to: 'e', seconds: 0.1, pitch: 0.6, bend: 0.3 },
  { from: 'o', to: 'u', seconds: 0.14, pitch: -0.4, bend: -0.8 },
  { from: 'y', to: 'o', seconds: 0.12, pitch: 0.2, bend: -0.4 },
  { from: 'u', to: 'y', seconds: 0.12, pitch: -0.2, bend: 0.6 },
  { from: 'i', to: 'u', seconds: 0.135, pitch: 0.5, bend: -1 },
  { from: 'y', to: 'u', seconds: 0.105, pitch: -0.6, bend: -0.3 },
  { from: 'e', to: 'y', seconds: 0.1, pitch: 0, bend: -0.6 },
];

const bleeps = (name: string, speaker: Speaker, seed: number): Take => ({
  name,
  peak: PEAK,
  variants: SYLLABLES.map((sound, i) => () => [syllable(speaker, sound, seed + i)]),
});

export const VOICES: Reel = {
  file: 'voices',
  quality: { opus: '40k', mp3: '64k' },
  guard: 0,
  takes: [bleeps('voice-high', LILY, 1200), bleeps('voice-low', JAMES, 1300), bleeps('whisper', WHISPER, 1400)],
};

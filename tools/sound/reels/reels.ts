/**
 * What is rendered into which file. How often a sound comes, how loud and on which bus is said in
 * assets/shared/sound/sounds.json.
 */
import type { Quality } from '../encode';
import type { Signal } from '../signal';
import { EFFECTS } from './effects';
import { PLACE } from './place';
import { VOICES } from './voices';

export interface Take {
  readonly name: string;
  readonly peak: number; // decibels below full scale, of its loudest variant's loudest sample
  readonly loop?: boolean; // meets its own beginning
  readonly variants: readonly (() => readonly Signal[])[]; // each its channels
}
export interface Reel {
  readonly file: string; // in assets/shared/sound, without its ending
  readonly quality: Quality;
  readonly guard: number; // seconds of itself before and after what loops, so that the codec never hears it end
  readonly takes: readonly Take[];
}

export const REELS: readonly Reel[] = [...EFFECTS, ...PLACE, VOICES];

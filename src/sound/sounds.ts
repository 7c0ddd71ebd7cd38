/** Every sound by name, as assets/shared/sound/sounds.json tells them. */
import book from '../../assets/shared/sound/sounds.json';
import type { Bus, SoundFacts } from '../play/vocabulary';

export interface Clip {
  readonly start: number; // milliseconds into the file
  readonly duration: number; // milliseconds
}
export interface Sound extends SoundFacts {
  readonly bus: Bus;
  readonly file: string; // without its ending
  readonly clips: readonly Clip[]; // variants, taken by turns
  readonly volume: number; // 0…1
  readonly every?: number; // seconds from one variant to the next, for as long as the cue lasts
  readonly strikes?: number; // how often it comes, `every` so many seconds, whatever happens on stage
  readonly fade?: number; // seconds in which a loop comes and goes; .4 when left out
}

export const SOUNDS = book as Readonly<Record<string, Sound>>;

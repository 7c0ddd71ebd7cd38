/** Every sound by name, as assets/sound/sounds.json tells them. */
import book from '../../assets/sound/sounds.json';

export type SoundFile = 'effects' | 'wind';

export interface Clip {
  readonly start: number; // milliseconds into the file
  readonly duration: number; // milliseconds
}
export interface Sound {
  readonly file: SoundFile;
  readonly clips: readonly Clip[]; // variants, taken by turns
  readonly volume: number; // 0…1
  readonly loop?: boolean; // goes round until it is stopped
  readonly every?: number; // seconds from one variant to the next, for as long as the cue lasts
  readonly fade?: number; // seconds in which a loop comes and goes; .4 when left out
}

export const SOUNDS = book as Readonly<Record<string, Sound>>;

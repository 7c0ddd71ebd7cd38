/** What a play can be heard with: its sounds, its score, its places and its voices. */
import type { Footfalls } from '../schemas/footfalls';
import type { Music } from '../schemas/music';
import type { Sound } from '../schemas/sounds';
import type { LineStyles, Voices } from '../schemas/voices';
import type { PlayData } from '../play/bundle';
import type { FigureName } from '../play/stage';
import type { Ambience } from '../play/staging/ambience-levels';

export type { Clip, Sound } from '../schemas/sounds';
export type Sounds = Readonly<Record<string, Sound>>;

export interface SoundData {
  readonly sounds: Sounds;
  readonly music: Music;
  readonly ambience: Ambience;
  readonly footfalls: Footfalls;
  readonly styles: Voices;
  readonly lineStyles: LineStyles;
  readonly voices: Readonly<Record<FigureName, string>>; // the sound of each voice
}

export const soundDataOf = ({
  sounds,
  music,
  ambience,
  footfalls,
  voiceStyles,
  lineStyles,
  play,
}: PlayData): SoundData => ({
  sounds,
  music,
  ambience,
  footfalls,
  styles: voiceStyles,
  lineStyles,
  voices: Object.fromEntries(Object.entries(play.figures).map(([who, { voice }]) => [who, voice])),
});

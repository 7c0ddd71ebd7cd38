/** The score as it was rendered: passages of bars, as assets/plays/our-spot/sound/music.json tells them. */
import book from '../../assets/plays/our-spot/sound/music.json';
import type { Clip } from './sounds';

export interface Passage {
  readonly file: string; // a cue, in assets/plays/our-spot/sound/music
  readonly beat: number; // seconds
  readonly beats: number; // in a bar
  readonly bars: readonly number[]; // clips of the file, in order
  readonly loop: boolean; // goes round from its first bar
  readonly then: string | null; // what follows the last bar where it does not go round; null: silence
  readonly words: string | null; // what it tells those who do not hear it
}
interface Score {
  readonly lead: number; // seconds by which a clip begins before its bar
  readonly files: Readonly<Record<string, { readonly gain: number; readonly clips: readonly Clip[] }>>;
  readonly passages: Readonly<Record<string, Passage>>;
}
export const MUSIC = book as Score;
export const SILENCE = 'silence';

export const barTime = ({ beat, beats }: Passage): number => beat * beats; // seconds

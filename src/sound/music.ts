/** The score as it was rendered: passages of bars, as assets/plays/our-spot/sound/music.json tells them. */
import book from '../../assets/plays/our-spot/sound/music.json';
import type { Music, Passage } from '../schemas/music';

export type { Passage } from '../schemas/music';

export const MUSIC = book as Music;
export const SILENCE = 'silence';

export const barTime = ({ beat, beats }: Passage): number => beat * beats; // seconds

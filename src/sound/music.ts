/** The score as it was rendered: passages of bars, as a play's sound/music.json tells them. */
import type { Passage } from '../schemas/music';

export type { Music, Passage } from '../schemas/music';

export const SILENCE = 'silence';

export const barTime = ({ beat, beats }: Passage): number => beat * beats; // seconds

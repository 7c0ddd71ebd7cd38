/** The two ways through the play. */
import { LANGUAGES } from './languages';
import { spoken } from './words';

export type Way = 'on' | 'back';

export const opposite = (way: Way): Way => (way === 'on' ? 'back' : 'on');

/** Whether one reads from right to left. */
export const isMirrored = (): boolean => LANGUAGES[spoken()].dir === 'rtl';

/** The two ways through the play. */
import { LANGUAGES } from '../words/languages';
import { spoken } from '../words/page-language';

export type Way = 'on' | 'back';

export const opposite = (way: Way): Way => (way === 'on' ? 'back' : 'on');

/** Whether one reads from right to left. */
export const isMirrored = (): boolean => LANGUAGES[spoken()].dir === 'rtl';

/** The two ways through the play. */
import { LANGUAGES } from '../words/languages';
import { currentLanguage } from '../words/page-language';

export type Direction = 'on' | 'back';

export const opposite = (way: Direction): Direction => (way === 'on' ? 'back' : 'on');

/** Whether one reads from right to left. */
export const isMirrored = (): boolean => LANGUAGES[currentLanguage()].dir === 'rtl';

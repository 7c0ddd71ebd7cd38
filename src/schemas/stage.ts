/** The words for what stands on stage, as many files use them. */
import { word } from './values';

export const hand = word(['near', 'far'], { description: 'near: the arm towards the audience' });
export const posture = word(['lying', 'standing', 'leaning', 'seated', 'at-table']);
export const wearing = word(['coat', 'nightdress', 'gown']);
export const wind = word(['still', 'breeze', 'gusts']);
export const place = word(['bedroom', 'kitchen', 'memory', 'hill']);
export const facing = word(['left', 'right']);

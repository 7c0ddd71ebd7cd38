/** A face as numbers, each 0…1 or -1…1, so that any two blend. */
import type { Face } from '../../schemas/moods';
import moods from '../../../assets/shared/figures/moods.json';

export type { Face } from '../../schemas/moods';

export const MOODS = moods as Readonly<Record<string, Face>>;

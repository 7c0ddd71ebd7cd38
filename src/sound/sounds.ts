/** Every sound by name, as assets/shared/sound/sounds.json tells them. */
import book from '../../assets/shared/sound/sounds.json';
import type { Sound } from '../schemas/sounds';

export type { Clip, Sound } from '../schemas/sounds';

export const SOUNDS = book as Readonly<Record<string, Sound>>;

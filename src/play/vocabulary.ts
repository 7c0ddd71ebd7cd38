/**
 * The words a screenplay may use: movements, marks, poses, moods, hours, sounds. Data only; adding
 * a word needs no code.
 */
import hours from '../../assets/shared/scenery/hours.json';
import marks from '../../assets/plays/our-spot/marks.json';
import movements from '../../assets/plays/our-spot/movements.json';
import moods from '../../assets/shared/figures/moods.json';
import poses from '../../assets/shared/figures/poses.json';
import music from '../../assets/plays/our-spot/sound/music.json';
import sounds from '../../assets/shared/sound/sounds.json';
import props from '../../assets/plays/our-spot/props.json';
import type { Movement } from '../schemas/movements';
import type { Posture } from '../schemas/poses';
import type { PlaceName, Wind } from './stage';

export type { Gives, Motion, Movement, MovementSound, Needs, Travel } from '../schemas/movements';
export type { Posture } from '../schemas/poses';

export interface Mark {
  readonly place: PlaceName;
  readonly x: number; // world units
  readonly at: string; // the spot it belongs to: 'tree', 'foot', 'table' …
}

export const MARKS = marks as unknown as Readonly<Record<string, Mark>>;
export const MOVEMENTS = movements as unknown as Readonly<Record<string, Movement>>;
export const POSTURES = Object.fromEntries(
  Object.entries(poses).map(([name, pose]) => [name, pose.posture]),
) as Readonly<Record<string, Posture>>;
export const MOODS: readonly string[] = Object.keys(moods);
export const HOURS: Readonly<Record<string, number>> = hours;
/** What the play has to know of a sound; the rest of it is for those who play it. */
export interface SoundFacts {
  readonly loop?: boolean; // sounds on until it is stopped
  readonly words: string | null; // what it tells those who do not hear it; null: nothing
}
export const SOUNDS = sounds as unknown as Readonly<Record<string, SoundFacts>>;
// words: as of a sound
export const PASSAGES = music.passages as Readonly<Record<string, { readonly words: string | null }>>;
/** Sounds of one kind, made louder or softer together. */
export type Bus = 'music' | 'place' | 'effects' | 'voices';
export const BUSES: readonly Bus[] = ['music', 'place', 'effects', 'voices'];
export const WINDS: readonly Wind[] = ['still', 'breeze', 'gusts'];
// prop -> its states, the first at curtain-up
export const PROPS = props as Readonly<Record<string, readonly string[]>>;
export const PLACES: readonly PlaceName[] = ['bedroom', 'kitchen', 'memory', 'hill'];

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
import type { Mark } from '../schemas/marks';
import type { Movement } from '../schemas/movements';
import type { Posture } from '../schemas/poses';
import type { PropStates } from '../schemas/props';
import type { Bus, Sound } from '../schemas/sounds';
import type { PlaceName, Wind } from './stage';

export type { Gives, Motion, Movement, MovementSound, Needs, Travel } from '../schemas/movements';
export type { Posture } from '../schemas/poses';
export type { Bus } from '../schemas/sounds';

export const MARKS = marks as unknown as Readonly<Record<string, Mark>>;
export const MOVEMENTS = movements as unknown as Readonly<Record<string, Movement>>;
export const POSTURES = Object.fromEntries(
  Object.entries(poses).map(([name, pose]) => [name, pose.posture]),
) as Readonly<Record<string, Posture>>;
export const MOODS: readonly string[] = Object.keys(moods);
export const HOURS: Readonly<Record<string, number>> = hours;
/** What the play has to know of a sound; the rest of it is for those who play it. */
export type SoundFacts = Pick<Sound, 'loop' | 'words'>;
export const SOUNDS = sounds as unknown as Readonly<Record<string, SoundFacts>>;
// words: as of a sound
export const PASSAGES = music.passages as Readonly<Record<string, { readonly words: string | null }>>;
export const BUSES: readonly Bus[] = ['music', 'place', 'effects', 'voices'];
export const WINDS: readonly Wind[] = ['still', 'breeze', 'gusts'];
// prop -> its states, the first at curtain-up
export const PROPS: PropStates = props;
export const PLACES: readonly PlaceName[] = ['bedroom', 'kitchen', 'memory', 'hill'];

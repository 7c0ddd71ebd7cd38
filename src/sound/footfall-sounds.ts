/** What feet sound of, by the ground they walk on and how, as assets/plays/our-spot/sound/footfalls.json tells it. */
import data from '../../assets/plays/our-spot/sound/footfalls.json';
import type { FigureName, PlaceName } from '../play/stage';
import type { Footfalls } from '../schemas/footfalls';

const ground: Footfalls = data;

export interface Footfall {
  readonly who: FigureName;
  readonly gait: 'walk' | 'run';
  readonly force: number; // 0…1
}

/** The sounds that stand for footsteps in a play: by default of a walk, and of a run. */
const GAITS: Readonly<Record<string, Footfall['gait']>> = { steps: 'walk', run: 'run' };

export const isFootfall = (sound: string): boolean => sound in GAITS;

export const groundSound = (place: PlaceName, gait: Footfall['gait']): string => ground[place][gait];

/** How one of the play's footsteps is gone: only for sounds that are footsteps. */
export const gaitOf = (sound: string): Footfall['gait'] => GAITS[sound]!;

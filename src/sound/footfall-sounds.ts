/** What feet sound of: each place of a play has a sound for how they go there. */
import type { FigureName } from '../play/stage';

export interface Footfall {
  readonly who: FigureName;
  readonly gait: 'walk' | 'run';
  readonly force: number; // 0…1
}

/** The sounds that stand for footsteps in a play: by default of a walk, and of a run. */
const GAITS: Readonly<Record<string, Footfall['gait']>> = { steps: 'walk', run: 'run' };

export const isFootfall = (sound: string): boolean => sound in GAITS;

/** How one of the play's footsteps is gone: only for sounds that are footsteps. */
export const gaitOf = (sound: string): Footfall['gait'] => GAITS[sound]!;

/** What those who play the sound are told of the picture: where everybody is, and whether feet are seen to fall. */
import type { FigureName } from '../play/stage';
import type { Where } from './one-shots';

export interface StagePositions {
  where(who: FigureName): Where | null;
  readonly feetSeen: boolean; // footsteps come as feet fall, not from cues
}

/** Where there is no picture. */
export const BLIND: StagePositions = { where: () => null, feetSeen: false };

const HERE: Where = { pan: 0, near: 1 };
const SPREAD = 0.7; // of the way to the side at which a figure at the edge of the picture is heard

/** @param force 0…1 */
export function heardFrom(sight: StagePositions, who: FigureName, force = 1): Where {
  const { pan, near } = sight.where(who) ?? HERE;
  return { pan: pan * SPREAD, near: near * force };
}

/** The crowns of trees that stand in a place already: leaves are cut from their paper. */
import type { Landmark } from '../place/place';
import type { Cut } from './cut';
import type { LayerSet } from './layer';

export interface Crown {
  readonly sheet: Cut;
  readonly landmark: Landmark; // where its tree stands
}

/** @throws RangeError where no tree stands there yet */
export function crownOf({ crowns, place }: LayerSet, landmark: string): Crown {
  const crown = crowns.get(landmark);
  if (!crown) throw new RangeError(`in "${place.name}" no layer before its leaves is a tree at "${landmark}"`);
  return crown;
}

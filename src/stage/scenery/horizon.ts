/** Where sky and land meet in the picture, and how large what stands in the sky is. */
import type { Horizon } from '../../schemas/sky';
import type { Place } from '../place/place';
import { place as stand, type Placing, type SceneView } from './view';

const LEVEL: Horizon = { across: 0, up: 1, calm: 0, lift: 0, ceiling: -1, y: 0 }; // at the height of the ground
const LOWEST = 0.55; // of the picture's height from its top that is always sky

/** World y of the horizon. */
export function horizonIn({ file }: Place, view: SceneView, placing: Placing): number {
  const { horizon = LEVEL } = file;
  stand(horizon, horizon.y, view, placing);
  return Math.max(placing.y + horizon.y * placing.scale, view.top + view.height * LOWEST);
}

/** World units in a unit of the sky: heavenly bodies grow only a little as the camera comes close. */
export const skyUnit = ({ zoom }: SceneView): number => ((zoom / 0.8) ** 0.3 / zoom) * 0.8;

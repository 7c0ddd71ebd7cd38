/** Where sky and land meet in the picture, and how large what stands in the sky is. */
import type { Horizon } from '../../schemas/sky';
import type { Place } from '../place/place';
import { place as stand, type Placing, type SceneView } from './view';

const LEVEL: Horizon = { across: 0, up: 1, calm: 0, lift: 0, ceiling: -1, y: 0 }; // at the height of the ground
const ANKLES = 8; // world units above the ground at which the horizon lies, seen from the grass
const AGAINST_SKY = 2.1; // of the way down to who stands far below: hills rise above the horizon, too
const BEYOND = 0.35; // of the picture's height above its top at which it lies, seen from above
const LOWEST = 0.55; // of the picture's height from its top that is always sky

/** World y of the horizon. */
export function horizonIn({ file }: Place, view: SceneView, placing: Placing): number {
  const { horizon = LEVEL } = file;
  stand(horizon, horizon.y, view, placing);
  return Math.max(
    placing.y + horizon.y * placing.scale,
    view.y + view.height * (LOWEST - 0.5) + Math.min(0, view.lift),
  );
}

/** Finds how far what stands off has to sink, or rise, for the angle that a picture is seen at. */
export function lie(place: Place, view: SceneView): SceneView {
  view.lift = 0;
  if (view.angle === 0 || !place.open) return view;
  const horizon = horizonIn(place, view, { x: 0, y: 0, scale: 1 });
  const ground = place.groundAt(view.x) + view.sunk * AGAINST_SKY;
  view.lift =
    view.angle < 0
      ? Math.max(0, ground - ANKLES - horizon) * -view.angle
      : Math.min(0, view.top - BEYOND * view.height - horizon) * view.angle;
  return view;
}

/** World units in a unit of the sky: heavenly bodies grow only a little as the camera comes close. */
export const skyUnit = ({ zoom }: SceneView): number => ((zoom / 0.8) ** 0.3 / zoom) * 0.8;

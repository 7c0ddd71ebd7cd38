/** Where hands and eyes go in a place, other than to bodies and props. */
import type { Point } from '../acting/joints';
import type { Lighting } from '../light';
import type { Place } from '../place/place';
import { onBuilding } from '../scenery/skyline';
import type { SceneView } from '../scenery/view';

/**
 * A point in the world; null for a name that the place does not have.
 * @param seen what is seen, for what stands far off
 */
export function pointOf(
  place: Place,
  name: string,
  seen: () => SceneView,
  lighting: Lighting,
  hour: number,
): Point | null {
  const { points = {} } = place.file;
  const spot = Object.hasOwn(points, name) ? points[name]! : null;
  if (spot === null) return null;
  if ('above' in spot) return above(seen(), spot.above);
  if ('on' in spot) return onBuilding(place, spot.on, spot.at, seen(), lighting.lightAt(hour).moon);
  return { x: spot[0], y: spot[1] };
}

const above = ({ x, y: middle, width, height }: SceneView, [across, up]: readonly [number, number]): Point => ({
  x: x + width * across,
  y: middle - height * (0.5 + up),
});

/** Figures larger than life: away from the ground between them, so that feet stay on it and hands where they lie. */
import type { Place } from '../place/place';
import type { Point } from '../acting/joints';

/**
 * Where a point on a figure is drawn.
 * @param xs of those who are on, world units
 */
export function outFrom(place: Place, xs: readonly number[], larger: number): (point: Point) => Point {
  const middle = xs.reduce((sum, x) => sum + x / xs.length, 0);
  const ground = place.groundAt(middle);
  return ({ x, y }) => ({ x: middle + (x - middle) * larger, y: ground + (y - ground) * larger });
}

/** Figures larger than life: away from the ground between them, so that feet stay on it and hands where they lie. */
import { clamp } from '../../maths/scalar';
import type { Place } from '../place/place';
import type { Point } from '../acting/joints';

// how much larger than life they stand where the camera has risen: the more, the narrower the picture is
const LARGER = { least: 1.5, most: 2.2, wide: 16 / 9, there: 1.6, narrower: 0.5 } as const;

/** How much larger than life figures stand in a risen picture, so that they are not lost in it. */
export const largerFor = (aspect: number): number =>
  clamp(LARGER.there + (LARGER.wide - aspect) * LARGER.narrower, LARGER.least, LARGER.most);

/**
 * Where a point on a figure is drawn.
 * @param xs of those who are on, world units
 */
export function outFrom(place: Place, xs: readonly number[], larger: number): (point: Point) => Point {
  const middle = xs.reduce((sum, x) => sum + x / xs.length, 0);
  const ground = place.groundAt(middle);
  return ({ x, y }) => ({ x: middle + (x - middle) * larger, y: ground + (y - ground) * larger });
}

/** Heads that what hangs on threads stays above. */
import { worldPoint, type Point } from '../acting/joints';
import { STANDING } from '../performance/report';
import type { Skeleton } from '../puppet/skeleton';
import type { SceneView } from '../scenery/view';

const CLEAR = { above: 0.4, aside: 0.32, steep: 2.4 } as const; // of a figure's height, from the middle of its head

/** The middle of a head, and how high its figure is, world units. */
export interface Head extends Point {
  readonly tall: number;
}

export const headOf = (skeleton: Skeleton): Head => ({
  ...worldPoint(skeleton, 'head', 6, -34),
  tall: STANDING * skeleton.scale,
});

/**
 * How far down the picture something may hang; all from the middle of the picture, world units.
 * @param rest where it would hang @param radius its own
 */
export function lowest(heads: readonly Head[], view: SceneView, across: number, rest: number, radius: number): number {
  const limits = heads.map(({ x, y, tall }) => {
    const aside = Math.max(0, Math.abs(across - (x - view.x)) - CLEAR.aside * tall);
    return y - view.y - CLEAR.above * tall + CLEAR.steep * aside - radius;
  });
  return Math.min(rest, ...limits);
}

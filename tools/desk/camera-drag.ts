/** A camera cue edited by its frame in the picture: moved, sized and turned as one would a viewfinder. */
import type { CameraCue } from '../../src/play/step.js';
import type { ShotSize } from '../../src/play/stage.js';
import { HEIGHTS } from '../../src/stage/camera/camera.js';

const ASIDE = 0.06; // share of the picture's width from which a frame is taken for moved
const LEAST = 1; // degree
const MOST = 15; // degrees that a horizon may lean

/** The size whose picture comes nearest to this one so many times as tall. */
export function sizeFor(size: ShotSize, times: number): ShotSize {
  const wanted = HEIGHTS[size] * times;
  const apart = (each: ShotSize): number => Math.abs(Math.log(HEIGHTS[each] / wanted));
  return (Object.keys(HEIGHTS) as ShotSize[]).reduce((best, each) => (apart(each) < apart(best) ? each : best));
}

/**
 * The side for a frame moved by a share of the picture's width: what is framed is then further to the other one. Moved
 * back, it stands in the middle again.
 */
export function sideFor(side: CameraCue['side'], moved: number): CameraCue['side'] {
  if (Math.abs(moved) < ASIDE) return side;
  const to = moved > 0 ? 'left' : 'right';
  return side !== undefined && side !== to ? undefined : to;
}

/** @param by degrees clockwise that the frame is turned: the world leans the other way */
export function tiltFor(tilt: number | undefined, by: number): number | undefined {
  const leans = Math.round(Math.min(MOST, Math.max(-MOST, (tilt ?? 0) - by)));
  return Math.abs(leans) < LEAST ? undefined : leans;
}

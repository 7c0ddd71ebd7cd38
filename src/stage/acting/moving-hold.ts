/**
 * The moving hold: a pose is come to but for its last few hundredths, which are drifted into once the movement is
 * over, so that nothing ends on one frame.
 */
import { smoother } from '../../maths/easing';
import { clamp } from '../../maths/scalar';
import { type Body } from './body';
import type { Channel } from './channels';

const LEFT = 0.04; // share of a movement
const MOST = 3.2; // degrees
const DRIFT = 1.4; // seconds

/** What drifts; feet stand, and hands that hold stay where they are. */
const DRIFTING: readonly Channel[] = [
  'lean',
  'neck',
  'head',
  'nearShoulder',
  'nearElbow',
  'nearWrist',
  'farShoulder',
  'farElbow',
  'farWrist',
];

/** How far short of a pose a body comes. */
export function shortOf(from: Body, to: Body): Partial<Body> {
  const short: Partial<Body> = {};
  for (const channel of DRIFTING) short[channel] = clamp((from[channel] - to[channel]) * LEFT, -MOST, MOST);
  return short;
}

/** Share of it that is left. @param rested seconds since the movement was over */
export const leftAfter = (rested: number): number => 1 - smoother(clamp(rested / DRIFT));

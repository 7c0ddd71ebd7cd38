/** What of the picture the stage fills once the camera has gone back past its edge, and on the way there. */
import { smooth } from '../../maths/easing';
import { lerp, share } from '../../maths/scalar';

/** A rectangle of the picture, in shares of its width and height from its middle. */
export interface Opening {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export const WHOLE_PICTURE: Opening = { x: 0, y: 0, width: 1, height: 1 };

/** What is left of the picture beside the stage, shares of its width and height. */
const BESIDE = {
  wide: { across: 0.085, above: 0.072, below: 0.125 },
  tall: { across: 0.07, above: 0.04, below: 0.15 },
} as const;
const BEYOND = 1.7; // times as large as in the end is the stage while its edge is not yet to be seen
const COMES = 0.3; // share of the way past the edge after which it comes into the picture

/** @param aspect width of the picture by its height */
export function openingFor(aspect: number): Opening {
  const { across, above, below } = aspect < 1 ? BESIDE.tall : BESIDE.wide;
  return { x: 0, y: (above - below) / 2, width: 1 - 2 * across, height: 1 - above - below };
}

/** How far the edge itself has come into the picture, 0…1. @param past how far the camera is past it, 0…1 */
export const edgeSeen = (past: number): number => smooth(share(COMES, 1, past));

/** …and while the camera is on its way. */
export function openingAt(past: number, aspect: number): Opening {
  const goal = openingFor(aspect);
  const times = lerp(BEYOND, 1, edgeSeen(past));
  return { x: goal.x * times, y: goal.y * times, width: goal.width * times, height: goal.height * times };
}

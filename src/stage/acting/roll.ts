/** A foot that rolls over its ball. */

const BALL = { x: 4, y: 12 } as const; // of the foot from its ankle, figure units
const RADIAN = Math.PI / 180;

/** How far the ankle is ahead of the ball of the foot, figure units. @param angle degrees, heel up below 0 */
export const aheadOfBall = (angle: number): number =>
  -BALL.x * Math.cos(angle * RADIAN) - BALL.y * Math.sin(angle * RADIAN);

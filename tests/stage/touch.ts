/** How near a hand is to what it touches. */

export const HANDS = ['near', 'far'] as const;
export const HELD = 0.02; // of a figure's height, between two hands that hold each other
export const RESTING = 0.04; // …and between a hand and what else it rests on

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

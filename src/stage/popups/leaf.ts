/** How a sheet that is hinged to the ground stands: flat before its foot line, upright, or on its way. */
import type { PopUpLayer } from '../../schemas/pop-up';

const GROUND = 0.36; // how far apart in the picture two lines on the ground are that lie a unit apart
const EYE = 760; // units from the foot line to the eye
const RADIANS = Math.PI / 180;

export const UPRIGHT = Math.PI / 2;

export interface Leaf {
  readonly turn: number; // radians from the ground: 0 lies flat towards the audience, UPRIGHT stands
  readonly deep: number; // units behind the foot line of the first
  readonly crease: PopUpLayer['crease'];
}
interface Spot {
  x: number;
  y: number;
}

/**
 * Finds where a point of a sheet comes to lie, from the middle of the foot line; y down.
 * @param x on the sheet @param y above 0 is what is glued to the ground
 */
export function fold({ turn, deep, crease }: Leaf, x: number, y: number, spot: Spot): void {
  const up = Math.max(0, -y);
  const bend = crease ? crease.by * RADIANS * Math.sin(Math.min(turn, UPRIGHT)) : 0;
  const from = crease ? x - crease.x : 0;
  const across = crease ? crease.x + from * Math.cos(bend) : x;
  const back = Math.abs(from) * Math.sin(bend) + deep;
  const near = up * Math.cos(turn) + Math.max(0, y) - back; // towards the audience
  const size = EYE / (EYE - near);
  spot.x = across * size;
  spot.y = (near * GROUND - up * Math.sin(turn)) * size;
}

/** How light a sheet is, and each half of a creased one, by which way it faces. @param side -1 left of the crease, 1 */
export function shade({ turn, crease }: Leaf, side: -1 | 0 | 1, light: { readonly x: number }): number {
  const raised = 0.6 + 0.4 * Math.sin(Math.min(turn, UPRIGHT));
  const facing = crease ? side * light.x * Math.sin(crease.by * RADIANS) * 0.42 - 0.05 : 0;
  return Math.min(1, raised * (0.97 + facing));
}

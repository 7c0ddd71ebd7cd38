/**
 * A trunk that bends at the waist: below it the paper follows the thighs, so that whoever sits has
 * a seat and not a cone.
 */
import { clamp } from '../../maths/scalar';
import { type Affine, mapX, mapY } from './affine';
import type { CutoutBox } from './figure-file';
import type { Edge, Piece } from './piece';

export const TRUNK_STATIONS = 14;
const WAIST = -18; // in the torso's space: above it nothing bends
const SHARE = 0.8; // of the thighs' angle that the hem follows
const MOST = 1.5; // radians
const LEAST = -0.3;
const SEAT = 8; // how far down its shadow reaches, in the torso's space
const TUCK = 0.45; // of its length that the cloth below the waist gives up in its folds when bent most

/** How far a thigh is raised forward of the trunk's own axis, radians. */
function raised(torso: Affine, thigh: Affine): number {
  const { a, b, c, d } = torso;
  return Math.atan2(d * thigh.c - c * thigh.d, a * thigh.d - b * thigh.c);
}

/** The angle at the hem, radians forward. @param torso and the thighs under matrices into the same space */
export function bendOf(torso: Affine, near: Affine, far: Affine): number {
  const mean = (raised(torso, near) + raised(torso, far)) / 2;
  return clamp(mean * SHARE, LEAST, MOST);
}

/**
 * Where a point of the flat cut-out lies on the bent one, in the torso's space.
 * @param length of the paper below the waist
 */
export function bent(x: number, y: number, bend: number, length: number): { x: number; y: number } {
  const below = y - WAIST;
  if (below <= 0 || Math.abs(bend) < 1e-3) return { x, y };
  const tucked = 1 - (TUCK * Math.abs(bend)) / MOST;
  const curve = bend / (length * tucked);
  const angle = curve * below * tucked;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: (1 - cos) / curve + x * cos, y: WAIST + sin / curve - x * sin };
}

export function layTrunk(piece: Piece, torso: Affine, box: CutoutBox, bend: number, edge: Edge): void {
  const [left, top, width, height] = box;
  for (let i = 0; i < piece.stations; i++) {
    const y = top + (height * i) / (piece.stations - 1);
    const [l, r] = [bent(left, y, bend, top + height - WAIST), bent(left + width, y, bend, top + height - WAIST)];
    piece.cross(i, mapX(torso, l.x, l.y), mapY(torso, l.x, l.y), mapX(torso, r.x, r.y), mapY(torso, r.x, r.y));
  }
  for (let i = 0; i < piece.castStations; i++) {
    const down = top + ((SEAT - top) * i) / (piece.castStations - 1);
    piece.shade(
      i,
      mapX(torso, left, down),
      mapY(torso, left, down),
      mapX(torso, left + width, down),
      mapY(torso, left + width, down),
    );
  }
  piece.finish(edge);
}

/** How a coat lies on somebody who sits: over the lap and round the seat. */
import { clamp } from '../../maths/scalar';
import { type Affine, mapX, mapY } from './affine';
import type { Rope } from './rope';
import type { Skirt } from './figure-file';

export const THIGH = { length: 52, radius: 12.5 };
const LAP = 12; // from the bone to the cloth that lies on it…
const DRAWN_LAP = 9; // …and at the knee where knees are drawn up, and it hangs from them
const FLAT = 1.6; // of the cloth that is sat upon, radians forward of straight down

/**
 * How far knees are drawn up: 0 as on a chair … 1 before the chest.
 * @param angle of the thigh, forward of straight down
 */
export const drawnUp = (angle: number): number => clamp((angle - 1.4) / 0.9);

/** Lays a rest point, or that share of the way there. */
function restAt(rope: Rope, i: number, x: number, y: number, share: number): void {
  rope.restX[i]! += (x - rope.restX[i]!) * share;
  rope.restY[i]! += (y - rope.restY[i]!) * share;
}

/**
 * The front of a coat on a lap: up to where the thigh leaves the belly, then along the thigh to the knee.
 * @param up knees drawn up, 0…1
 */
export function overLap(
  front: Rope,
  torso: Affine,
  thigh: Affine,
  { waist, length }: Skirt,
  up: number,
  share: number,
): void {
  const before = (along: number) =>
    torso.a * (mapX(thigh, LAP, along) - torso.e) + torso.b * (mapY(thigh, LAP, along) - torso.f);
  const [root, knee] = [before(0), before(THIGH.length)];
  const crease = Math.min(THIGH.length * 0.6, Math.max(0, ((waist - root) / Math.max(1, knee - root)) * THIGH.length));
  const hem = Math.min(THIGH.length + 2, crease + length * 0.8);
  for (let i = 1; i < front.count; i++) {
    const along = crease + ((hem - crease) * (i - 1)) / (front.count - 2);
    const lap = LAP + ((DRAWN_LAP - LAP) * up * (i - 1)) / (front.count - 2);
    restAt(front, i, mapX(thigh, lap, along), mapY(thigh, lap, along), share);
  }
}

/**
 * The back of a coat that is sat upon: round the seat, then flat beneath the thighs.
 * @param angle of the lower thigh
 */
export function underSeat(rear: Rope, length: number, angle: number, tilt: number, share: number): void {
  const up = drawnUp(angle);
  const flat = Math.min(FLAT, angle);
  const turns = [0.08 + 0.34 * up, Math.min(flat, 0.95 + 0.4 * up)];
  const segment = (length * (1 + 0.15 * up)) / (rear.count - 1);
  let [x, y] = [rear.restX[0]!, rear.restY[0]!];
  for (let i = 1; i < rear.count; i++) {
    const turn = (turns[i - 1] ?? flat) - tilt;
    x += Math.sin(turn) * segment;
    y += Math.cos(turn) * segment;
    restAt(rear, i, x, y, share);
  }
}

/** What is sat upon, or lies on a lap, stays there. */
export function settleOn(edge: Rope, share: number): void {
  for (let i = 1; i < edge.count; i++)
    edge.push(i, (edge.restX[i]! - edge.x[i]!) * share, (edge.restY[i]! - edge.y[i]!) * share);
}

/** What of a card points to whoever speaks. */
import { clamp } from '../../maths/scalar';
import type { PixelBox } from './card-placement';

const MARGIN = 0.16; // of a side's length at either end of it, in which nothing points
const MOST_LEAN = 40; // degrees
const GRAIN = 2; // pixels and degrees: what is nearer to the last tail is the same one

export interface Tail {
  readonly way: 'up' | 'down' | 'left' | 'right';
  readonly root: number; // pixels along the side that it is on, from the card's left or top
  readonly lean: number; // degrees of its tip from square to that side, above 0 towards the card's left or top
}

/**
 * The tail that points to a face: from the card's top or foot, unless it would lean too far to get there; then, and
 * where the face is at its side, from that side.
 * @returns null where the face is behind the card
 */
export function tailTo(face: PixelBox, card: PixelBox): Tail | null {
  const [x, y] = [face.x + face.width / 2 - card.x, face.y + face.height / 2 - card.y];
  const [above, before] = [-y, -x];
  const [below, behind] = [y - card.height, x - card.width];
  const upright = above > 0 ? tail('up', x, card.width, above) : below > 0 ? tail('down', x, card.width, below) : null;
  if (upright && Math.abs(upright.lean) < MOST_LEAN) return upright;
  if (before > 0) return tail('left', y, card.height, before);
  return behind > 0 ? tail('right', y, card.height, behind) : upright;
}

/** @param along where the face is along that side @param far from it */
function tail(way: Tail['way'], along: number, length: number, far: number): Tail {
  const root = clamp(along, length * MARGIN, length * (1 - MARGIN));
  const lean = (Math.atan2(root - along, far) * 180) / Math.PI;
  return { way, root: grained(root), lean: grained(clamp(lean, -MOST_LEAN, MOST_LEAN)) };
}

const grained = (value: number): number => Math.round(value / GRAIN) * GRAIN || 0; // never -0

export const isSameTail = (one: Tail | null, other: Tail | null): boolean =>
  one === other ||
  (one !== null && other !== null && one.way === other.way && one.root === other.root && one.lean === other.lean);

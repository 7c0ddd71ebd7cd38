/** Where a piece of paper may lie so that it covers nothing that matters. */

export interface PixelSize {
  readonly width: number; // CSS pixels
  readonly height: number;
}
export interface PixelBox extends PixelSize {
  readonly x: number;
  readonly y: number;
}

export type Place =
  'bottom' | 'bottom-left' | 'bottom-right' | 'top' | 'top-left' | 'top-right' | 'middle-left' | 'middle-right';

const NARROW = 0.5; // share of the width, up to which there is room at a card's side
const CLEARANCE = 8; // pixels kept free around what is avoided

const shareAcross = (place: Place): number => (place.endsWith('left') ? 0 : place.endsWith('right') ? 1 : 0.5);
const shareDown = (place: Place): number => (place.startsWith('top') ? 0 : place.startsWith('bottom') ? 1 : 0.5);

/** The rectangle of a paper of that size at a place within `bounds`. */
export function boxAt(place: Place, card: PixelSize, bounds: PixelBox): PixelBox {
  const x = bounds.x + (bounds.width - card.width) * shareAcross(place);
  const y = bounds.y + (bounds.height - card.height) * shareDown(place);
  return { x, y, width: card.width, height: card.height };
}

/** The area that two rectangles share, in square pixels; the second is taken with so many pixels around it. */
export function covered(card: PixelBox, face: PixelBox, clearance = CLEARANCE): number {
  const across = Math.min(card.x + card.width, face.x + face.width + clearance) - Math.max(card.x, face.x - clearance);
  const down = Math.min(card.y + card.height, face.y + face.height + clearance) - Math.max(card.y, face.y - clearance);
  return Math.max(0, across) * Math.max(0, down);
}

/**
 * The first of `places` where a paper of that size covers nothing; where none is free, the first that covers least.
 * @param avoid what matters most first: of two places the one that covers less of that
 */
export function choosePlace(
  size: PixelSize,
  bounds: PixelBox,
  avoid: readonly (readonly PixelBox[])[],
  places: readonly Place[],
): Place {
  const costs = (place: Place): number[] => {
    const box = boxAt(place, size, bounds);
    return avoid.map((boxes) => boxes.reduce((sum, each) => sum + covered(box, each), 0));
  };
  const all = places.map((place) => ({ place, costs: costs(place) }));
  return all.reduce((best, one) => (isLess(one.costs, best.costs) ? one : best)).place;
}

/** By the first that differs. */
function isLess(a: readonly number[], b: readonly number[]): boolean {
  const i = a.findIndex((cost, n) => cost !== b[n]);
  return i >= 0 && a[i]! < b[i]!;
}

/**
 * The part of `bounds` above the card or below it, the larger of the two; all of it where neither has room for
 * something of that size, or where the card leaves as much room at its side.
 */
export function roomBeside(card: PixelBox | null, bounds: PixelBox, { height }: PixelSize): PixelBox {
  if (!card || card.width <= bounds.width * NARROW) return bounds;
  const [below, end] = [card.y + card.height + CLEARANCE, bounds.y + bounds.height];
  const [over, under] = [card.y - CLEARANCE - bounds.y, end - below];
  if (Math.max(over, under) < height) return bounds;
  const [y, free] = over >= under ? [bounds.y, over] : [below, under];
  return { x: bounds.x, y, width: bounds.width, height: free };
}

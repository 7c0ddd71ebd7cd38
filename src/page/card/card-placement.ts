/** Where the card may stand so that it covers no face and no touching hands. */

export interface PixelSize {
  readonly width: number; // CSS pixels
  readonly height: number;
}
export interface PixelBox extends PixelSize {
  readonly x: number;
  readonly y: number;
}

export type Place =
  | 'bottom'
  | 'bottom-left'
  | 'bottom-right'
  | 'top'
  | 'top-left'
  | 'top-right'
  | 'middle'
  | 'middle-left'
  | 'middle-right';

/** In order of preference. */
export const LINE_PLACES: readonly Place[] = ['bottom', 'bottom-left', 'bottom-right', 'top', 'top-left', 'top-right'];
export const SHEET_PLACES: readonly Place[] = [
  'middle',
  'middle-left',
  'middle-right',
  'bottom',
  'top',
  'top-left',
  'top-right',
];

const CLEARANCE = 8; // pixels kept free around what is avoided

const shareAcross = (place: Place): number => (place.endsWith('left') ? 0 : place.endsWith('right') ? 1 : 0.5);
const shareDown = (place: Place): number => (place.startsWith('top') ? 0 : place.startsWith('bottom') ? 1 : 0.5);

/** The rectangle of a card of that size at a place within `bounds`. */
export function boxAt(place: Place, card: PixelSize, bounds: PixelBox): PixelBox {
  const x = bounds.x + (bounds.width - card.width) * shareAcross(place);
  const y = bounds.y + (bounds.height - card.height) * shareDown(place);
  return { x, y, width: card.width, height: card.height };
}

/** The area that two rectangles share, in square pixels; the second is taken with its clearance. */
export function covered(card: PixelBox, face: PixelBox): number {
  const across = Math.min(card.x + card.width, face.x + face.width + CLEARANCE) - Math.max(card.x, face.x - CLEARANCE);
  const down = Math.min(card.y + card.height, face.y + face.height + CLEARANCE) - Math.max(card.y, face.y - CLEARANCE);
  return Math.max(0, across) * Math.max(0, down);
}

/**
 * The first of `places` where a card covers nothing of `avoid`; where none is free, the first that covers least.
 * `sizeAt` tells the card's size at a place: lines wrap earlier in a corner.
 */
export function choosePlace(
  sizeAt: (place: Place) => PixelSize,
  bounds: PixelBox,
  avoid: readonly PixelBox[],
  places: readonly Place[] = LINE_PLACES,
): Place {
  const cost = (place: Place): number => {
    const box = boxAt(place, sizeAt(place), bounds);
    return avoid.reduce((sum, face) => sum + covered(box, face), 0);
  };
  let best: { place: Place; cost: number } | null = null;
  for (const place of places) {
    const here = cost(place);
    if (here === 0) return place;
    if (!best || here < best.cost) best = { place, cost: here };
  }
  return best?.place ?? 'bottom';
}

/**
 * The part of `bounds` above the card or below it, the larger of the two; all of it where neither
 * has room for something of that size.
 */
export function roomBeside(card: PixelBox | null, bounds: PixelBox, { height }: PixelSize): PixelBox {
  if (!card) return bounds;
  const [below, end] = [card.y + card.height + CLEARANCE, bounds.y + bounds.height];
  const [over, under] = [card.y - CLEARANCE - bounds.y, end - below];
  if (Math.max(over, under) < height) return bounds;
  const [y, free] = over >= under ? [bounds.y, over] : [below, under];
  return { x: bounds.x, y, width: bounds.width, height: free };
}

/** Where a part of a prop is. */
export interface Placed {
  x: number;
  y: number;
  turn: number; // radians
  scale: number;
  alpha: number;
  wide: number; // share of its width that shows; 0 is paper on edge
  tall: number;
}
export type HoldingHand = { readonly x: number; readonly y: number; readonly rotation: number } | null;

export const blank = (): Placed => ({ x: 0, y: 0, turn: 0, scale: 1, alpha: 0, wide: 1, tall: 1 });

/** A place in data as numbers, moved into the hand's own frame when a hand holds it. */
export function placedAt(data: readonly number[], hand: HoldingHand): Placed {
  const [x = 0, y = 0, turn = 0, scale = 1, alpha = 1, wide = 1, tall = 1] = data;
  const place = { x, y, turn, scale, alpha, wide, tall };
  return hand ? borne(place, { ...hand, turn: hand.rotation }) : place;
}

/** A place given in another's own frame, in the world. */
export function borne(place: Placed, on: { readonly x: number; readonly y: number; readonly turn: number }): Placed {
  const [cos, sin] = [Math.cos(on.turn), Math.sin(on.turn)];
  return {
    ...place,
    x: on.x + place.x * cos - place.y * sin,
    y: on.y + place.x * sin + place.y * cos,
    turn: place.turn + on.turn,
  };
}

const MEASURES = ['x', 'y', 'turn', 'scale', 'wide', 'tall'] as const;

/** Lays `now` between two places; its alpha is left alone. */
export function lay(now: Placed, from: Placed, to: Placed, u: number): void {
  for (const key of MEASURES) now[key] = from[key] + (to[key] - from[key]) * u;
}

/** Where a part of a prop is. */
export interface Placed {
  x: number;
  y: number;
  turn: number; // radians
  scale: number;
  alpha: number;
}

/** A place in data as numbers, moved into the hand's own frame when a hand holds it. */
export function placedAt(data: readonly number[], hand: { x: number; y: number; rotation: number } | null): Placed {
  const [x = 0, y = 0, turn = 0, scale = 1, alpha = 1] = data;
  if (!hand) return { x, y, turn, scale, alpha };
  const [cos, sin] = [Math.cos(hand.rotation), Math.sin(hand.rotation)];
  return { x: hand.x + x * cos - y * sin, y: hand.y + x * sin + y * cos, turn: turn + hand.rotation, scale, alpha };
}

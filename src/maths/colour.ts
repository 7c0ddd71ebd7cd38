/** Colours as numbers, 0xrrggbb; in data they are written #rrggbb. */
export const parseColour = (colour: string): number => parseInt(colour.slice(1), 16);

/** Mixes two colours; `t` 0 gives the first, 1 the second. */
export function mix(a: number, b: number, t: number): number {
  const channel = (shift: number) => Math.round(((a >> shift) & 255) * (1 - t) + ((b >> shift) & 255) * t) << shift;
  return channel(16) | channel(8) | channel(0);
}

/** Multiplies two colours, 0xrrggbb, as light does. */
export function multiply(a: number, b: number): number {
  const channel = (shift: number) => Math.round((((a >> shift) & 255) * ((b >> shift) & 255)) / 255) << shift;
  return channel(16) | channel(8) | channel(0);
}

/** The light on modelled paper, by the same reckoning as the shader's. */
import { smooth } from '../../../src/maths/easing';
import { share } from '../../../src/maths/scalar';
import { MODELLED } from '../../../src/stage/engine/modelled';

/**
 * How lit a corner is, 0 in the shade … 1.
 * @param tint of `towardsLight` @param effect of `reached`
 */
export function litness(tint: number, effect: number): number {
  const read = (shift: number, scale: number) => (((tint >>> shift) & 255) - MODELLED.middle) / scale;
  const [x, y] = [read(16, MODELLED.solid), read(8, MODELLED.solid)];
  const out = Math.hypot(x, y);
  const along = (x * read(0, MODELLED.way) + y * read(24, MODELLED.way)) / Math.max(1, out);
  const front = Math.sqrt(Math.max(0, 1 - out * out));
  const facing = along * MODELLED.across + front * MODELLED.towards;
  return (smooth(share(MODELLED.dark, MODELLED.bright, facing)) * ((effect >>> 16) & 255)) / 255;
}

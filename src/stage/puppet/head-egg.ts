/** Lays what is drawn on a face on the same egg as the head, so that light goes over both as one. */
import { STEP } from '../engine/corners';
import { onSolid, towardsLight } from '../engine/modelled';
import type { Affine } from './affine';
import type { Layer } from './layer';
import { FACE_RISE } from './solid';
import type { Wardrobe } from './wardrobe';

export const HAIR_BEYOND = 1.16; // how much larger than the face's paper the egg of a head is

export interface HeadEgg {
  readonly x: number; // its middle, in the head's space
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

export function headEgg(wardrobe: Pick<Wardrobe, 'box'>): HeadEgg {
  const [left, top, width, height] = wardrobe.box('head');
  return {
    x: left + width / 2,
    y: top + height / 2,
    rx: (width / 2) * HAIR_BEYOND,
    ry: (height / 2) * HAIR_BEYOND,
  };
}

/** @param head its matrix into the world @param from the way to the light, a unit vector in the world */
export function roundOn(
  { vertices, forms }: Pick<Layer, 'vertices' | 'forms'>,
  head: Affine,
  egg: HeadEgg,
  from: { readonly x: number; readonly y: number },
): void {
  const { a, b, c, d, e, f } = head;
  const area = a * d - b * c || 1e-6;
  const [wide, high] = [Math.sqrt(a * a + b * b) || 1, Math.sqrt(c * c + d * d) || 1];
  const across = (from.x * a + from.y * b) / wide;
  const down = (FACE_RISE * (from.x * c + from.y * d)) / high;
  for (let at = 0, form = 0; at < vertices.length; at += STEP, form += 2) {
    const dx = vertices[at]! - e;
    const dy = vertices[at + 1]! - f;
    const x = ((d * dx - c * dy) / area - egg.x) / egg.rx;
    const y = ((a * dy - b * dx) / area - egg.y) / egg.ry;
    forms[form] = towardsLight(onSolid(x, y), across, down);
  }
}

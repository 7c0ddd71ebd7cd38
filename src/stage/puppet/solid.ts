/** What a flat piece of paper is taken to be where light falls on it: a cylinder, an egg, or a share of one. */
import { lerp } from '../../maths/scalar';
import { onSolid } from '../engine/modelled';
import type { CutoutBox } from './figure-file';

export interface Solid {
  readonly lift: number; // how much it is lifted against the night, 0…1
  readonly rise: number; // how much light from above or below tells on it, 0…1
  /**
   * Where a corner lies on the solid, see `onSolid`.
   * @param across 0 left, 1 right @param along 0 start … 1 end of the paper
   * @param box of the paper, in the space of its part
   */
  at(across: 0 | 1, along: number, box: CutoutBox | null): number;
}

/** Round across, from `left` to `right` on a cylinder, and as far down it as from `top` to `bottom`; -1…1. */
export const band = (left: number, right: number, top = 0, bottom = 0, lift = 0): Solid => ({
  lift,
  rise: 1,
  at: (across, along) => onSolid(across === 0 ? left : right, lerp(top, bottom, along)),
});

/** On a face the shade lies beside the nose: light from above would lie on a chin like a beard. */
export const FACE_RISE = 0.3;

/** Limbs and what hangs. */
export const CYLINDER = band(-1, 1);

/** Half of a limb: flatter towards the joint, so that no edge shows there however far it is bent. */
export const limb = (joint: 'start' | 'end', lift = 0): Solid => ({
  lift,
  rise: 1,
  at: (across, along) => onSolid((2 * across - 1) * lerp(1, AT_JOINT, joint === 'end' ? along : 1 - along), 0),
});
const AT_JOINT = 0.45; // of its roundness that a limb keeps at its joint

/** Lies on an egg of which the paper itself need not be all: hair and spectacles on the head. */
export const egg = ([left, top, width, height]: CutoutBox, larger: number, lift = 0): Solid => ({
  lift,
  rise: FACE_RISE,
  at: (across, along, box) => {
    const [x, y, wide, high] = box ?? [left, top, width, height];
    return onSolid(
      (x + wide * across - left - width / 2) / ((width / 2) * larger),
      (y + high * along - top - height / 2) / ((height / 2) * larger),
    );
  },
});

/** A lock of hair: at its root as bright as the head that it grows from, and round further down. */
export const lock = (
  [left, top, width, height]: CutoutBox,
  larger: number,
  root: readonly number[],
  lift = 0,
): Solid => {
  const x = (root[0]! - left - width / 2) / ((width / 2) * larger);
  const y = (root[1]! - top - height / 2) / ((height / 2) * larger);
  return {
    lift,
    rise: FACE_RISE,
    at: (across, along) => onSolid(lerp(x, 0, along) + (across - 0.5) * lerp(0.3, 1.5, along), lerp(y, 0, along)),
  };
};

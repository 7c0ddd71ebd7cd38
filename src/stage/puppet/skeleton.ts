/** How a figure stands at one moment: the place of every part, as the one who moves it says. */

/**
 * Local figure space: origin at the hip joint, x forward (the way the face looks), y down, figure units;
 * rotation in radians, clockwise on screen for an unflipped figure.
 */
export interface PartPlace {
  x: number;
  y: number;
  rotation: number;
  turn?: number; // 1 as the body faces, or left out; -1 the other way; between, squeezed
}

// prettier-ignore
export type PartName =
  | 'farUpperArm' | 'farForearm' | 'farHand' | 'farThigh' | 'farShin' | 'farFoot'
  | 'nearThigh' | 'nearShin' | 'nearFoot'
  | 'torso' | 'head' | 'nearUpperArm' | 'nearForearm' | 'nearHand' | 'scarf';

export type HandShape = 'rest' | 'reach' | 'hold' | 'grip' | 'fist' | 'open' | 'lift' | 'flat';

export interface Skeleton {
  x: number; // world place of the hip
  y: number;
  front: number; // 0 the head is in three quarters … 1 it looks straight at the audience
  turn: number; // 1 faces right, -1 left; between, squeezed as a paper puppet that turns
  scale: number; // world units per figure unit
  tilt: number; // of the whole body about the hip, radians
  parts: Record<PartName, PartPlace>;
  hands: { near: HandShape; far: HandShape };
  resting: { near: number; far: number }; // how far each hand has come to rest on something, 0…1
  over: { readonly arm: boolean; readonly head: boolean }; // what lies over the other figure: the near arm, the head
}

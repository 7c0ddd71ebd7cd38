/** Whose edges are drawn softly: strips and lines of paper without an outline in their texture. */
import type Phaser from 'phaser';

export const EDGED = 'SubmitterEdged'; // name of the engine's node that draws them

/** Corners of each quad, in the order p, q, r, s: which of them lie on the far side of the strip. */
export type FarCorners = readonly [p: boolean, q: boolean, r: boolean, s: boolean];
export const BELOW: FarCorners = [false, true, false, true]; // of a strip laid in columns: the lower ones
export const ASIDE: FarCorners = [false, false, true, true]; // of lines downwards: those on the right

/** Has both sides of a strip drawn with soft edges. */
export const softened = <Mesh extends Phaser.GameObjects.Mesh2D>(mesh: Mesh, farCorners: FarCorners): Mesh =>
  Object.assign(mesh, { farCorners }).setRenderNodeRole('Submitter', EDGED);

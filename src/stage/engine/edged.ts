/** Whose edges are drawn softly: strips and lines of paper without an outline in their texture. */
import type Phaser from 'phaser';

export const EDGED = 'SubmitterEdged'; // name of the engine's node that draws them
export const EDGED_BATCH = 'BatchHandlerEdged'; // and of the node that gathers what they are made of

const NEAR = 0x00ffff; // a corner on the near side of a strip both of whose sides are edges
const FAR = 0xffffff; // …on the far side

/** What the shader is told of the corners of each quad, in the order p, q, r, s. */
export type Sides = readonly [p: number, q: number, r: number, s: number];
export const BELOW: Sides = [NEAR, FAR, NEAR, FAR]; // of a strip laid in columns: the lower ones are far
export const ASIDE: Sides = [NEAR, NEAR, FAR, FAR]; // of lines downwards: those on the right

/** Has both sides of a strip drawn with soft edges. */
export const softened = <Mesh extends Phaser.GameObjects.Mesh2D>(mesh: Mesh, sides: Sides): Mesh =>
  Object.assign(mesh, { sides }).setRenderNodeRole('Submitter', EDGED).setRenderNodeRole('BatchHandler', EDGED_BATCH);

/** How a corner of modelled paper is told to the shader: two whole numbers, each of bytes (see modelling.ts). */

// of its own: what this folder shares with the page would come into the page with the whole engine
const clamp = (value: number): number => Math.min(1, Math.max(0, value));

export const SUBMITTER = 'SubmitterEveryCorner'; // name of the engine's node that draws modelled meshes
export const MODELLED_BATCH = 'BatchHandlerModelled'; // and of the node that gathers what they are made of

/** Bytes of a corner, and how its light is reckoned. */
export const MODELLED = {
  middle: 128, // the byte of 0
  solid: 84, // bytes to 1 on a solid: from -1.5 to 1.5
  way: 127, // bytes to 1 of the way to the light
  across: 0.86, // the light comes from the side…
  towards: 0.5, // …and a little from the front
  dark: 0.08, // facing the light this much or less is shade…
  bright: 0.58, // …and this much is lit
  spared: 0.5, // of the light that shade leaves to faces and hands
} as const;

const byte = (value: number, scale: number): number =>
  Math.max(0, Math.min(255, Math.round(MODELLED.middle + value * scale)));

/** Where a corner lies on its solid: 0 in the middle, 1 at its edge; across to the right, down along its length. */
export const onSolid = (across: number, down: number): number =>
  (byte(across, MODELLED.solid) << 16) | (byte(down, MODELLED.solid) << 8);

/** Adds the way to the light, a unit vector as the paper sees it, to where a corner lies. */
export const towardsLight = (solid: number, across: number, down: number): number =>
  ((byte(down, MODELLED.way) << 24) | solid | byte(across, MODELLED.way)) >>> 0;

/** How much of the light comes to a corner, and how much it is lifted against the night, each 0…1. */
export const reached = (exposure: number, lift: number): number =>
  (Math.round(255 * clamp(exposure)) << 16) | (Math.round(255 * clamp(lift)) << 8);

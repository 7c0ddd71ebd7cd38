/** How deep in the picture things lie whose depth no data say: what has more lies over what has less. */
export const DEPTHS = {
  sky: -1000,
  stars: -990,
  sunGlow: -980,
  sun: -979,
  moonGlow: -978,
  clouds: -960, // each one deeper than the one before it
  moon: -940, // before the clouds: a bite out of it reads as a fault
  moonFace: -939,
  coverCloud: -938, // before the moon; each of its papers deeper than the one before it
  birds: -930,
  title: -470, // behind every far hill but the farthest
  rising: -430, // ground seen from above, which goes up behind all that stands on its near edge
  ground: -60,
  groundSheen: -59,
  groundRim: -55,
  trunkContact: -54,
  trunk: -50,
  seeds: -18.5, // on the crest, behind the grass
  trunkCast: -16.2,
  litter: -16,
  fireflies: -15, // a glow before a face would be a stain
  drift: -14, // behind the figures, so that no leaf hangs before a face
  threadsBehind: -13.9,
  fallingLeaves: -13.5, // likewise
  footing: -13, // before the grass behind the figures, behind the figures
  seam: -12, // before all that is torn, behind the figures
  tornEdge: -11,
  hangingStars: -10.8, // before the torn edges: they hang in the gap as well
  // figures: as the cast says, 0 … 120, each takes up 40
  threadsBefore: 121,
  popUp: 122, // before the grass that figures stand in; each of its sheets a little more
  sides: 860, // over all that stands on either side of the trunk
  foreground: 870,
  through: 872, // sheets that the camera looks through
  shoulder: 880, // the back of somebody's head
  vignette: 890,
  plate: 892, // the newer of two a little more
  blackout: 900,
  curtain: 910,
} as const;

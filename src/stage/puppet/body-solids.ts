/** What each part of a body, and what hangs on it, is taken to be where light falls on it. */
import { type CutoutBox, PANELS, type Strand } from './figure-file';
import { HAIR_BEYOND } from './head-egg';
import type { PartName } from './skeleton';
import { band, egg, limb, lock, type Solid } from './solid';

const SKIN = 1; // faces and hands are lifted against the night…
const CLOTH = 0.15; // …and all else a little, so that nobody is lost in it
const TORSO = band(-1, 1, -0.55, 0.45, CLOTH);
const SKIRT = [0.3, 0.55] as const; // how far down it is on the same cylinder
const HAND = band(-0.9, 0.9, -0.4, 0.7, SKIN);
const FOOT = band(-0.8, 0.8, 0, 0.6, CLOTH); // its top goes on from a shin that hangs straight down
const SCARF = band(-0.95, 0.95, -0.7, 0.75, CLOTH);
const NECK = band(-1, 1, 0, 0, SKIN);
const HANGING = band(-1, 1, 0, 0, CLOTH);
const LIMBS = { upper: limb('end', CLOTH), lower: limb('start', CLOTH) } as const;

const FACE = ['head', 'nose', 'profile']; // what is seen of its skin
const liftOf = (frame: string): number => (FACE.includes(frame) ? SKIN : CLOTH);

/** @param head box of the head's own paper */
export function solidOf(part: PartName, frame: string, head: CutoutBox): Solid {
  if (part === 'head') return frame === 'neck' ? NECK : egg(head, HAIR_BEYOND, liftOf(frame));
  if (part === 'torso') return TORSO;
  if (part === 'scarf') return SCARF;
  if (part.endsWith('Hand')) return HAND;
  if (part.endsWith('Foot')) return FOOT;
  return /UpperArm|Thigh/.test(part) ? LIMBS.upper : LIMBS.lower;
}

export const hangingSolid = ({ on, root }: Strand, head: CutoutBox): Solid =>
  on === 'head' ? lock(head, HAIR_BEYOND, root, CLOTH) : HANGING;

/** The panels of a skirt are one cylinder, from back to front. */
export const panelSolid = (i: number): Solid => band((2 * i) / PANELS - 1, (2 * (i + 1)) / PANELS - 1, ...SKIRT, CLOTH);

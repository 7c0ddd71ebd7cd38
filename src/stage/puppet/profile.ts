/**
 * A head that turns from three quarters to a profile, where a card slides out before the face and its features follow,
 * or to the front, where they slide along it until they are the same on both sides of its middle.
 */
import { lerp } from '../../maths/scalar';
import { type Affine, affine, compose, setPlace } from './affine';
import type { Features } from './figure-file';

// how far features come forward, figure units; what is then left of their width
const EYE = { forward: 9.6, width: 0.68 } as const;
const FAR_EYE = { forward: 6.2, width: 0 } as const;
const MOUTH = { forward: 8.8, width: 0.6 } as const;
const HINGE = 17; // x of the head from which the card grows
const LENS = 12.2; // …of the middle of the near lens
const FAR_LENS = 33.4; // …and of the outer end of the far one
const EAR = -4.1; // …at which an arm of the spectacles ends
const ARM = 2.4; // times its length that it then has
export const LEAST = 0.01; // turns below this show no card
/** Where the middle of a face is that looks straight ahead, x of the head: what a head mirrors about as it turns. */
export const MIDDLE = 13.3;
const EYE_AHEAD = 0.92; // of an eye's width in three quarters
const EYES = 7.4; // from there to an eye, and to the middle of a lens
const NEAR_LENS = 12.2; // x of the middle of a lens, its width to come, and…
const WIDER = 1.3; // …that of the far lens, as a share of what they are in three quarters
const NARROWER = 0.88;
const SHORT = 0.5; // …of an arm of the spectacles
const FAR = 28.4; // x of the middle of the far lens
const NOSE = 23.4; // …and of a nose

const moved = <Part extends { x: number; halfWidth: number }>(
  part: Part,
  { forward, width }: { forward: number; width: number },
  turn: number,
): Part => ({ ...part, x: part.x + forward * turn, halfWidth: part.halfWidth * lerp(1, width, turn) });

const ahead = <Part extends { x: number; halfWidth: number }>(
  part: Part,
  x: number,
  halfWidth: number,
  t: number,
): Part => ({
  ...part,
  x: lerp(part.x, x, t),
  halfWidth: lerp(part.halfWidth, halfWidth, t),
});

/** Where the features sit on a face that is so far turned to the front, 0…1. */
const frontal = (features: Features, front: number): Features => ({
  ...features,
  eye: ahead(features.eye, MIDDLE - EYES, features.eye.halfWidth * EYE_AHEAD, front),
  farEye: ahead(features.farEye, MIDDLE + EYES, features.eye.halfWidth * EYE_AHEAD, front),
  mouth: ahead(features.mouth, MIDDLE, features.mouth.halfWidth, front),
});

/** Where the features sit on a head so far turned. @param turn -1 to the front … 0 three quarters … 1 profile */
export function turnedFeatures(features: Features, turn: number): Features {
  if (Math.abs(turn) < LEAST) return features;
  if (turn < 0) return frontal(features, -turn);
  return {
    ...features,
    eye: moved(features.eye, EYE, turn),
    farEye: moved(features.farEye, FAR_EYE, turn),
    mouth: moved(features.mouth, MOUTH, turn),
  };
}

/** How a cut-out of the head moves along it: stretched so much about a line, and then carried forward. */
type Slide = readonly [about: number, stretch: number, forward: number];
const SLIDES: Readonly<Record<string, (turn: number) => Slide>> = {
  profile: (turn) => [HINGE, turn, 0],
  glasses: (turn) => [LENS, lerp(1, EYE.width, turn), EYE.forward * turn],
  'far-lens': (turn) => [FAR_LENS, 1 - turn, 0],
  'spectacle-arm': (turn) => [EAR, lerp(1, ARM, turn), 0],
};
/** The same, towards the front. */
const AHEAD: Readonly<Record<string, (front: number) => Slide>> = {
  neck: (front) => [0, 1, MIDDLE * front], // stays on its shoulders
  nose: (front) => [NOSE, 1, (MIDDLE - NOSE) * front],
  glasses: (front) => [NEAR_LENS, lerp(1, NARROWER, front), (MIDDLE - EYES - NEAR_LENS) * front],
  'far-lens': (front) => [FAR, lerp(1, WIDER, front), (MIDDLE + EYES - FAR) * front],
  'spectacle-arm': (front) => [EAR, lerp(1, SHORT, front), 0],
};
const along = affine();
const out = affine();

/** The matrix of a cut-out on a head so far turned; good until the next one is asked for. */
export function turnedPart(frame: string, head: Affine, turn: number): Affine {
  const slide = (turn < 0 ? AHEAD : SLIDES)[frame];
  if (!slide || Math.abs(turn) < LEAST) return head;
  const [about, stretch, forward] = slide(Math.abs(turn));
  return compose(out, head, setPlace(along, about * (1 - stretch) + forward, 0, 0, stretch, 1));
}

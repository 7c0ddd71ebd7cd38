/** A head that turns from three quarters to a profile: a card slides out before the face, and its features follow. */
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

const moved = <Part extends { x: number; halfWidth: number }>(
  part: Part,
  { forward, width }: { forward: number; width: number },
  turn: number,
): Part => ({ ...part, x: part.x + forward * turn, halfWidth: part.halfWidth * lerp(1, width, turn) });

/** Where the features sit on a head so far turned. @param turn 0 three quarters … 1 profile */
export function turnedFeatures(features: Features, turn: number): Features {
  if (turn < LEAST) return features;
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
const along = affine();
const out = affine();

/** The matrix of a cut-out on a head so far turned; good until the next one is asked for. */
export function turnedPart(frame: string, head: Affine, turn: number): Affine {
  const slide = SLIDES[frame];
  if (!slide || turn < LEAST) return head;
  const [about, stretch, forward] = slide(turn);
  return compose(out, head, setPlace(along, about * (1 - stretch) + forward, 0, 0, stretch, 1));
}

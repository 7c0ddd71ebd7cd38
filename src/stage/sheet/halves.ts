/**
 * A torn sheet as a camera sees it: how far each half stands from its own place. The tear is a line of the world; the
 * gap is a share of the picture, so that it is as plain from afar as close by.
 */
import { smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import type { CameraView } from '../camera/camera';

const [JUST_TORN, FARTHEST] = [0.04, 0.34]; // gaps, shares of the picture's width
const ASIDE = [0.2, 0.8] as const; // shares of the width between which a tear parts both halves, not one alone
const BRINK = 14; // world units on either side of the tear in which somebody crosses from half to half

/** What there is to see of a tear. */
export interface Torn {
  readonly at: number; // world x
  readonly gap: number; // share of the picture's width
}
/** How far what stands on each half is moved, world units; left is never above 0, right never below. */
export interface Halves {
  readonly at: number; // world x of the tear
  readonly left: number;
  readonly right: number;
}

/** @param open 0 edges touch … 1 as just torn @param apart 0…1, on top of that */
export const gapOf = (open: number, apart: number): number => lerp(JUST_TORN * open, FARTHEST, apart);

/** Which half the picture is on: 0 all of it the right one, 1 the left one. */
const leaning = ({ at }: Torn, view: CameraView, aspect: number): number => {
  const width = view.height * aspect;
  const across = (at - view.x) / width + 0.5;
  return smooth(clamp((across - ASIDE[0]) / (ASIDE[1] - ASIDE[0])));
};

/** The half that the picture is on stays where it is, and the other makes way; between them, both do. */
export function halvesOf(torn: Torn, view: CameraView, aspect: number): Halves {
  const way = torn.gap * view.height * aspect;
  const lean = leaning(torn, view, aspect);
  return { at: torn.at, left: -way * (1 - lean), right: way * lean };
}

/** A picture leans no farther than the gap reaches from its top to its bottom: beside that, halves would overlap. */
function tilted(tilt: number, { gap }: Torn, aspect: number): number {
  const steepest = Math.atan(gap * aspect);
  return lerp(tilt, clamp(tilt, -steepest, steepest), clamp(gap / JUST_TORN));
}

/** A picture goes back as far as the gap takes room from what it is on, and leans as far as it leaves room. */
export function widened(view: CameraView, torn: Torn | null, aspect: number): CameraView {
  if (!torn) return view;
  const aside = Math.abs(2 * leaning(torn, view, aspect) - 1);
  const height = view.height / (1 - torn.gap * (1 - aside) * (1 + aside));
  return { ...view, height, tilt: tilted(view.tilt, torn, aspect) };
}

/** How far who stands at x is moved with their half, world units. */
export function shiftAt(halves: Halves | null, x: number): number {
  if (!halves) return 0;
  return lerp(halves.left, halves.right, smooth(clamp((x - halves.at) / (2 * BRINK) + 0.5)));
}

/** Where a figure is in the picture, part by part: for the words to keep clear of. */
import type { FigureName } from '../../play/stage';
import type { Actor } from '../acting/actor';
import { worldPoint, type Point } from '../acting/joints';
import type { PartName } from '../puppet/skeleton';
import type { Rect } from './report';

const FACE = 34; // figure units from the middle of a face to the edge of what is kept clear
const HAND = 14;
const LIMB = 12; // …and from a joint to the edge of its limb

type Spot = readonly [part: PartName, x: number, y: number];

const MIDDLE: Spot = ['head', 9, -29]; // of a face
const HIP: Spot = ['torso', 0, 0];
const HANDS: readonly Spot[] = [
  ['nearHand', 0, 9],
  ['farHand', 0, 9],
];
/** What is above the hip, what is below it, and the hair over a face. */
const BODY: readonly (readonly Spot[])[] = [
  [HIP, ['scarf', 0, 0], ['nearUpperArm', 0, 0], ['farUpperArm', 0, 0], ['nearForearm', 0, 0], ['farForearm', 0, 0]],
  [HIP, ['nearShin', 0, 0], ['farShin', 0, 0], ['nearFoot', 4, 12], ['farFoot', 4, 12]],
  [
    ['head', -20, -60],
    ['head', 26, -60],
  ],
];

export interface HandPresence {
  readonly box: Rect; // CSS pixels of the picture
  readonly touches: boolean; // something that is not its own
  readonly from: Point; // its hip, world units
}
export interface Presence {
  readonly who: FigureName;
  readonly face: Rect; // CSS pixels of the picture
  readonly hands: readonly HandPresence[];
  readonly body: readonly Rect[]; // CSS pixels of the picture
  readonly hip: Point; // world units
}

/** Where somebody's face is in the picture, CSS pixels. @param toPage as for all that is seen of them, below */
export function faceOf(actor: Actor, toPage: (rect: Rect, x: number) => Rect): Rect {
  const { skeleton } = actor.drawn!;
  const { x, y } = worldPoint(skeleton, ...MIDDLE);
  const half = FACE * skeleton.scale;
  return toPage({ x: x - half, y: y - half, width: 2 * half, height: 2 * half }, actor.x);
}

/** A hand on one's own knee may be covered; one that touches something may not. */
const isTouch = (contact: string | null): boolean => contact !== null && !contact.startsWith('own.');

/** @param toPage a rectangle of the world at world x in the picture */
export function presenceOf(actor: Actor, toPage: (rect: Rect, x: number) => Rect): Presence {
  const { skeleton } = actor.drawn!;
  const { touch } = actor.figure;
  const at = (spot: Spot): Point => worldPoint(skeleton, ...spot);
  const around = (points: readonly Point[], units: number): Rect => {
    const half = units * skeleton.scale;
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [x, y] = [Math.min(...xs) - half, Math.min(...ys) - half];
    return toPage({ x, y, width: Math.max(...xs) + half - x, height: Math.max(...ys) + half - y }, actor.x);
  };
  const hip = at(HIP);
  const handAt = (spot: Spot, touches: boolean): HandPresence => {
    const point = at(spot);
    return { box: around([point], HAND), touches, from: { x: point.x - hip.x, y: point.y - hip.y } };
  };
  return {
    who: actor.who,
    face: faceOf(actor, toPage),
    hands: [handAt(HANDS[0]!, isTouch(touch.near)), handAt(HANDS[1]!, isTouch(touch.far))],
    body: BODY.map((spots) => around(spots.map(at), LIMB)),
    hip,
  };
}

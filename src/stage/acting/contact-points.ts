/** Where hands and eyes go: named places on a body, round what stands there, and on things. */
import { clamp } from '../../maths/scalar';
import type { FigureName } from '../../play/stage';
import type { Spot } from '../../schemas/stage';
import type { Place } from '../place/place';
import type { PartName, Skeleton } from '../puppet/skeleton';
import type { Glance } from './face-animator';
import { worldPoint, type Point } from './joints';

const PASSING = 40; // world units ahead of the eyes within which the head gives up following what passes by
const FAR_SIGHT = 150; // world units beyond which eyes turn no further

/** Places on a body that another hand may rest on, in the space of a part. */
const SPOTS: Readonly<Record<Spot, readonly [part: PartName, x: number, y: number]>> = {
  'near-forearm': ['nearForearm', 0, 12],
  'far-forearm': ['farForearm', 0, 12],
  'near-arm': ['nearUpperArm', 2, 32],
  'far-arm': ['farUpperArm', 2, 32],
  'near-hand': ['nearHand', 2, 7],
  'far-hand': ['farHand', 2, 7],
  chin: ['head', 18, 1], // a finger lies under it
  back: ['torso', -8, -40],
  waist: ['torso', -8, -20],
  'far-back': ['torso', -12, -26],
  eye: ['head', 24, -26],
  chest: ['torso', 13, -42],
  scarf: ['torso', 20, -60],
  breast: ['torso', 16, -51], // as high as a hand comes with its elbow at the waist
  side: ['torso', 14, -30],
  skirt: ['torso', 12, 16],
  'near-knee': ['nearShin', 3, -6],
  'far-knee': ['farShin', 3, -6],
};

/**
 * @param contact '<figure>.<spot>', 'own.<spot>', 'clasp' or a prop
 * @returns its world place, or null while it is nowhere
 */
export function spotOf(
  contact: string,
  who: FigureName,
  skeletonOf: (name: FigureName) => Skeleton | null,
  prop: (name: string) => Point | null,
  place: Place,
): Point | null {
  if (contact === 'clasp') return claspIn(place, skeletonOf(who)?.x ?? 0);
  const [owner, name] = contact.split('.');
  if (name === undefined) return prop(contact);
  const skeleton = skeletonOf(owner === 'own' ? who : (owner as FigureName));
  const spot = name in SPOTS ? SPOTS[name as Spot] : null;
  return skeleton && spot ? worldPoint(skeleton, ...spot) : null;
}

/** Where two hands meet round the landmark nearest to x; null where there is none to reach round. */
function claspIn(place: Place, x: number): Point | null {
  const landmark = place.landmarkAt(x);
  if (!landmark || landmark.clasp === null) return null;
  return { x: landmark.x, y: place.groundAt(landmark.x) - landmark.clasp };
}

/** The glance of a figure at a point: pupils, and how far the head follows. */
export function sightOf(skeleton: Skeleton, at: Point): Glance {
  const eye = worldPoint(skeleton, 'head', 20, -29);
  const ahead = (at.x - eye.x) * Math.sign(skeleton.turn * (skeleton.parts.head.turn ?? 1));
  const down = at.y - eye.y;
  const y = clamp(down / FAR_SIGHT, -0.9, 0.9);
  const nod = clamp((Math.atan2(down, ahead) * 180) / Math.PI, -40, 50) * clamp(ahead / PASSING);
  return {
    x: clamp(ahead / 60, -1, 0.8),
    y,
    lid: 1 - 0.15 * clamp((y - 0.3) / 0.2),
    neck: nod * 0.14,
    head: nod * 0.12,
    turn: 0,
  };
}

/** A tree, and its leaves. */
import Type from 'typebox';
import { layer } from './layer';
import { path } from './paper';
import {
  colour,
  depth,
  fields,
  from,
  length,
  list,
  optional,
  point,
  points,
  share,
  text,
  whole,
  type Data,
} from './values';

const layered = fields({
  name: text(),
  x: length(),
  y: length(),
  rx: from(1, 5000, 'a radius'),
  ry: from(1, 5000, 'a radius'),
  bumps: whole(3, 100, 'a whole number', 'around its edge'),
  shade: whole(0, 3, 'a whole number', 'of the crown of the hour, back to front'),
  depth: depth(),
  sway: from(0, 50, 'a number'),
  phase: from(-100, 100, 'radians'),
});

const knot = Type.Tuple([length(), length(), from(1, 100, 'a radius'), from(1, 100, 'a radius')], {
  called: 'a knot, [x, y, half its width, half its height]',
});

/** A tree that stands where a landmark of the place is, as wide as that. */
export const tree = layer('tree', {
  landmark: text('of this place'),
  limbs: points('the outline of trunk and limbs, around'),
  roots: points('…and of what stands on the ground'),
  bark: list(path()),
  knots: list(knot),
  crown: list(layered),
  leaves: whole(0, 2000, 'a whole number', 'single ones on its crown'),
  ...optional({ heart: fields({ at: point('from its foot'), d: path() }) }),
});
const OF = { of: text('the landmark whose tree they are of') };
/** Leaves that fall from it, and lie under it. */
export const leaves = layer('leaves', {
  ...OF,
  litter: whole(0, 2000, 'a whole number', 'that lie on the ground'),
  falling: whole(0, 2000),
  reach: from(0, 5000, 'world units', 'on either side of the trunk'),
});
/** Leaves that the gusts carry past. */
export const drift = layer('drift', OF);
const sheet = fields({ fill: colour(), alpha: share() });
/** The light on either side of a trunk, near by, while the sun is low: what each half of the picture is seen in. */
export const sides = layer('sides', {
  of: text('the landmark that stands between them'),
  dusk: { ...sheet, description: 'away from the sun' },
  sun: { ...sheet, description: 'towards it' },
});

export type SidesData = Data<typeof sides>;
export type TreeData = Data<typeof tree>;
export type CrownLayerData = Data<typeof layered>;
export type LeavesData = Data<typeof leaves>;
export type DriftData = Data<typeof drift>;

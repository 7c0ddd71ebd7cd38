/** scenery/tree.json: the tree on the hill. */
import Type from 'typebox';
import { path } from './paper';
import { depth, fields, from, length, list, point, points, text, whole, type Data } from './values';

const layer = fields({
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

export const tree = fields({
  limbs: points('the outline of trunk and limbs, around'),
  roots: points('…and of what stands on the ground'),
  bark: list(path()),
  knots: list(knot),
  heart: fields({ at: point(), d: path() }),
  crown: list(layer),
  leaves: fields({
    count: whole(0, 2000),
    litter: whole(0, 2000, 'a whole number', 'that lie on the ground'),
    falling: whole(0, 2000),
    reach: from(0, 5000, 'world units', 'on either side of the trunk'),
  }),
});
export type Tree = Data<typeof tree>;
export type CrownLayerData = Data<typeof layer>;

/** scenery/hill.json: the lie of the land, as curves through points. */
import Type from 'typebox';
import { fields, from, length, rising, type Data } from './values';

const curve = (description: string) =>
  rising(0, Type.Tuple([length(), length()], { called: 'a point, [x, y]' }), { description });

export const hill = fields({
  ridge: curve('the ground: world x, and y below the top of the hill'),
  nearness: rising(0, Type.Tuple([length(), from(0.01, 2, 'a size')], { called: 'a point, [x, size]' }), {
    description: 'size of a figure that stands at x: 1 on the near ground',
  }),
  trunk: curve('height above the ground, and half the width of the trunk there'),
});
export type Hill = Data<typeof hill>;

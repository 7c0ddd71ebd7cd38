/** marks.json: where figures can stand. */
import { facing, place } from './stage';
import { entries, fields, length, optional, text, type Data } from './values';

const mark = fields({
  place,
  x: length('along the ground, world units'),
  at: text('the spot it belongs to: door, table …'),
  ...optional({ side: { ...facing, description: 'which of the two sides of what stands there it is' } }),
});

export const marks = entries(mark);
export type Mark = Data<typeof mark>;

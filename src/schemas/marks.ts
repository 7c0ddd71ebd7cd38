/** marks.json: where figures can stand. */
import { place } from './stage';
import { entries, fields, length, text, type Data } from './values';

const mark = fields({
  place,
  x: length('along the ground, world units'),
  at: text('the spot it belongs to: tree, foot, table …'),
});

export const marks = entries(mark);
export type Mark = Data<typeof mark>;

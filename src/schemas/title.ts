/** scenery/title.json: the letters of the title, as `npm run title` cuts them. */
import Type from 'typebox';
import { path } from './paper';
import { entries, fields, from, length, type Data } from './values';

const tie = Type.Tuple([length(), length()], {
  called: 'a tie, [across, up], from the middle of the letter’s advance and its baseline',
});

const letter = fields({
  width: from(0, 1000, 'units', 'of its advance'),
  ties: Type.Array(tie, { minItems: 1, maxItems: 2, called: 'a list of one or two ties' }),
  d: path(),
});

export const title = fields({ em: from(1, 10_000, 'units', 'in the size of the type'), letters: entries(letter) });
export type TitleData = Data<typeof title>;
export type CutLetter = Data<typeof letter>;

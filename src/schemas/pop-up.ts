/** popups/<name>.json: cut paper that rises out of the ground like a page of a pop-up book, and folds flat again. */
import Type from 'typebox';
import { LAYER } from './plate';
import { colour, degrees, fields, length, list, optional, share, type Data } from './values';

/** A fold from top to bottom, that stands out towards the audience. */
const crease = fields({
  x: length('of the fold, on the layer'),
  by: degrees('that each half turns back from it'),
});

const layer = fields({
  ...LAYER,
  ...optional({
    deep: length('how far behind the foot line of the first it stands'),
    crease,
    late: share('of the way up that has been gone before it sets off'),
  }),
});

export const popUp = fields({
  palette: Type.Record(Type.String(), colour()),
  layers: list(layer, {
    description:
      'back to front; y 0 is the line on the ground that they turn about, what lies below it stays on the ground',
  }),
});

export type PopUpData = Data<typeof popUp>;
export type PopUpLayer = PopUpData['layers'][number];

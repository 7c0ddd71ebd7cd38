/** scenery/curtain.json: the pleats of the curtain. */
import { dyedCutout } from './paper';
import { colour, entries, fields, from, list, type Data } from './values';

export const curtain = fields({
  width: from(1, 5000, 'units'),
  height: from(1, 5000, 'units'),
  palette: entries(colour()),
  cutouts: list(dyedCutout),
});
export type CurtainData = Data<typeof curtain>;

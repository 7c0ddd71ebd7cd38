/** What stands close before the lens where a camera cue says so: sheets of a place, large, dark and out of focus. */
import Type from 'typebox';
import { cutout } from './paper';
import { entries, fields, from, length, list, optional, text, type Data } from './values';

/** One of its pieces; units of a picture that is 720 high. */
const piece = fields({
  cutout: text('of this foreground'),
  at: Type.Tuple([from(-2, 2, 'a share'), length()], {
    called: 'a share and a height, [x, y]',
    description: 'of the picture’s width from its middle, and units above its lower edge',
  }),
  ...optional({
    size: from(0.05, 10, 'a size', '1 when left out'),
    sway: from(0, 90, 'degrees', 'that a full gust leans it; stiff when left out'),
  }),
});

const foreground = fields({
  soft: from(0, 40, 'units', 'how far it is out of focus'),
  cutouts: list(cutout),
  pieces: list(piece, { description: 'the first farthest from the lens' }),
});

export const foregrounds = entries(foreground, { description: 'what the camera can look through, by name' });

export type ForegroundSheet = Data<typeof foreground>;

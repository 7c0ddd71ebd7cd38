/** figures/moods.json: a face in each mood, as numbers, so that any two blend. */
import { entries, fields, from, share, type Data } from './values';

/** -1…1 */
const either = (description: string) => from(-1, 1, 'a number', description);

const face = fields({
  nearInner: either('brow over the near eye, its end by the nose: -1 drawn down, 1 raised'),
  nearOuter: either('its other end'),
  farInner: either('brow over the far eye'),
  farOuter: either('its other end'),
  lid: from(0, 1.5, 'a number', '1 open, 0 shut'),
  lidSkew: either('far lid further open than the near one, or less'),
  squint: share('lower lid: 0 down, 1 raised'),
  pupil: from(0.3, 2, 'a number', 'size of the iris, 1 at rest'),
  swell: share('lower lid: swollen with tears'),
  lookX: either('pupils, from where they look: -1 back, 1 ahead'),
  lookY: either('-1 up, 1 down'),
  mouthOpen: share(),
  mouthWide: either('-1 pursed, 1 stretched'),
  mouthCurve: either('-1 down, 1 smile'),
  mouthSkew: either('the corner ahead higher, or lower'),
  teeth: share(),
  press: share('lips: 1 pressed to a line'),
  bite: share('lower lip: 1 held by the teeth'),
  jaw: share('1: pushed forward'),
  turn: share('of the head from the audience: 1 a pure profile'),
  blush: share(),
  tear: share('0 none, up to 0.4 welling, to 1 running down the cheek'),
  fall: share('way of a running tear, 0 lid … 1 chin'),
});

export const moods = entries(face);
export type Face = Data<typeof face>;

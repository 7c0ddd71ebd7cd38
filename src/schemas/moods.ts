/** figures/moods.json: a face in each mood, as numbers, so that any two blend; and what the mood does to the rest. */
import { habit } from './gait';
import { entries, fields, from, optional, share, type Data } from './values';

/** -1…1 */
const either = (description: string) => from(-1, 1, 'a number', description);

const features = {
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
  droop: either('one corner drawn down by itself: -1 the one ahead, 1 the one behind'),
  ripple: share('1: the line of the lips runs in waves, as they do close to tears'),
  teeth: share(),
  press: share('lips: 1 pressed to a line'),
  bite: share('lower lip: 1 held by the teeth'),
  jaw: share('1: pushed forward'),
  turn: share('of the head from the audience: 1 a pure profile'),
  blush: share(),
  tear: share('0 none, up to 0.4 welling, to 1 running down the cheek'),
  fall: share('way of a running tear, 0 lid … 1 chin'),
};
const face = fields(features);

const bearing = fields(
  optional({
    gait: habit,
    breath: fields({
      rate: from(4, 60, 'breaths a minute', '14 at rest'),
      depth: from(0, 3, 'a factor', '1 at rest'),
    }),
    restless: from(0, 3, 'a factor', 'of how much somebody fidgets who stands still'),
    sobs: share('of the body: 1 shaken by fits of them'),
    loud: from(0.3, 2, 'a factor', 'of how far lips open in a line'),
    quiver: share('of lips and brows'),
  }),
  { description: 'what the mood does to more than the face; left out, a calm body’s' },
);

export const moods = entries(fields({ ...features, ...optional({ bearing }) }));
export type Face = Data<typeof face>;
export type Bearing = Data<typeof bearing>;
export type Mood = Face & { readonly bearing?: Bearing };

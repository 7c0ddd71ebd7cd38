/** scenery/light.json: the colours of the day, keyed at some hours and blended between. */
import Type from 'typebox';
import { colour, fields, from, rising, share, type Data } from './values';

const colours = (most: number, description: string) =>
  Type.Array(colour(), { minItems: 1, maxItems: most, called: `a list of 1 to ${most} colours`, description });
const hour = from(0, 24, 'an hour');

/** What one hour of the day does to every colour on stage. */
const light = fields({
  hour,
  sky: colours(12, 'from the zenith to the horizon, evenly spaced'),
  far: colour('the hills, back to front'),
  mid: colour(),
  near: colour(),
  ground: colour(),
  figure: colour('multiplied into figures and props'),
  shade: colour('multiplied, besides, into the side of a figure that is turned from the light'),
  lit: colour('laid as light over the side that is turned to it'),
  lift: colour('laid as light over faces and hands, and a little over all else, so that night leaves them readable'),
  rim: colour('of lit edges'),
  rimAlpha: share(),
  shadowAlpha: share('of the soft shadow behind a cut-out'),
  stars: share('how many are out'),
  windows: share('how many windows far off are lit'),
  moon: share('its light'),
  sun: from(-1, 1, 'a height', 'above the horizon, -0.2…1'),
  fireflies: share(),
});

/** Colours that only the scenery wears, at one hour. */
const shades = fields({
  hour,
  crown: colours(4, 'layers of the tree’s crown, back to front'),
  trunk: colour(),
  leaves: colours(12, 'single leaves'),
  grass: colours(4, 'far row, near row, foreground row, tufts'),
  cloud: colour(),
  room: colour('multiplied into interiors'),
});

export const lights = fields({ hours: rising('hour', light), shades: rising('hour', shades) });
export type Lights = Data<typeof lights>;
export type LightKey = Data<typeof light>;
export type ShadesKey = Data<typeof shades>;

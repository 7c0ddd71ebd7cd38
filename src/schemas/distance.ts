/** The far hills of a place, what grows and stands on them; and how far things follow the view. */
import Type from 'typebox';
import { layer } from './layer';
import { cutout } from './paper';
import { depth, fields, from, length, list, optional, point, points, share, text, word, type Data } from './values';

/** How what is far off answers the camera. */
const distance = {
  across: from(-2, 2, 'a share', '1 moves sideways with the near ground, 0 stays with the picture'),
  up: from(-2, 2, 'a share', 'the same, up and down'),
  calm: share('0 grows with the zoom, 1 keeps its size'),
  lift: from(
    -1000,
    1000,
    'layer units',
    'it rises as the zoom grows e-fold, so that the skyline stays behind the heads',
  ),
  ceiling: from(-2, 2, 'a share', 'the highest it comes, of the picture’s height from its middle'),
};

/** The fields of a distance. */
export const DISTANCE = distance;
const kept = fields(distance);

const wave = Type.Tuple([length(), from(1, 20_000, 'a length'), from(-100, 100, 'radians')], {
  called: 'a wave, [height, length, phase]',
});
const bump = Type.Tuple([length(), length(), from(1, 20_000, 'a width')], { called: 'a bump, [x, height, width]' });

const hill = fields({
  name: text(),
  shade: word(['far', 'mid', 'fold', 'near', 'meadow', 'lea']),
  depth: depth(),
  distance: kept,
  base: length('of its crest, layer units'),
  waves: list(wave),
  bumps: list(bump),
  mist: share(),
});

const growth = fields({
  name: word(['wood', 'copse', 'hedge', 'firs', 'fence']),
  on: text('a hill'),
  x: length(),
  y: length(),
  size: from(0.01, 20, 'a size'),
});

/** What its paper is coloured like; a path fades as its windows light. */
const paper = word(['back', 'middle', 'front', 'bushes', 'path']);

/** A clock on it, whose hands show the hour of the stage. */
const clock = fields({
  at: point('its middle, from the foot of the building'),
  face: text('a cut-out'),
  hour: text('the cut-out of its hour hand, pointing up'),
  minute: text('the same of its minute hand'),
});

const building = fields({
  name: text(),
  on: text('the hill it stands on'),
  before: text('the hill in front of it'),
  x: length(),
  y: length(),
  depth: depth(),
  size: from(0.01, 20, 'a size'),
  cutouts: list(cutout),
  walls: list(fields({ cutout: text(), paper }), { description: 'back to front' }),
  ...optional({
    path: point('where the path lies, from its own place'),
    window: text('the cut-out of a window'),
    windows: points('of its windows, in the order in which they light'),
    clock,
  }),
});

/** Far hills, what grows and what stands on them, and the mist that lies between. */
export const farHills = layer('far-hills', {
  hills: list(hill),
  ...optional({ growth: list(growth), buildings: list(building) }),
});

export type Distance = Data<typeof kept>;
export type FarData = Data<typeof farHills>;
export type BuildingData = Data<typeof building>;
export type ClockData = Data<typeof clock>;
export type BuildingPaper = Data<typeof paper>;
export type HillShade = HillData['shade'];
export type HillData = Data<typeof hill>;
export type GrowthData = Data<typeof growth>;

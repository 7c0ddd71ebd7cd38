/**
 * places/*.json: the places of a play, one a file: the lie of the land, what stands on it that backs lean on, what the
 * camera and eyes know by name, and the layers that it is drawn of.
 */
import Type from 'typebox';
import { farHills } from './distance';
import { foregrounds } from './foregrounds';
import { brook, fireflies, foreground, grass, ground, seeds, wall } from './hillside';
import { beams, furniture, motes, oval, pane, panels } from './room';
import { wearing } from './stage';
import { birds, clouds, horizon, sky, stars } from './sky';
import { drift, leaves, sides, tree } from './tree';
import { entries, fields, flag, from, length, list, optional, point, rising, text, type Data } from './values';

const curve = (description: string) =>
  rising(0, Type.Tuple([length(), length()], { called: 'a point, [x, y]' }), { description });

/** What is left out is level, and as near as can be. */
const lie = fields(
  optional({
    ridge: curve('the ground: world x, and y below 0'),
    nearness: rising(0, Type.Tuple([length(), from(0.01, 2, 'a size')], { called: 'a point, [x, size]' }), {
      description: 'size of a figure that stands at x: 1 on the near ground',
    }),
  }),
);

/** Something that stands on the ground, which backs lean on and hands reach round: a trunk, a post. */
const landmark = fields({
  x: length('where it stands, in the world'),
  ...optional({
    halfWidths: curve('height above the ground, and half its width there: what a back leans on'),
    clasp: length('height above the ground at which two hands meet round it'),
  }),
});

const RECT = { left: length(), right: length(), top: length(), bottom: length() };
/** What a picture holds that is on it; in the world, y down. */
const view = fields({
  ...RECT,
  ...optional({
    tall: fields(RECT, { description: 'the same on an upright screen' }),
    risen: fields(RECT, { description: 'the same where the camera has risen on its crane' }),
  }),
});

/** Where eyes and hands go. */
const spot = Type.Union(
  [
    point('in the world'),
    fields({
      above: Type.Tuple([from(-2, 2, 'a share'), from(-2, 2, 'a share')], {
        called: 'two shares, of the picture’s width from its middle, and of its height above its top',
      }),
    }),
    fields({ on: text('a building of the far hills'), at: point('from its foot, in units of its hill') }),
  ],
  {
    called: 'a point, [x, y], or one above the picture, {"above": [0.1, 0.2]}, or {"on": "…", "at": [x, y]}',
  },
);

export const LAYERS = [
  sky,
  stars,
  clouds,
  birds,
  farHills,
  ground,
  wall,
  brook,
  grass,
  seeds,
  fireflies,
  foreground,
  tree,
  leaves,
  drift,
  sides,
  panels,
  pane,
  furniture,
  beams,
  motes,
  oval,
] as const;
const layer = Type.Union([...LAYERS], { called: 'a layer, an object with its "type"' });

export const place = fields({
  layers: list(layer, { description: 'made in this order' }),
  views: entries(view, { description: 'what the camera can be on, by name; one of them the name of the place' }),
  ...optional({
    open: flag('under the open sky: shadows are long, and nothing stands close behind figures but landmarks'),
    lamp: point('where light comes from that models figures: a window, a lamp; sun and moon where left out'),
    cold: from(0, 24, 'an hour', 'from which on breath shows in the air'),
    wears: { ...wearing, description: 'what who enters here has on' },
    ground: lie,
    landmarks: entries(landmark),
    points: entries(spot, { description: 'where eyes and hands go, by name' }),
    horizon,
    foregrounds,
    closeUps: Type.Tuple([length(), length()], {
      called: 'two places, [from, to]',
      description: 'middles of the picture between which what stands far off makes room for heads that fill it',
    }),
  }),
});

export type PlaceFile = Data<typeof place>;
export type LandLie = Data<typeof lie>;
export type LandmarkData = Data<typeof landmark>;
export type ViewRect = Pick<Data<typeof view>, 'left' | 'right' | 'top' | 'bottom'>;
export type NamedView = Data<typeof view>;
export type LayerData = Data<typeof layer>;

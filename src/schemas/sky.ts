/** scenery/sky.json: sun, moon, stars, clouds and fireflies. */
import { DISTANCE } from './distance';
import { fields, from, length, list, point, share, whole, word, type Data } from './values';

const body = {
  at: point('from the middle of the picture'),
  aside: share('of the picture’s width, how far from the middle it stands at most'),
  radius: from(1, 2000, 'units'),
  glow: from(1, 5000, 'units', 'radius of the light about it'),
};

const cloud = fields({
  name: word(['long', 'low', 'small']),
  at: point(),
  drift: from(-100, 100, 'units a second'),
  size: from(0.01, 20, 'a size'),
  alpha: share(),
});

export const sky = fields({
  horizon: fields({ ...DISTANCE, y: length() }),
  sun: fields({ ...body, climb: length('from the horizon to its highest') }),
  moon: fields(body),
  stars: fields({ count: whole(0, 5000), seed: whole(0, 1_000_000) }),
  clouds: list(cloud),
  fireflies: fields({ count: whole(0, 500), seed: whole(0, 1_000_000), from: length(), to: length() }),
});
export type Sky = Data<typeof sky>;
export type SkyBody = Pick<Sky['moon'], 'at' | 'aside' | 'radius' | 'glow'>;

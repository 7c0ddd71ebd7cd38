/** The layers that stay with the picture however far the camera goes: sky, sun, moon, stars and clouds. */
import { DISTANCE } from './distance';
import { layer } from './layer';
import { fields, from, length, list, optional, point, share, whole, word, type Data } from './values';

/** Where sky and land meet, and how that answers the camera. */
export const horizon = fields({ ...DISTANCE, y: length('layer units') });

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

export const sky = layer(
  'sky',
  optional({ sun: fields({ ...body, climb: length('from the horizon to its highest') }), moon: fields(body) }),
);
export const stars = layer('stars', { count: whole(0, 5000), seed: whole(0, 1_000_000) });
export const clouds = layer('clouds', { clouds: list(cloud) });
export const birds = layer('birds', {});

export type Horizon = Data<typeof horizon>;
export type SkyData = Data<typeof sky>;
export type StarsData = Data<typeof stars>;
export type CloudsData = Data<typeof clouds>;
export type SkyBody = Pick<NonNullable<SkyData['moon']>, 'at' | 'aside' | 'radius' | 'glow'>;

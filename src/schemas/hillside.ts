/** The near ground of a place out of doors, what grows on it and flies over it. */
import Type from 'typebox';
import { layer } from './layer';
import { depth, fields, from, length, list, optional, point, rising, share, whole, word, type Data } from './values';

const fold = fields({
  offset: length('below the ridge'),
  wave: Type.Tuple([length(), from(1, 20_000, 'a length'), from(-100, 100, 'radians')], {
    called: 'a wave, [height, length, phase]',
  }),
  darker: share(),
  depth: depth(),
});

const row = fields({
  row: word(['thick', 'loose']),
  offset: length('below the ridge'),
  height: from(1, 1000, 'world units'),
  tile: from(1, 20_000, 'world units', 'after which it comes again'),
  shade: whole(0, 3, 'a whole number', 'of the grass of the hour: far row, near row, foreground row, tufts'),
  depth: depth(),
  columns: whole(2, 1000),
  alpha: share(),
});

/** The ground that feet stand on, lit along its edge, with folds of darker paper below. */
export const ground = layer('ground', {
  sheen: fields({ height: from(0, 1000, 'world units'), alpha: share() }),
  folds: list(fold),
});
export const grass = layer('grass', { rows: list(row) });

/** Stalks with seed heads that nod in the wind. */
export const seeds = layer(
  'seeds',
  optional({
    bare: list(fields({ x: length(), reach: from(0, 20_000, 'world units', 'to either side') }), {
      description: 'where none grow',
    }),
  }),
);
export const fireflies = layer('fireflies', {
  count: whole(0, 500),
  seed: whole(0, 1_000_000),
  from: length('the world x from which they fly'),
  to: length(),
  ...optional({
    first: point('where the first one glows, the next ones near it: world x, and height above the ground'),
  }),
});
/** A dry-stone wall that follows the ground, its foot in the grass; those who stand there stand before it. */
export const wall = layer('wall', {
  height: from(10, 400, 'world units'),
  depth: depth(),
  seed: whole(0, 1_000_000),
  spans: list(
    fields({
      from: length('where it begins, world x'),
      to: length('where it ends'),
      ...optional({ broken: word(['left', 'right'], { description: 'the end that has come down' }) }),
    }),
    { description: 'from left to right, with openings between' },
  ),
});
/** Water that runs before those who stand on the ground, and mirrors the sky, the moon and them. */
export const brook = layer('brook', {
  depth: depth(),
  seed: whole(0, 1_000_000),
  glints: whole(0, 200, 'a whole number', 'of glints on it'),
  course: rising(0, Type.Tuple([length(), length(), from(0, 1000, 'a width')], { called: 'a point, [x, y, width]' }), {
    description: 'its middle, in the world, and how broad it lies there',
  }),
});
/** Tufts close to the lens, and a branch above. */
export const foreground = layer(
  'foreground',
  optional({
    branch: fields({
      x: length('of what it grows on'),
      reach: from(1, 20_000, 'world units', 'as far off it is seen'),
    }),
  }),
);

export type GroundData = Data<typeof ground>;
export type Fold = Data<typeof fold>;
export type GrassData = Data<typeof grass>;
export type GrassRow = Data<typeof row>;
export type SeedsData = Data<typeof seeds>;
export type FirefliesData = Data<typeof fireflies>;
export type WallData = Data<typeof wall>;
export type BrookData = Data<typeof brook>;
export type ForegroundData = Data<typeof foreground>;

/** scenery/hillside.json: the folds of the near ground, and its grass. */
import Type from 'typebox';
import { depth, fields, from, length, list, share, whole, word, type Data } from './values';

const fold = fields({
  offset: length('below the ridge'),
  wave: Type.Tuple([length(), from(1, 20_000, 'a length'), from(-100, 100, 'radians')], {
    called: 'a wave, [height, length, phase]',
  }),
  darker: share(),
  depth: depth(),
});

const grass = fields({
  row: word(['thick', 'loose']),
  offset: length('below the ridge'),
  height: from(1, 1000, 'world units'),
  tile: from(1, 20_000, 'world units', 'after which it comes again'),
  shade: whole(0, 3, 'a whole number', 'of the grass of the hour: far row, near row, foreground row, tufts'),
  depth: depth(),
  columns: whole(2, 1000),
  alpha: share(),
});

export const hillside = fields({
  sheen: fields({ height: from(0, 1000, 'world units'), alpha: share() }),
  folds: list(fold),
  grass: list(grass),
});
export type Hillside = Data<typeof hillside>;
export type Fold = Data<typeof fold>;
export type GrassRow = Data<typeof grass>;

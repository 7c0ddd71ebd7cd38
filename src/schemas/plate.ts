/** plates/<name>.json: a picture cut for one moment, drawn large, that slides in before the stage. */
import Type from 'typebox';
import { EASES, type Ease } from '../maths/eases';
import { DYED } from './paper';
import {
  box,
  colour,
  degrees,
  fields,
  from,
  length,
  list,
  optional,
  point,
  rising,
  seconds,
  share,
  text,
  word,
  type Data,
} from './values';

const lit = word(['figure', 'sky', 'far', 'mid', 'near', 'ground', 'none'], {
  description: 'which of the hour’s colours is multiplied into it; figure when left out',
});
const factor = (description: string) => from(0, 10, 'a factor', description);

/** Where a layer is against its rest; what is left out is 0, of wide, tall and alpha 1. */
const POSE = optional({
  x: length('to the right'),
  y: length('down'),
  turn: degrees('clockwise, about its (0, 0)'),
  wide: factor('of its width'),
  tall: factor('of its height'),
  alpha: share(),
});
const key = fields({
  at: seconds(60, 'since the plate has come'),
  ...optional({ ease: word(Object.keys(EASES) as Ease[], { description: 'how it is come to; smooth when left out' }) }),
  ...POSE,
});

/** How a layer moves about its pose, for ever. */
const sway = fields({
  rate: from(0, 60, 'radians a second'),
  ...optional({
    phase: from(-10, 10, 'radians'),
    wind: share('of it that is the wind’s: at 1 it is still in still air'),
    x: length(),
    y: length(),
    turn: degrees(),
    wide: from(-1, 1, 'a share', 'of its width'),
    tall: from(-1, 1, 'a share', 'of its height'),
    alpha: from(-1, 1, 'a share'),
  }),
});
/** How a layer turns out of its plane about the upright line through its (0, 0), until it is seen edge on. */
const fold = fields({ at: seconds(60, 'since the plate has come'), time: from(0.1, 60, 'seconds') });
const blink = fields({ every: from(0.5, 60, 'seconds'), ...POSE }, { description: 'how it is while lids are shut' });

/** The fields of a layer of cut paper that moves by itself. */
export const LAYER = {
  ...DYED,
  at: point('where its (0, 0) rests'),
  ...optional({
    lit,
    fine: from(0.05, 1, 'a share', 'of the pixels that others get; what is out of focus needs few'),
    joined: text('a layer before it, with which it moves'),
    keys: rising('at', key, { description: 'what it passes through, and stays at' }),
    loop: seconds(60, 'after which its keys begin anew'),
    sways: list(sway),
    blink,
    fold,
  }),
};
const layer = fields(LAYER);

/** The plain sheet that all else lies on. */
const backing = fields({
  lit,
  ...optional({ fill: colour('white when left out'), fade: colour('from above, fading downwards') }),
});

export const plate = fields({
  wide: box('what a screen that is wider than high shows of it at least'),
  upright: box('likewise, on one that is higher than wide'),
  backing,
  palette: Type.Record(Type.String(), colour()),
  layers: list(layer, { description: 'back to front' }),
  ...optional({
    from: word(['left', 'right', 'above', 'below'], { description: 'which side it slides in from; right if left out' }),
    keepClear: list(box(), { description: 'what no words may cover' }),
  }),
});

export type PlateData = Data<typeof plate>;
/** What must be known of a plate before it is cut: where it lies, what no words cover, and for how long it moves. */
export type PlateOutline = Pick<PlateData, 'wide' | 'upright' | 'keepClear'> & {
  readonly layers: readonly Pick<PlateLayer, 'keys' | 'loop' | 'fold'>[];
};
export type PlateLayer = PlateData['layers'][number];
export type PlateKey = Data<typeof key>;
export type Sway = Data<typeof sway>;
export type Lit = Data<typeof lit>;

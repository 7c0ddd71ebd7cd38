/** scenery/bedroom.json, kitchen.json, memory.json: a place within walls. */
import Type from 'typebox';
import { CUTOUT } from './paper';
import {
  box,
  colour,
  depth,
  entries,
  fields,
  from,
  list,
  optional,
  point,
  share,
  whole,
  word,
  type Data,
} from './values';

/** Four corners, around. */
const corners = (description: string) =>
  Type.Tuple([point(), point(), point(), point()], { called: 'four points, [x, y] each', description });

const panel = fields({
  fill: colour(),
  alpha: share(),
  depth: depth(),
  texture: word(['grain', 'fade'], { description: 'fade: from the fill above to nothing below' }),
  rects: list(box()),
});

/** How a piece moves in the air, for ever. */
const stir = fields({
  rate: from(0, 20, 'radians a second'),
  ...optional({
    phase: from(-10, 10, 'radians'),
    turn: from(-2, 2, 'radians'),
    wide: share('of the width'),
    tall: share('of the height'),
  }),
});

const piece = fields({
  ...CUTOUT,
  at: point(),
  depth: depth(),
  ...optional({ size: from(0.01, 20, 'a size', '1 when left out'), stir }),
});

const beam = fields({
  points: corners('around, from the window’s top left'),
  fill: colour(),
  alpha: share(),
  depth: depth(),
});
const motes = fields({
  within: corners('around, from the window’s top left'),
  count: whole(0, 500),
  depth: depth(),
});
const oval = fields({
  rx: share('of the picture’s width'),
  ry: share('of the picture’s height'),
  lift: from(-1, 1, 'a share', 'of its middle above the picture’s, of the height'),
  fill: colour(),
  edge: colour(),
  depth: depth(),
});

export const room = fields({
  scale: from(0.1, 10, 'pixels of texture per world unit'),
  panels: list(panel),
  pieces: list(piece),
  beams: list(beam),
  points: entries(point(), { description: 'where eyes go' }),
  motes,
  ...optional({ window: fields({ rect: box(), depth: depth() }), oval }),
});

export type RoomData = Data<typeof room>;
export type Panel = Data<typeof panel>;
export type PieceData = Data<typeof piece>;
export type Stir = Data<typeof stir>;
export type Beam = Data<typeof beam>;
export type MotesData = Data<typeof motes>;
export type OvalData = Data<typeof oval>;

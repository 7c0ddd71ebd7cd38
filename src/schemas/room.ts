/** The layers of a place within walls. */
import Type from 'typebox';
import { layer } from './layer';
import { CUTOUT } from './paper';
import { box, colour, depth, fields, from, list, optional, point, share, whole, word, type Data } from './values';

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

/** Walls, floors and other plain sheets. */
export const panels = layer('panels', { panels: list(panel) });
/** A window pane that looks out on the hour’s sky. */
export const pane = layer('window', { rect: box(), depth: depth() });
/** What stands and hangs in a room, all cut on one sheet. */
export const furniture = layer('furniture', {
  scale: from(0.1, 10, 'pixels of texture per world unit'),
  pieces: list(piece),
});
/** Light that falls in, fading towards the floor. */
export const beams = layer('beams', { beams: list(beam) });
/** Dust in the light. */
export const motes = layer('motes', {
  within: corners('around, from the window’s top left'),
  count: whole(0, 500),
  depth: depth(),
});
/** An oval torn out of dark paper, before all of it. */
export const oval = layer('oval', {
  rx: share('of the picture’s width'),
  ry: share('of the picture’s height'),
  lift: from(-1, 1, 'a share', 'of its middle above the picture’s, of the height'),
  fill: colour(),
  edge: colour(),
  depth: depth(),
});

export type PanelsData = Data<typeof panels>;
export type Panel = Data<typeof panel>;
export type PaneData = Data<typeof pane>;
export type FurnitureData = Data<typeof furniture>;
export type PieceData = Data<typeof piece>;
export type Stir = Data<typeof stir>;
export type BeamsData = Data<typeof beams>;
export type Beam = Data<typeof beam>;
export type MotesData = Data<typeof motes>;
export type OvalData = Data<typeof oval>;

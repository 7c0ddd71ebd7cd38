/** Cut paper: shapes with a fill or a stroke, and parts that move as one. */
import Type, { type TSchema } from 'typebox';
import { box, colour, fields, flag, from, list, optional, share, text, type Data } from './values';

/** SVG path data, which begins by moving somewhere. */
export const path = (description = 'SVG path data, y down') =>
  Type.String({
    pattern: '^[Mm][MmLlHhVvCcSsQqTtAaZz0-9.,+\\-\\s]*$',
    called: 'SVG path data, such as "M0,0L10,0"',
    description,
  });

const shapeIn = <Colour extends TSchema>(fill: Colour) =>
  fields({
    d: path(),
    ...optional({ fill, stroke: fill, width: from(0, 100, 'units', 'of the stroke'), opacity: share() }),
  });

/** One piece of paper or one pen stroke on it. */
const shape = shapeIn(colour());
/** …whose colours are '#rrggbb', or names in the file's palette. */
const dyed = shapeIn(Type.String({ minLength: 1, description: '#rrggbb, or a name in the palette' }));

const partOf = <Of extends TSchema>(of: Of) => ({
  name: text(),
  box: box('holds all shapes; its (0, 0) is the joint that the part turns about'),
  shapes: list(of),
  ...optional({
    rim: flag('whether a lit edge is cut for it; true when left out'),
    shadow: flag('likewise a shadow'),
    whole: flag('its frames hold the whole box, empty paper too; cropped when left out'),
  }),
});

/** The fields of a part that moves as one. */
export const CUTOUT = partOf(shape);
/** The same, in colours of a palette. */
export const DYED = partOf(dyed);

export const cutout = fields(CUTOUT);
export const dyedCutout = fields(DYED);

export type Shape = Data<typeof dyed>;
export type Cutout = Data<typeof dyedCutout>;

/** figures/<name>.json: a figure of paper, its clothes and its face. */
import Type from 'typebox';
import { DYED } from './paper';
import {
  colour,
  degrees,
  entries,
  fields,
  from,
  length,
  list,
  nameOf,
  optional,
  point,
  share,
  text,
  whole,
  word,
  type Data,
} from './values';

const palette = Type.Record(Type.String(), colour()); // a variant's may be empty

/** The part of a coat below the belt: hangs from the torso, pushed about by the thighs. */
const skirt = fields({
  length: from(1, 200, 'figure units'),
  waist: from(1, 100, 'figure units', 'half the width at the belt'),
  hem: from(1, 100, 'figure units', 'half the width at the hem, at rest'),
  stiff: share('0 limp … 1 rigid'),
});

/** A ribbon that hangs from a part and follows by its own weight. Lengths in figure units, rates per second. */
const strand = fields({
  frame: text('its cut-out, stretched along the chain'),
  on: word(['head', 'torso', 'scarf'], { description: 'the part it hangs from' }),
  root: point('in that part’s space'),
  angle: degrees('from straight down in that part’s space, at rest'),
  length: from(1, 200, 'figure units'),
  widths: Type.Array(from(0, 100, 'figure units'), {
    minItems: 2,
    description: 'half the width at each point, from root to tip',
    called: 'a list of at least two widths',
  }),
  stiff: share('0 limp … 1 rigid'),
  drag: from(0, 50, 'a number', 'how strongly air takes it along'),
  layer: word(['back', 'chest', 'front'], { description: 'behind the body, over the chest, over the head' }),
  outfits: list(text()),
  ...optional({
    behind: length('stays behind this x of the torso’s space'),
    cheek: length('…and behind this x of the head’s space, as far down as the chin'),
  }),
});

const SPREAD = { x: length(), y: length(), halfWidth: from(0.1, 50, 'figure units') };
const eye = fields({ ...SPREAD, halfHeight: from(0.1, 50, 'figure units') });

/** Where the features sit, in the head's space. */
const features = fields({
  eye,
  farEye: eye,
  brow: fields({
    height: from(0, 50, 'figure units', 'above the eye'),
    inner: from(0, 20, 'figure units', 'half the width by the nose'),
    outer: from(0, 20, 'figure units', 'half the width at its other end'),
    drop: from(0, 20, 'figure units', 'how far it can be drawn down'),
  }),
  lash: from(0, 20, 'figure units', 'thickness of the upper lashes'),
  lashes: whole(0, 12, 'a whole number', 'how many of them stand out at the corner'),
  mouth: fields(SPREAD),
});

/** A part of the figure; with `for`, it is cut once per outfit, in that outfit's colours. */
const figureCutout = fields({ ...DYED, for: Type.Optional(list(text())) });

const hair = word(['tied', 'loose', 'short']);
/** How the back of a head close to the lens is drawn, in the colours of the figure. */
const back = fields({
  hair,
  ears: from(0, 2, 'a size', 'how large they stand out; 0 under the hair'),
  ...optional({
    tuft: from(0, 2, 'a size', 'of the hair that stands up at the crown; none where left out'),
    outfits: entries(hair, { description: 'hair that an outfit wears otherwise' }),
  }),
});

/** An outfit that is worn as another is, but for cut-outs of its own. */
const variant = fields({
  of: text('the outfit that it takes its cut-outs from'),
  without: Type.Optional(list(text('a cut-out of that outfit'))),
});

const PARTS = {
  palettes: entries(palette, { description: 'by outfit; the first is whole, the others name what differs' }),
  features,
  stoop: Type.Optional(degrees('of the neck forward; the head is held up against it')),
  variants: Type.Optional(entries(variant, { description: 'by outfit: those that are another with a few changes' })),
  strands: list(strand),
  skirts: Type.Record(Type.String(), skirt, { description: 'by outfit; none for those without' }),
  cutouts: list(figureCutout),
};

/** rigs/slight.json …: a figure that plays may dress as their own. */
export const rig = fields({ ...PARTS, ...optional({ back }) });

export const figure = fields({
  ...optional({
    rig: nameOf('rig', [], {
      description: 'what this figure is like; what stands here takes the place of what it has',
    }),
    ...PARTS,
    back,
  }),
});

export type FigureData = Data<typeof figure>;
export type FigureFile = Data<typeof rig>;
export type FigureCutout = Data<typeof figureCutout>;
export type Back = Data<typeof back>;
export type Strand = Data<typeof strand>;
export type Skirt = Data<typeof skirt>;
export type Features = Data<typeof features>;

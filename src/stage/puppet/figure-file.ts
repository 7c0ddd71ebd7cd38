/** What a figure file of a play holds, and how its clothes are cut for every outfit. */
import type { FigureName } from '../../play/stage';
import type { Cutout, Palette } from '../paper/paper';
import james from '../../../assets/plays/our-spot/figures/james.json';
import lily from '../../../assets/plays/our-spot/figures/lily.json';

export type Outfit = 'coat' | 'nightdress' | 'gown';
export type CutoutBox = readonly [x: number, y: number, width: number, height: number];

/** A part of the figure; with `for`, it is cut once per outfit, in that outfit's colours. */
export interface FigureCutout extends Cutout {
  readonly for?: readonly Outfit[];
}

/** A ribbon that hangs from a part and follows by its own weight. Lengths in figure units, rates per second. */
export interface Strand {
  readonly frame: string; // its cut-out, stretched along the chain
  readonly on: 'head' | 'torso' | 'scarf'; // the part it hangs from
  readonly root: readonly [x: number, y: number]; // in that part's space
  readonly angle: number; // degrees from straight down in that part's space, at rest
  readonly length: number;
  readonly widths: readonly number[]; // half the width at each point, from root to tip
  readonly stiff: number; // 0 limp … 1 rigid
  readonly drag: number; // how strongly air takes it along
  readonly behind?: number; // stays behind this x of the torso's space
  readonly cheek?: number; // …and behind this x of the head's space, as far down as the chin
  readonly layer: 'back' | 'chest' | 'front'; // behind the body, over the chest, over the head
  readonly outfits: readonly Outfit[];
}

/** The part of a coat below the belt: hangs from the torso, pushed about by the thighs. */
export interface Skirt {
  readonly length: number;
  readonly waist: number; // half the width at the belt
  readonly hem: number; // half the width at the hem, at rest
  readonly stiff: number; // 0 limp … 1 rigid
}

/** Where the features sit, in the head's space. */
export interface Features {
  readonly eye: readonly [x: number, y: number, halfWidth: number, halfHeight: number];
  readonly farEye: readonly [x: number, y: number, halfWidth: number, halfHeight: number];
  // above the eye; half widths; how far it can be drawn down
  readonly brow: { readonly height: number; readonly inner: number; readonly outer: number; readonly drop: number };
  readonly lash: number; // thickness of the upper lashes
  readonly lashes: number; // how many of them stand out at the corner
  readonly mouth: readonly [x: number, y: number, halfWidth: number];
}

export interface FigureFile {
  readonly palettes: Readonly<Partial<Record<Outfit, Palette>>>; // 'coat' is complete, the others name what differs
  readonly features: Features;
  readonly strands: readonly Strand[];
  readonly skirts: Readonly<Partial<Record<Outfit, Skirt>>>;
  readonly cutouts: readonly FigureCutout[];
}

export const FIGURE_FILES = { lily, james } as unknown as Readonly<Record<FigureName, FigureFile>>;

const coloured = (cutout: FigureCutout, name: string, palette: Palette): Cutout => ({
  ...cutout,
  name,
  shapes: cutout.shapes.map((shape) => ({
    ...shape,
    ...(shape.fill && { fill: palette[shape.fill] ?? shape.fill }),
    ...(shape.stroke && { stroke: palette[shape.stroke] ?? shape.stroke }),
  })),
});

export const PANELS = 4; // that a skirt is cut into, from back to front
export const LAP_OVER = 0.012; // of a skirt's width that a panel lies over the next

/** A skirt comes apart into panels 'coat.skirtFront-0' …, so that it can swing like a fan. */
function panelled(cutout: Cutout): Cutout[] {
  const [x, y, width, height] = cutout.box;
  const box = (panel: number) =>
    [x + width * (panel / PANELS - LAP_OVER), y, width * (1 / PANELS + 2 * LAP_OVER), height] as const;
  return Array.from({ length: PANELS }, (_, panel) => ({
    ...cutout,
    name: `${cutout.name}-${panel}`,
    box: box(panel),
    shadow: false,
  }));
}

/** Every cut-out in its colours: 'head' once, clothes as 'coat.torso', 'gown.torso' and so on. */
export function cutoutsOf(file: FigureFile): Cutout[] {
  const base = file.palettes.coat ?? {};
  const all = file.cutouts.flatMap((cutout) =>
    cutout.for
      ? cutout.for.map((outfit) => coloured(cutout, `${outfit}.${cutout.name}`, { ...base, ...file.palettes[outfit] }))
      : [coloured(cutout, cutout.name, base)],
  );
  return all.flatMap((cutout) => (cutout.name.includes('.skirt') ? panelled(cutout) : [cutout]));
}

/** What a figure file of a play holds, and how its clothes are cut for every outfit. */
import type { FigureCutout, FigureFile } from '../../schemas/figure';
import type { Cutout, Palette } from '../paper/paper';

export type { Features, FigureFile, Skirt, Strand } from '../../schemas/figure';

export type CutoutBox = FigureCutout['box'];
/** Clothes, by the name of their palette in the figure file. */
export type Outfit = string;

/** What a figure wears where it is not told otherwise: the first of its palettes, which is whole. */
export const everydayOf = ({ palettes }: FigureFile): Outfit => Object.keys(palettes)[0]!;

/** The outfits whose cut-outs an outfit is put together of: its own first, then those of the one that it is like. */
export const cutAs = ({ variants }: Pick<FigureFile, 'variants'>, outfit: Outfit): readonly Outfit[] => {
  const like = variants?.[outfit]?.of;
  return like === undefined ? [outfit] : [outfit, like];
};

/** The outfit whose coat below the belt hangs on this one; undefined where none does. */
export const skirtedAs = (file: Pick<FigureFile, 'variants' | 'skirts'>, outfit: Outfit): Outfit | undefined =>
  cutAs(file, outfit).find((each) => file.skirts[each]);

/** The cut-out for an outfit, or the common one; null where it has neither. @param has whether one is called so */
export function frameOf(
  { variants }: Pick<FigureFile, 'variants'>,
  outfit: Outfit,
  name: string,
  has: (frame: string) => boolean,
): string | null {
  const { of: like, without = [] } = variants?.[outfit] ?? {};
  const own = [`${outfit}.${name}`, ...(like && !without.includes(name) ? [`${like}.${name}`] : []), name];
  return own.find(has) ?? null;
}

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

/** The colours of an outfit, by name. */
export const paletteOf = (file: FigureFile, outfit: Outfit): Palette =>
  Object.assign({}, ...[everydayOf(file), ...cutAs(file, outfit).toReversed()].map((each) => file.palettes[each]));

/** Every cut-out in its colours: 'head' once, clothes as 'coat.torso', 'gown.torso' and so on. */
export function cutoutsOf(file: FigureFile): Cutout[] {
  const base = file.palettes[everydayOf(file)] ?? {};
  const all = file.cutouts.flatMap((cutout) =>
    cutout.for
      ? cutout.for.map((outfit) => coloured(cutout, `${outfit}.${cutout.name}`, paletteOf(file, outfit)))
      : [coloured(cutout, cutout.name, base)],
  );
  return all.flatMap((cutout) => (cutout.name.includes('.skirt') ? panelled(cutout) : [cutout]));
}

/** What the paper of a figure is cut from, as its wardrobe would: known before there is one. */
import type { FigureName } from '../play/stage';
import type { SheetPlan } from './paper/cutting';
import { cutoutsOf, type FigureFile } from './puppet/figure-file';

const PIXELS = { close: 4, wide: 2 } as const; // of texture per figure unit

export function figureSheets(who: FigureName, file: FigureFile): SheetPlan[] {
  const cutouts = cutoutsOf(file);
  return (['close', 'wide'] as const).map((size) => ({
    key: `${who}-${size}`,
    cutouts: cutouts.map((cutout) => ({
      ...cutout,
      rim: false,
      shadow: size === 'wide' && cutout.shadow !== false,
      whole: true,
    })),
    palette: {},
    scale: PIXELS[size],
  }));
}

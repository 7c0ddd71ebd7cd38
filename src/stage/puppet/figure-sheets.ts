/** What the paper of a figure is cut from, known before there is a wardrobe. */
import type { FigureName } from '../../play/stage';
import type { SheetPlan } from '../paper/cutting';
import { cutoutsOf, type FigureFile } from './figure-file';

/** A sharp size for close pictures, and a small one that stays calm in wide ones. */
export type PaperSize = 'close' | 'wide';

const PIXELS: Readonly<Record<PaperSize, number>> = { close: 4, wide: 2 }; // of texture per figure unit

export function figureSheets(who: FigureName, file: FigureFile): Readonly<Record<PaperSize, SheetPlan>> {
  const cutouts = cutoutsOf(file);
  const sheet = (size: PaperSize): SheetPlan => ({
    key: `${who}-${size}`,
    cutouts: cutouts.map((cutout) => ({
      ...cutout,
      rim: false,
      shadow: size === 'wide' && cutout.shadow !== false,
      whole: true,
    })),
    palette: {},
    scale: PIXELS[size],
  });
  return { close: sheet('close'), wide: sheet('wide') };
}

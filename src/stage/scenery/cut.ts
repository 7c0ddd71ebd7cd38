/** Cut-outs with their soft shadows on a sheet of their own: a blur needs few pixels, a cut edge needs many. */
import type Phaser from 'phaser';
import type { SheetPlan } from '../paper/cutting';
import { PaperSheet, type Cutout, type Palette } from '../paper/paper';
import { asEdge } from './edge';

export const SHADOW_SCALE = 0.4; // pixels of texture per world unit

/** What is cut: `scale` in pixels of texture per world unit, `shadowScale` likewise, of the shadows'. */
export type CutPlan = readonly [
  key: string,
  cutouts: readonly Cutout[],
  palette: Palette,
  scale: number,
  shadowScale?: number,
];

/** The sheets of a cut. */
export const sheetsOf = ([key, cutouts, palette, scale, shadowScale = SHADOW_SCALE]: CutPlan): readonly [
  sharp: SheetPlan,
  soft: SheetPlan,
] => [
  { key, cutouts: cutouts.map((cutout) => ({ ...cutout, rim: false, shadow: false })), palette, scale },
  {
    key: `${key}.shadow`,
    cutouts: cutouts.filter(({ shadow }) => shadow !== false).map((cutout) => ({ ...cutout, rim: false })),
    palette,
    scale: shadowScale,
  },
];

export class Cut {
  private readonly sharp: PaperSheet;
  private readonly soft: PaperSheet;
  private readonly edged: ReadonlySet<string>;
  readonly scale: number; // pixels of texture per world unit

  constructor(scene: Phaser.Scene, ...plan: CutPlan) {
    const [sharp, soft] = sheetsOf(plan).map(
      ({ key, cutouts, palette, scale }) => new PaperSheet(scene, key, cutouts, palette, scale),
    ) as [PaperSheet, PaperSheet];
    [this.sharp, this.soft, this.scale] = [sharp, soft, plan[3]];
    const [, cutouts] = plan;
    this.edged = new Set(cutouts.filter(({ rim }) => rim !== false).map(({ name }) => name));
  }

  /** Gives back its textures; nothing may show a part of it any more. */
  remove(): void {
    this.sharp.remove();
    this.soft.remove();
  }

  /** A part, turning about its origin. */
  image(name: string): Phaser.GameObjects.Image {
    return this.sharp.image(name);
  }

  /** The lit edge of a part, which belongs behind its paper; null for one that is cut without. */
  rim(name: string): Phaser.GameObjects.Image | null {
    return this.edged.has(name) ? asEdge(this.sharp.image(name)) : null;
  }

  /** The shadow of a part; null for one that throws none. */
  shadow(name: string): Phaser.GameObjects.Image | null {
    return this.soft.has(`${name}.shadow`) ? this.soft.image(`${name}.shadow`) : null;
  }
}

/** Cut-outs with their soft shadows on a sheet of their own: a blur needs few pixels, a cut edge needs many. */
import type Phaser from 'phaser';
import { PaperSheet, type Cutout, type Palette } from '../paper/paper';
import { asEdge } from './edge';

export const SHADOW_SCALE = 0.4; // pixels of texture per world unit

export class Cut {
  private readonly sharp: PaperSheet;
  private readonly soft: PaperSheet;
  private readonly edged: ReadonlySet<string>;

  /**
   * @param scale pixels of texture per world unit
   * @param shadowScale likewise, of the shadows'
   */
  constructor(
    scene: Phaser.Scene,
    key: string,
    cutouts: readonly Cutout[],
    palette: Palette,
    readonly scale: number,
    shadowScale = SHADOW_SCALE,
  ) {
    this.sharp = new PaperSheet(
      scene,
      key,
      cutouts.map((cutout) => ({ ...cutout, rim: false, shadow: false })),
      palette,
      scale,
    );
    this.soft = new PaperSheet(
      scene,
      `${key}.shadow`,
      cutouts.filter(({ shadow }) => shadow !== false).map((cutout) => ({ ...cutout, rim: false })),
      palette,
      shadowScale,
    );
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

/** Cut-outs as frames of one texture: each its paper, lit edge and soft shadow. */
import type Phaser from 'phaser';
import { type Cutout, cutAtOnce, type Palette } from './cutting';
import { laidAhead, layOut, type Origin } from './sheets-ahead';

export { draw, fillShapes, type Cutout, type Palette, type Shape } from './cutting';

/** A part of a sheet in its own units, for who lays it over a mesh. */
export interface SheetPart {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  u(x: number): number;
  v(y: number): number;
}

/**
 * A texture of cut-outs. Every part has the frames NAME and, unless it does without, NAME.rim (white, to be tinted by
 * the light) and NAME.shadow (black).
 */
export class PaperSheet {
  private readonly origins: ReadonlyMap<string, Origin>;

  /**
   * Takes the sheet that has been cut ahead under this key, or cuts it now.
   * @param scale pixels of texture per world unit
   * @throws when two cut-outs share a name
   */
  constructor(
    private readonly scene: Phaser.Scene,
    readonly key: string,
    cutouts: readonly Cutout[],
    palette: Palette,
    readonly scale: number,
  ) {
    const { textures } = scene;
    this.origins = laidAhead(textures, key) ?? layOut(textures, key, cutAtOnce({ key, cutouts, palette, scale }));
  }

  /** An image of a part (or its '.rim' or '.shadow'), in world units, turning about the part's origin. */
  image(name: string): Phaser.GameObjects.Image {
    const image = this.scene.make.image({ key: this.key, frame: name, add: true } as never, true);
    const origin = this.origins.get(name);
    if (!origin) throw new Error(`paper sheet '${this.key}' has no part '${name}'`);
    return image.setOrigin(origin.x, origin.y).setScale(1 / this.scale);
  }

  has(name: string): boolean {
    return this.origins.has(name);
  }

  /** Where a part (or its '.rim' or '.shadow') lies, in units from its origin, and where on the texture. */
  part(name: string): SheetPart {
    const frame = this.scene.textures.getFrame(this.key, name);
    const origin = this.origins.get(name)!;
    const { cutX, cutY, cutWidth: width, cutHeight: height, source } = frame;
    const [x, y] = [origin.x * width, origin.y * height];
    const { scale } = this;
    return {
      left: -x / scale,
      right: (width - x) / scale,
      top: -y / scale,
      bottom: (height - y) / scale,
      u: (across) => (cutX + x + across * scale) / source.width,
      v: (down) => (cutY + y + down * scale) / source.height,
    };
  }

  /** Gives back its texture; nothing may show a part of it any more. */
  remove(): void {
    this.scene.textures.remove(this.key);
  }
}

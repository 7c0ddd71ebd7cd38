/** Cut paper out of focus: few pixels, and edges that fade, for what stands close before the lens. */
import type Phaser from 'phaser';
import { addCanvas } from '../engine/canvas-texture';
import { draw, fillShapes, type Cutout, type Palette } from './paper';

const SHARPNESS = 2.6; // pixels of texture per radius of the blur: more would be blurred away
const FINEST = 0.6; // pixels per unit of what is hardly out of focus
const ROUNDS = [0.35, 0.7, 1]; // radii of the rings of copies that a blur is laid of
const ROUND = 10; // copies in a ring

/** Laid over itself all round, each copy as faint as there are many. @param radius pixels */
function blurred(canvas: HTMLCanvasElement, radius: number): HTMLCanvasElement {
  const copies = ROUNDS.length * ROUND + 1;
  return draw(canvas.width, canvas.height, (context) => {
    context.globalCompositeOperation = 'lighter';
    context.globalAlpha = 1 / copies;
    context.drawImage(canvas, 0, 0);
    for (const ring of ROUNDS)
      for (let i = 0; i < ROUND; i++) {
        const turn = ((i + ring) / ROUND) * 2 * Math.PI;
        context.drawImage(canvas, Math.cos(turn) * radius * ring, Math.sin(turn) * radius * ring);
      }
  });
}

export class SoftSheet {
  private readonly scale: number; // pixels of texture per unit
  private readonly boxes: ReadonlyMap<string, readonly number[]>;

  /** @param soft radius of the blur, in units of the cut-outs */
  constructor(
    private readonly scene: Phaser.Scene,
    private readonly key: string,
    cutouts: readonly Cutout[],
    palette: Palette,
    soft: number,
  ) {
    this.scale = Math.min(FINEST, SHARPNESS / Math.max(soft, 1));
    this.boxes = new Map(
      cutouts.map(({ name, box: [x, y, width, height] }) => [
        name,
        [x - 2 * soft, y - 2 * soft, width + 4 * soft, height + 4 * soft],
      ]),
    );
    for (const cutout of cutouts) this.cut(cutout, palette, soft);
  }

  /** An image of a part, in units, turning about the part's origin. */
  image(name: string): Phaser.GameObjects.Image {
    const [x, y, width, height] = this.boxes.get(name)! as [number, number, number, number];
    return this.scene.add.image(0, 0, `${this.key}.${name}`).setOrigin(-x / width, -y / height);
  }

  /** The scale of an image at which one unit is as long as this, in world units. */
  scaleFor = (unit: number): number => unit / this.scale;

  private cut({ name, shapes }: Cutout, palette: Palette, soft: number): void {
    const { scale } = this;
    const [x, y, width, height] = this.boxes.get(name)! as [number, number, number, number];
    const paper = draw(width * scale, height * scale, (context) => {
      context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
      fillShapes(context, shapes, palette);
    });
    addCanvas(this.scene.textures, `${this.key}.${name}`, blurred(paper, soft * scale));
  }
}

/** One plate as it is drawn: its backing, its layers, each paper, lit edge and shadow, and its torn border. */
import { mix, multiply, parseColour } from '../../maths/colour';
import { lerp } from '../../maths/scalar';
import type Phaser from 'phaser';
import type { Lit, PlateData } from '../../schemas/plate';
import { clip, type ClipBox } from '../engine/clip';
import type { Light } from '../light';
import type { SheetPlan } from '../paper/cutting';
import type { Rect } from '../performance/report';
import { EdgeShift } from '../scenery/edge';
import { dye } from '../scenery/mesh-strip';
import { quads } from '../scenery/panels';
import { inPicture, type SceneView } from '../scenery/view';
import type { PlateLie } from './lie';
import { PlateCuts, plateSheets } from './plate-cuts';
import { posesOf, type LayerPose } from './pose';
import type { Slide } from './slides';
import { Mount, TornBorder } from './torn-border';

const MARGIN = 0.04; // of what is seen, that is cut beyond it, for screens of nearly the same shape
const SHADOW_FALL = [-2, 4] as const; // units
const AWAY = 1.08; // how far a plate slides, in sizes of the picture
const WAYS = { left: [-1, 0], right: [1, 0], above: [0, -1], below: [0, 1] } as const;
const WHITE = 0xffffff;
const SHADED = 0.22; // how far what is lit as figures are is in the shade, 0…1
const EDGE_ON = 0.45; // of its light, that paper keeps

type Image = Phaser.GameObjects.Image;
interface Part {
  readonly index: number; // of its layer
  readonly lit: Lit;
  colour: number; // of the hour, on it
  turned: number; // out of its plane, as it was drawn last, 0…1
  readonly paper: Image;
  readonly edge: Image | null;
  readonly shadow: Image | null;
  readonly size: { readonly paper: number; readonly shadow: number }; // scales at which it is as drawn
}

/** Paper is the darker, the further it is turned out of its plane. */
function shade({ paper, colour, turned }: Part): void {
  const left = Math.round(lerp(1, EDGE_ON, turned) * 255);
  paper.setTint(multiply(colour, left * 0x010101));
}

/** The colour of the hour that lies on what is lit so; of the sky, that of its lower half. */
function colourOf(light: Light, lit: Lit): number {
  if (lit === 'none') return WHITE;
  if (lit === 'sky') return light.sky[Math.floor(light.sky.length * 0.7)]!;
  // a figure on the stage has a lit side and a shaded one; what is drawn from near lies between the two
  return lit === 'figure' ? multiply(light.figure, mix(WHITE, light.shade, SHADED)) : light[lit];
}

const keyOf = (name: string): string => `plate.${name}`;

function regionOf({ sheet: { x, y, width, height } }: PlateLie): Rect {
  const [dx, dy] = [MARGIN * width, MARGIN * height];
  return { x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy };
}

/** The sheets that such a plate is cut from. */
export const sheetsAhead = (name: string, data: PlateData, lie: PlateLie, finest: number): SheetPlan[] =>
  plateSheets(keyOf(name), data, regionOf(lie), finest);

export class PlatePicture {
  private readonly root: Phaser.GameObjects.Container;
  private readonly cuts: PlateCuts;
  private readonly border: TornBorder;
  private readonly mount: Mount;
  private readonly back: Phaser.GameObjects.Mesh2D;
  private readonly fade: Phaser.GameObjects.Mesh2D;
  private readonly parts: readonly Part[];
  private readonly pieces: readonly (Phaser.GameObjects.Container | Phaser.GameObjects.Mesh2D)[]; // back to front
  private readonly shift = new EdgeShift();
  private readonly box: ClipBox = { x: 0, y: 0, width: 0, height: 0 };
  private readonly region: Rect; // what was cut, in units
  private shadowAlpha = 0;
  private rimAlpha = 0;

  /** @param finest pixels of the canvas per unit of the plate */
  constructor(
    scene: Phaser.Scene,
    name: string,
    private readonly data: PlateData,
    private lie: PlateLie,
    finest: number,
  ) {
    this.region = regionOf(lie);
    this.cuts = new PlateCuts(scene, keyOf(name), data, this.region, finest);
    [this.back, this.fade] = [this.sheet(scene, false), this.sheet(scene, true)];
    this.parts = data.layers.flatMap((layer, index) => {
      const images = this.cuts.images(layer);
      if (!images) return [];
      const size = { paper: images.paper.scale, shadow: images.shadow?.scale ?? 1 };
      return [{ ...images, index, size, lit: layer.lit ?? 'figure', colour: WHITE, turned: 0 }];
    });
    this.mount = new Mount(scene);
    this.border = new TornBorder(scene);
    this.round(lie.sheet);
    const papers = this.parts.flatMap(({ shadow, edge, paper }) =>
      [shadow, edge, paper].filter((each) => each !== null),
    );
    this.root = scene.add.container(0, 0, [this.back, this.fade, ...papers]);
    clip(this.root, this.box);
    const { under, over } = this.border.meshes;
    this.pieces = [this.mount.mesh, under, this.root, over];
  }

  /** Whether all that is to be seen has been cut. */
  has({ sheet: { x, y, width, height } }: PlateLie): boolean {
    const { region } = this;
    return (
      x >= region.x && y >= region.y && x + width <= region.x + region.width && y + height <= region.y + region.height
    );
  }

  light(light: Light): void {
    const { lit, fill, fade } = this.data.backing;
    const lay = (colour: string | undefined, by: number) => multiply(colour ? parseColour(colour) : WHITE, by);
    dye(this.back, lay(fill, colourOf(light, lit)));
    dye(this.fade, lay(fade, lit === 'sky' ? light.sky[0]! : colourOf(light, lit)));
    this.fade.setVisible(lit === 'sky' || fade !== undefined);
    this.border.light((colour) => multiply(colour, light.figure));
    this.shift.light(light);
    for (const part of this.parts) {
      part.colour = colourOf(light, part.lit);
      shade(part);
      part.edge?.setTint(light.rim);
    }
    this.rimAlpha = light.rimAlpha * 0.85;
    this.shadowAlpha = Math.min(1, light.shadowAlpha * 1.5);
  }

  /**
   * @param gust how hard it blows, 0…1
   * @param depth the newer of two lies over the older
   */
  draw(slide: Slide, lie: PlateLie, view: SceneView, pixels: number, gust: number, depth: number): void {
    if (lie.sheet.width !== this.lie.sheet.width || lie.sheet.height !== this.lie.sheet.height) this.round(lie.sheet);
    this.lie = lie;
    this.show(true);
    const unit = view.height / lie.height; // world units
    const [across, down] = WAYS[this.data.from ?? 'right'];
    const away = AWAY * (1 - slide.in);
    const [dx, dy] = [across * away * view.width, down * away * view.height];
    this.stand(inPicture(view, dx - lie.x * unit, dy - lie.y * unit), unit, view.tilt, depth);
    this.bound(lie, dx, dy, view, pixels);
    this.mount.close(slide.in);
    this.shift.tick(view);
    const poses = posesOf(this.data, { come: slide.come, alive: slide.alive, gust });
    for (const part of this.parts) this.place(part, poses[part.index]!, unit);
  }

  /** Is made, and not yet to be seen. */
  hide(): void {
    this.show(false);
  }

  /** Takes it off the stage, and gives its textures back. */
  remove(): void {
    this.root.removeAll(true);
    this.root.destroy();
    this.border.remove();
    this.mount.mesh.destroy();
    this.cuts.remove();
  }

  private round(sheet: Rect): void {
    this.border.round(sheet);
    this.mount.round(sheet);
  }

  private sheet(scene: Phaser.Scene, fades: boolean): Phaser.GameObjects.Mesh2D {
    const { x, y, width, height } = this.region;
    const corners = [0, 1].flatMap((i) => [0, 1].map((j) => [x + i * width, y + j * height] as const));
    return quads(scene, [corners], fades);
  }

  private show(shown: boolean): void {
    for (const piece of this.pieces) piece.setVisible(shown);
  }

  /** Level, however the picture leans. */
  private stand({ x, y }: { x: number; y: number }, unit: number, tilt: number, depth: number): void {
    this.pieces.forEach((piece, i) =>
      piece
        .setPosition(x, y)
        .setRotation(-tilt)
        .setScale(unit)
        .setDepth(depth + 0.1 * i),
    );
  }

  private bound({ sheet, x, y, height }: PlateLie, dx: number, dy: number, view: SceneView, pixels: number): void {
    const [unit, pixel] = [view.height / height, pixels / view.height];
    this.box.x = ((sheet.x - x) * unit + dx + view.width / 2) * pixel;
    this.box.y = ((sheet.y - y) * unit + dy + view.height / 2) * pixel;
    this.box.width = sheet.width * unit * pixel;
    this.box.height = sheet.height * unit * pixel;
  }

  private place(part: Part, pose: LayerPose, unit: number): void {
    const { paper, edge, shadow, size } = part;
    const { x, y, turn, wide, tall, alpha, turned } = pose;
    if (turned !== part.turned) {
      part.turned = turned;
      shade(part);
    }
    paper
      .setPosition(x, y)
      .setRotation(turn)
      .setScale(size.paper * wide, size.paper * tall)
      .setAlpha(alpha);
    edge
      ?.setPosition(x + this.shift.x / unit, y + this.shift.y / unit)
      .setRotation(turn)
      .setScale(size.paper * wide, size.paper * tall)
      .setAlpha(this.rimAlpha * alpha);
    shadow
      ?.setPosition(x + SHADOW_FALL[0], y + SHADOW_FALL[1])
      .setRotation(turn)
      .setScale(size.shadow * wide, size.shadow * tall)
      .setAlpha(this.shadowAlpha * alpha);
  }
}

/** The rigid parts and hanging strands of one figure as pieces of paper, in the order they are stacked. */
import type Phaser from 'phaser';
import { type Affine, mapX, mapY } from './affine';
import type { Drape, Hanging } from './drape';
import type { FigureFile, Outfit, Strand } from './figure-file';
import { type Kind, Layer } from './layer';
import { type Edge, Piece } from './piece';
import type { HandShape, PartName, Skeleton } from './skeleton';
import type { Chain } from './chain';
import { TurningHand } from './hand';
import { bendOf, layTrunk, TRUNK_STATIONS } from './trunk';
import type { Size, Wardrobe } from './wardrobe';

/** Heights of the layers above the figure's base depth. */
const DEPTH = { shadow: -0.4, outline: -0.3, farArm: 0, back: 4, body: 10, head: 20, headShade: 19.9, hair: 22, armShade: 29.9, nearArm: 30 };
const ARM_OVER_OTHER = 90; // depth of an arm that lies over the other figure
export const HEAD_OVER_OTHER = 64; // how much higher a head is laid that lies over the other's
const HEADS = ['back', 'headShade', 'head', 'hair'] as const; // the layers that a head is in
const SKIRT_STATIONS = 13; // finer than its chains: no seams in the folds
const SKIRT_BACK_SHRINK = 0.96; // the lining shows a little less far down

const SLEEVE = 'sleeve'; // the near upper arm comes from under the scarf; its lower half lies once more over the other figure where it reaches across
const HALF = 0.6; // of that arm's length: what is above stays under the scarf

type Heap = 'farArm' | 'back' | 'body' | 'head' | 'hair' | 'nearArm';
type Laid = readonly [part: PartName, frame: string, heap: Heap];

// prettier-ignore
const LAID: readonly Laid[] = [
  ['farHand', 'farHand', 'farArm'], ['farUpperArm', 'farUpperArm', 'farArm'], ['farForearm', 'farForearm', 'farArm'],
  ['farShin', 'farShin', 'body'], ['farFoot', 'farFoot', 'body'], ['farThigh', 'farThigh', 'body'],
  ['nearShin', 'nearShin', 'body'], ['nearFoot', 'nearFoot', 'body'], ['nearThigh', 'nearThigh', 'body'],
  ['torso', 'torso', 'body'],
  ['nearUpperArm', SLEEVE, 'head'],
  ['head', 'hair-cap', 'back'], ['head', 'neck', 'head'], ['scarf', 'scarf', 'head'], ['head', 'head', 'head'],
  ['head', 'hair-front', 'hair'], ['head', 'glasses', 'hair'], ['head', 'cap', 'hair'],
  ['nearHand', 'nearHand', 'nearArm'], ['nearUpperArm', 'nearUpperArm', 'nearArm'], ['nearForearm', 'nearForearm', 'nearArm'],
];

export class Body {
  readonly layers: Record<Heap | 'shadow' | 'outline' | 'headShade' | 'armShade', Layer>;
  private readonly pieces = new Map<string, { piece: Piece; part: PartName }>();
  private readonly strands = new Map<Hanging, Piece>();
  private readonly skirtBack: Piece;
  private readonly skirtFront: Piece;
  private readonly hands: Readonly<Record<'near' | 'far', TurningHand>>;
  private readonly turning: readonly TurningHand[];
  private outfit: Outfit = 'coat';
  private across = false; // the whole near arm lies over the other figure

  constructor(
    scene: Phaser.Scene,
    private readonly wardrobe: Wardrobe,
    private readonly file: FigureFile,
    private readonly drape: Drape,
    private readonly base: number,
  ) {
    const layer = (name: keyof typeof DEPTH, kind: Kind) => new Layer(scene, wardrobe, kind, base + DEPTH[name]);
    const paper = (name: Heap) => layer(name, 'paper');
    this.layers = {
      shadow: layer('shadow', 'shadow'), outline: layer('outline', 'outline'),
      headShade: layer('headShade', 'shadow'), armShade: layer('armShade', 'shadow'),
      farArm: paper('farArm'), back: paper('back'), body: paper('body'), head: paper('head'), hair: paper('hair'), nearArm: paper('nearArm'),
    };
    this.hangStrands('back');
    const [farLeg, nearLeg] = [LAID.slice(3, 6), LAID.slice(6, 9)];
    LAID.slice(0, 3).forEach((laid) => this.cut(laid));
    farLeg.forEach((laid) => this.cut(laid));
    this.skirtBack = this.piece('body', SKIRT_STATIONS, false);
    nearLeg.forEach((laid) => this.cut(laid));
    this.cut(LAID[9]!);
    this.skirtFront = this.piece('body', SKIRT_STATIONS);
    this.hangStrands('chest');
    LAID.slice(10).forEach((laid) => this.cut(laid));
    this.hangStrands('front');
    const turning = (side: 'near' | 'far') => new TurningHand((shape) => this.pieces.get(`${side}Hand`)!.piece.wear(`${side}Hand-${shape}`));
    this.hands = { near: turning('near'), far: turning('far') };
    this.turning = [this.hands.near, this.hands.far];
  }

  private piece(heap: Heap, stations: number, casts = true, from = 0): Piece {
    const { shadow, outline, headShade, armShade } = this.layers;
    const shades = heap === 'nearArm' ? [armShade, headShade] : heap === 'head' || heap === 'hair' ? [headShade] : [];
    return new Piece(stations, this.layers[heap], outline, casts ? [shadow, ...shades] : [], from);
  }

  private cut([part, frame, heap]: Laid): void {
    this.pieces.set(frame, { part, piece: this.piece(heap, frame === 'torso' ? TRUNK_STATIONS : 2, frame !== 'nearUpperArm', frame === 'nearUpperArm' ? HALF : 0) });
  }

  private hangStrands(where: Strand['layer']): void {
    const heap = ({ back: 'back', chest: 'head', front: 'hair' } as const)[where];
    for (const hanging of this.drape.strands) {
      if (hanging.strand.layer === where) this.strands.set(hanging, this.piece(heap, hanging.chain.count));
    }
  }

  wear(outfit: Outfit): void {
    this.outfit = outfit;
    for (const [frame, { piece }] of this.pieces) if (!frame.endsWith('Hand')) piece.wear(this.frame(frame));
    this.sleeve();
    for (const [{ strand }, piece] of this.strands) piece.wear(strand.outfits.includes(outfit) ? this.frame(strand.frame) : null);
    this.skirtBack.wear(this.file.skirts[outfit] ? this.frame('skirtBack') : null);
    this.skirtFront.wear(this.file.skirts[outfit] ? this.frame('skirtFront') : null);
  }

  private sleeve(): void {
    this.pieces.get('nearUpperArm')!.piece.wear(this.across ? this.frame('nearUpperArm') : null);
  }

  /** The cut-out for the present outfit, or the common one, or none. */
  private frame(laid: string): string | null {
    const name = laid === SLEEVE ? 'nearUpperArm' : laid;
    const own = `${this.outfit}.${name}`;
    return this.wardrobe.has(own) ? own : this.wardrobe.has(name) ? name : null;
  }

  /** A hand that takes another shape turns on its edge and back. */
  hand(side: 'near' | 'far', shape: HandShape): void {
    this.hands[side].take(shape);
  }

  /** Seconds pass for the hands. */
  tick(seconds: number): void {
    for (const hand of this.turning) hand.tick(seconds);
  }

  /** Hands have the shapes they were to take. */
  settle(): void {
    for (const hand of this.turning) hand.settle();
  }

  /** Lays the near arm and the head over the other figure, or back in their own places. @param across the arm from the shoulder on, not only the hand */
  lie({ arm, head }: Skeleton['over'], across: boolean): void {
    if (across !== this.across) {
      this.across = across;
      this.sleeve();
    }
    const near = arm ? ARM_OVER_OTHER : this.base + DEPTH.nearArm;
    this.layers.nearArm.mesh.setDepth(near);
    this.layers.armShade.mesh.setDepth(near - 0.1);
    const lift = this.base + (head ? HEAD_OVER_OTHER : 0);
    for (const name of HEADS) this.layers[name].mesh.setDepth(lift + DEPTH[name]);
  }

  use(size: Size): void {
    for (const layer of Object.values(this.layers)) layer.use(size);
  }

  /** @param places every part's matrix into the world */
  lay(places: Readonly<Record<PartName, Affine>>, edge: Edge): void {
    for (const [frame, { piece, part }] of this.pieces) {
      const name = frame.endsWith('Hand') ? `${frame}-rest` : this.frame(frame);
      if (!name) continue;
      if (part === 'torso') layTrunk(piece, places.torso, this.wardrobe.box(name), bendOf(places.torso, places.nearThigh, places.farThigh), edge);
      else if (part === 'nearHand') piece.lay(this.hands.near.squeezed(places[part]), this.wardrobe.box(name), edge);
      else if (part === 'farHand') piece.lay(this.hands.far.squeezed(places[part]), this.wardrobe.box(name), edge);
      else piece.lay(places[part], this.wardrobe.box(name), edge);
    }
  }

  /** @param world from the figure's space into the world */
  layDrape(world: Affine, edge: Edge): void {
    for (const [{ strand, chain }, piece] of this.strands) layRibbon(piece, chain, strand.widths, world, edge);
    if (!this.drape.edges) return;
    const [front, back] = this.drape.edges;
    laySkirt(this.skirtFront, front, back, world, edge, 1);
    laySkirt(this.skirtBack, front, back, world, edge, SKIRT_BACK_SHRINK);
  }
}

function layRibbon(piece: Piece, { x, y, count }: Chain, widths: readonly number[], world: Affine, edge: Edge): void {
  for (let i = 0; i < count; i++) {
    const [from, to] = [Math.max(0, i - 1), Math.min(count - 1, i + 1)];
    const [dx, dy] = [x[to]! - x[from]!, y[to]! - y[from]!];
    const k = widths[i]! / (Math.hypot(dx, dy) || 1);
    const [lx, ly, rx, ry] = [x[i]! - dy * k, y[i]! + dx * k, x[i]! + dy * k, y[i]! - dx * k];
    piece.cross(i, mapX(world, lx, ly), mapY(world, lx, ly), mapX(world, rx, ry), mapY(world, rx, ry));
  }
  piece.finish(edge);
}

function laySkirt(piece: Piece, front: Chain, back: Chain, world: Affine, edge: Edge, share: number): void {
  for (let i = 0; i < piece.stations; i++) {
    const along = (i / (piece.stations - 1)) * share * (front.count - 1);
    const [fx, fy, bx, by] = [between(front.x, along), between(front.y, along), between(back.x, along), between(back.y, along)];
    piece.cross(i, mapX(world, bx, by), mapY(world, bx, by), mapX(world, fx, fy), mapY(world, fx, fy));
    const [sx, sy, ex, ey] = [straight(back.x, along), straight(back.y, along), straight(front.x, along), straight(front.y, along)];
    piece.shade(i, mapX(world, sx, sy), mapY(world, sx, sy), mapX(world, ex, ey), mapY(world, ex, ey));
  }
  piece.finish(edge);
}

/** On the straight line from the first to the last. */
function straight(values: Float64Array, along: number): number {
  return values[0]! + ((values.at(-1)! - values[0]!) * along) / (values.length - 1);
}

/** A smooth way through the points (Catmull-Rom). */
function between(values: Float64Array, along: number): number {
  const i = Math.min(values.length - 2, Math.floor(along));
  const t = along - i;
  const [p, q, r, s] = [values[Math.max(0, i - 1)]!, values[i]!, values[i + 1]!, values[Math.min(values.length - 1, i + 2)]!];
  return q + (t / 2) * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
}

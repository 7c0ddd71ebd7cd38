/** One sheet-textured mesh that draws many strips of paper in a single go, and the strips in it. */
import { clamp } from '../../maths/scalar';
import { STEP } from '../engine/corners';
import { MODELLED_BATCH, onSolid, reached, SUBMITTER, towardsLight } from '../engine/modelled';
import type Phaser from 'phaser';
import { FILLED } from '../engine/quads';
import type { PaperSize } from './figure-sheets';
import type { FrameCorners, Wardrobe } from './wardrobe';

/** The engine's own types leave the mesh's tint out. */
type TintedMesh = Phaser.GameObjects.Mesh2D & { tint: number; tintMode: number; forms?: readonly number[] };

/** Modelled paper is round in the light, flat paper is not. Shadows come from the small sheet: they are soft anyway. */
export type LayerKind = 'modelled' | 'flat' | 'outline' | 'shadow' | 'touch';
const isSoft = (kind: LayerKind): boolean => kind === 'shadow' || kind === 'touch';

export class Layer {
  readonly mesh: TintedMesh;
  readonly vertices: number[] = [];
  /** Two numbers for each vertex of modelled paper, see src/stage/engine/modelled.ts. */
  readonly forms: number[] = [];
  readonly soft: boolean;
  private reach = reached(1, 0);
  private readonly quads: number[] = [];
  private readonly strips: PaperStrip[] = [];

  constructor(
    scene: Phaser.Scene,
    readonly wardrobe: Wardrobe,
    readonly kind: LayerKind,
    depth: number,
  ) {
    this.soft = isSoft(kind);
    this.mesh = scene.add.mesh2d(
      0,
      0,
      wardrobe.texture[this.soft ? 'wide' : 'close'],
      this.vertices,
      this.quads,
    ) as TintedMesh;
    this.mesh.setDepth(depth);
    if (kind === 'outline') this.mesh.tintMode = FILLED;
    if (kind === 'modelled') {
      this.mesh.forms = this.forms;
      this.mesh.setRenderNodeRole('Submitter', SUBMITTER);
      this.mesh.setRenderNodeRole('BatchHandler', MODELLED_BATCH);
    }
    this.mesh.indicesOrdered = this.quads;
    this.mesh.useOrderedIndices = true;
  }

  /**
   * A strip of `stations` cross-pieces, drawn over all strips added before it.
   * @param from share of the frame's length that is left away at its start
   * @param lift how much it is lifted against the night, 0…1
   */
  add(stations: number, margin = 0, from = 0, lift = 0): PaperStrip {
    const first = this.vertices.length / STEP;
    for (let i = 0; i < stations * 2 * STEP; i++) this.vertices.push(0);
    for (let i = 0; i < stations * 2; i++) this.forms.push(towardsLight(onSolid(0, 0), 0, 0), reached(1, lift));
    const strip = new PaperStrip(this, first * STEP, stations, margin, from);
    this.strips.push(strip);
    return strip;
  }

  /** Lists what is drawn: strips that wear nothing cost nothing. */
  gather(): void {
    this.quads.length = 0;
    for (const { frame, first, stations } of this.strips) {
      if (frame === null) continue;
      const corner = first / STEP;
      for (let i = corner; i < corner + 2 * (stations - 1); i += 2)
        this.quads.push(i, i + 2, i + 1, 0, i + 2, i + 1, i + 3, 0);
    }
  }

  /** @param exposure how much of the light comes to all that is drawn here, 0…1 */
  expose(exposure: number): void {
    const reach = reached(exposure, 0);
    if (reach === this.reach) return;
    this.reach = reach;
    for (let i = 1; i < this.forms.length; i += 2) this.forms[i] = reach | (this.forms[i]! & 0xff00);
  }

  size: PaperSize = 'close';
  use(size: PaperSize): void {
    if (size === this.size || this.soft) return;
    this.size = size;
    this.mesh.setTexture(this.wardrobe.texture[size]);
    for (const strip of this.strips) strip.dress(strip.frame);
  }
}

/** Paper between a left and a right edge, from station to station. */
export class PaperStrip {
  readonly touches: boolean; // the close shadow of what touches
  frame: string | null = null;
  private spot: FrameCorners = { u0: 0, v0: 0, u1: 0, v1: 0 };
  private box: readonly number[] = [0, 0, 1, 1];

  /** @param margin of empty paper round the frame, figure units */
  constructor(
    private readonly layer: Layer,
    readonly first: number,
    readonly stations: number,
    private readonly margin: number,
    private readonly from: number,
  ) {
    this.touches = layer.kind === 'touch';
  }

  get isSeen(): boolean {
    return this.layer.mesh.visible;
  }

  /** Stretches a frame over the whole strip; null leaves it empty. */
  dress(frame: string | null): void {
    const { wardrobe, soft, size } = this.layer;
    const changes = (frame === null) !== (this.frame === null);
    this.frame = frame;
    if (changes) this.layer.gather();
    this.spot = wardrobe.spot(frame && soft ? `${frame}.shadow` : frame, soft ? 'wide' : size);
    if (frame) this.box = wardrobe.box(frame);
    this.stretch();
  }

  private stretch(): void {
    const { u0, v0, u1, v1 } = this.spot;
    const length = this.box[3]! + 2 * this.margin;
    for (let i = 0, at = this.first; i < this.stations; i++, at += 2 * STEP) {
      const along = this.from + ((1 - this.from) * i) / (this.stations - 1);
      const inner = (this.margin + along * this.box[3]!) / length;
      const v = v0 + (v1 - v0) * (along === 0 ? 0 : i === this.stations - 1 ? 1 : inner);
      this.texture(at, u0, v);
      this.texture(at + STEP, u1, v);
    }
  }

  private texture(at: number, u: number, v: number): void {
    this.layer.vertices[at + 2] = u;
    this.layer.vertices[at + 3] = v;
  }

  /** Places a station's left and right end in the world. */
  place(station: number, lx: number, ly: number, rx: number, ry: number): void {
    const { vertices } = this.layer;
    const at = this.first + station * 2 * STEP;
    vertices[at] = lx;
    vertices[at + 1] = ly;
    vertices[at + STEP] = rx;
    vertices[at + STEP + 1] = ry;
  }

  /** Rounds a station of modelled paper: where its two ends lie on the solid, see `onSolid`. */
  round(station: number, left: number, right: number): void {
    const { forms } = this.layer;
    const at = (this.first / STEP + station * 2) * 2;
    forms[at] = left;
    forms[at + 2] = right;
  }

  /** Turns a rounded station to the light. @param across and `down`: the way to it, as the paper sees it */
  turn(station: number, across: number, down: number): void {
    const { forms } = this.layer;
    const at = (this.first / STEP + station * 2) * 2;
    forms[at] = towardsLight(forms[at]! & 0xffff00, across, down);
    forms[at + 2] = towardsLight(forms[at + 2]! & 0xffff00, across, down);
  }

  /** Moves a station from where it was placed. */
  shift(station: number, dx: number, dy: number): void {
    const { vertices } = this.layer;
    const at = this.first + station * 2 * STEP;
    vertices[at]! += dx;
    vertices[at + 1]! += dy;
    vertices[at + STEP]! += dx;
    vertices[at + STEP + 1]! += dy;
  }

  /** Cuts the frame instead of stretching it: texture points of a station's two ends in the frame's own space. */
  cut(station: number, lx: number, ly: number, rx: number, ry: number): void {
    const at = this.first + station * 2 * STEP;
    this.cutEnd(at, lx, ly);
    this.cutEnd(at + STEP, rx, ry);
  }

  private cutEnd(at: number, x: number, y: number): void {
    const { spot, box } = this;
    const across = clamp((x - box[0]!) / box[2]!);
    const along = clamp((y - box[1]!) / box[3]!);
    this.texture(at, spot.u0 + (spot.u1 - spot.u0) * across, spot.v0 + (spot.v1 - spot.v0) * along);
  }
}

/**
 * One piece of paper of a figure: its face, the lit outline behind the figure and the soft shadow behind that. Written
 * out: runs some thousand times a frame.
 */
import type { CutoutBox } from './figure-file';
import { type Affine, mapX, mapY } from './affine';
import type { Layer, PaperStrip } from './layer';

export const SHADOW_MARGIN = 15; // figure units round a .shadow frame, as the paper sheet cuts it
const [RIM_GROWS, RIM_LIFTS] = [0.5, 0.75]; // of the outline's width: it shows towards the light, not underneath
const SHADOW_FALL = [4, 4] as const; // how far the shadow lies from its paper, away from the light, figure units

/** How wide the outline is and how large the figure stands, both in world units. */
export interface Edge {
  outline: number;
  scale: number;
  readonly from: { readonly x: number; readonly y: number }; // the way to the light, a unit vector
}

export class Piece {
  private readonly paper: PaperStrip;
  private readonly outline: PaperStrip | null;
  private readonly shadows: PaperStrip[];
  private readonly points: Float64Array;
  private readonly cast: Float64Array; // the same for its shadow
  private hidden = false;

  /**
   * @param from share of its paper's length that is left away at the start
   * @param castStations of its shadow; fewer than its own where the shadow is laid by `shade`
   */
  constructor(
    readonly stations: number,
    paper: Layer,
    outline: Layer | null,
    shadows: readonly Layer[],
    private readonly from = 0,
    readonly castStations = stations,
  ) {
    this.paper = paper.add(stations, 0, from);
    this.outline = outline?.add(stations, 0, from) ?? null;
    this.shadows = shadows.map((layer) => layer.add(castStations, SHADOW_MARGIN, from));
    this.points = new Float64Array(stations * 4);
    this.cast = new Float64Array(castStations * 4);
  }

  wear(frame: string | null): void {
    if (frame === this.paper.frame) return;
    this.hidden = frame === null;
    for (const strip of this.strips()) strip.dress(frame);
  }

  private strips(): PaperStrip[] {
    return [this.paper, ...(this.outline ? [this.outline] : []), ...this.shadows];
  }

  /** Lays a rigid part down: its box under a matrix into the world. */
  lay(matrix: Affine, box: CutoutBox, edge: Edge): void {
    if (this.hidden) return;
    for (let i = 0; i < this.stations; i++) {
      const y = box[1] + box[3] * (this.from + ((1 - this.from) * i) / (this.stations - 1));
      this.cross(
        i,
        mapX(matrix, box[0], y),
        mapY(matrix, box[0], y),
        mapX(matrix, box[0] + box[2], y),
        mapY(matrix, box[0] + box[2], y),
      );
    }
    this.finish(edge);
  }

  /** Sets one cross-piece in world units; call `finish` after the last. */
  cross(station: number, lx: number, ly: number, rx: number, ry: number): void {
    put(this.points, station, lx, ly, rx, ry);
    if (this.castStations === this.stations) put(this.cast, station, lx, ly, rx, ry);
  }

  /**
   * Lets the shadow lie otherwise than the paper: a soft shadow needs no folds, and so fewer
   * stations. Call it after `cross`.
   */
  shade(station: number, lx: number, ly: number, rx: number, ry: number): void {
    put(this.cast, station, lx, ly, rx, ry);
  }

  finish(edge: Edge): void {
    if (this.hidden) return;
    const { scale, outline, from } = edge;
    this.spread(this.points, this.paper, 0, 0, 0);
    if (this.outline)
      this.spread(
        this.points,
        this.outline,
        outline * RIM_GROWS,
        outline * RIM_LIFTS * from.x,
        outline * RIM_LIFTS * from.y,
      );
    for (const shadow of this.shadows)
      this.spread(this.cast, shadow, SHADOW_MARGIN * scale, -SHADOW_FALL[0] * from.x * scale, SHADOW_FALL[1] * scale);
  }

  /** Writes the piece, grown by `by` on every side and moved by (dx, dy). */
  private spread(points: Float64Array, strip: PaperStrip, by: number, dx: number, dy: number): void {
    const { stations } = strip;
    for (let i = 0; i < stations; i++) {
      const at = i * 4;
      const lx = points[at]!;
      const ly = points[at + 1]!;
      const rx = points[at + 2]!;
      const ry = points[at + 3]!;
      const share = by === 0 ? 0 : by / (Math.sqrt((rx - lx) * (rx - lx) + (ry - ly) * (ry - ly)) || 1);
      const cx = (rx - lx) * share;
      const cy = (ry - ly) * share;
      strip.place(i, lx - cx + dx, ly - cy + dy, rx + cx + dx, ry + cy + dy);
    }
    if (by === 0) return;
    this.lengthen(points, strip, 0, 1, by);
    this.lengthen(points, strip, stations - 1, stations - 2, by);
  }

  /** Moves an end of the strip further out, away from the station next to it. */
  private lengthen(points: Float64Array, strip: PaperStrip, end: number, next: number, by: number): void {
    const [at, from] = [end * 4, next * 4];
    const dx = points[at]! + points[at + 2]! - points[from]! - points[from + 2]!;
    const dy = points[at + 1]! + points[at + 3]! - points[from + 1]! - points[from + 3]!;
    const share = by / (Math.sqrt(dx * dx + dy * dy) || 1);
    strip.shift(end, dx * share, dy * share);
  }
}

function put(points: Float64Array, station: number, lx: number, ly: number, rx: number, ry: number): void {
  const at = station * 4;
  points[at] = lx;
  points[at + 1] = ly;
  points[at + 2] = rx;
  points[at + 3] = ry;
}

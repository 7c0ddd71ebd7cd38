/**
 * One piece of paper of a figure: its face, the lit outline behind the figure and the soft shadow behind that. Written
 * out: runs some thousand times a frame.
 */
import type { CutoutBox } from './figure-file';
import { type Affine, mapX, mapY } from './affine';
import type { Layer, PaperStrip } from './layer';
import { CYLINDER, type Solid } from './solid';

export const SHADOW_MARGIN = 15; // figure units round a .shadow frame, as the paper sheet cuts it
const [RIM_GROWS, RIM_LIFTS] = [0.2, 1]; // of the outline's width: it shows towards the light, not underneath
/** How far a shadow lies from its paper, away from the light and down, and how much wider it is; figure units. */
const FALLS = {
  shadow: { away: 4, down: 4, wider: SHADOW_MARGIN },
  touch: { away: 1.5, down: 3, wider: 9 }, // of a hand on something: close, and hardly wider than the hand
} as const;

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
   * @param solid what the paper is taken to be in the light
   * @param from share of its paper's length that is left away at the start
   * @param castStations of its shadow; fewer than its own where the shadow is laid by `shade`
   */
  constructor(
    readonly stations: number,
    paper: Layer,
    outline: Layer | null,
    shadows: readonly Layer[],
    private readonly solid: Solid = CYLINDER,
    private readonly from = 0,
    readonly castStations = stations,
  ) {
    this.paper = paper.add(stations, 0, from, solid.lift);
    this.round(null);
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

  /** Lays the paper's corners on its solid. @param box of the paper; null where the solid does not ask for it */
  round(box: CutoutBox | null): void {
    for (let i = 0; i < this.stations; i++) {
      const along = this.along(i, this.stations);
      this.paper.round(i, this.solid.at(0, along, box), this.solid.at(1, along, box));
    }
  }

  private strips(): PaperStrip[] {
    return [this.paper, ...(this.outline ? [this.outline] : []), ...this.shadows];
  }

  /** Lays a rigid part down: its box under a matrix into the world. */
  lay(matrix: Affine, box: CutoutBox, edge: Edge): void {
    if (this.hidden) return;
    const [left, top, width, height] = box;
    const right = left + width;
    for (let i = 0; i < this.stations; i++) {
      const y = top + height * this.along(i, this.stations);
      this.cross(i, mapX(matrix, left, y), mapY(matrix, left, y), mapX(matrix, right, y), mapY(matrix, right, y));
    }
    for (let i = 0; this.castStations !== this.stations && i < this.castStations; i++) {
      const y = top + height * this.along(i, this.castStations);
      this.shade(i, mapX(matrix, left, y), mapY(matrix, left, y), mapX(matrix, right, y), mapY(matrix, right, y));
    }
    this.finish(edge);
  }

  /** Share of the paper's length at a station. */
  private along(station: number, stations: number): number {
    return this.from + ((1 - this.from) * station) / (stations - 1);
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
    this.turn(from);
    if (this.outline)
      this.spread(
        this.points,
        this.outline,
        outline * RIM_GROWS,
        outline * RIM_LIFTS * from.x,
        outline * RIM_LIFTS * from.y,
      );
    for (const shadow of this.shadows) {
      if (!shadow.isSeen) continue;
      const { away, down, wider } = FALLS[shadow.touches ? 'touch' : 'shadow'];
      this.spread(this.cast, shadow, wider * scale, -away * from.x * scale, down * scale);
    }
  }

  /** Tells every station where the light comes from, as its own paper lies. */
  private turn(from: Edge['from']): void {
    const { points, stations } = this;
    const { rise } = this.solid;
    for (let i = 0; i < stations; i++) {
      const at = i * 4;
      const dx = points[at + 2]! - points[at]!;
      const dy = points[at + 3]! - points[at + 1]!;
      const length = Math.sqrt(dx * dx + dy * dy) || 1;
      const next = i + 1 < stations ? at + 4 : at;
      const before = next - 4;
      const alongX = points[next]! + points[next + 2]! - points[before]! - points[before + 2]!;
      const alongY = points[next + 1]! + points[next + 3]! - points[before + 1]! - points[before + 3]!;
      const side = dx * alongY < dy * alongX ? -1 : 1; // mirrored paper: its right is our left
      this.paper.turn(i, (from.x * dx + from.y * dy) / length, ((from.y * dx - from.x * dy) * side * rise) / length);
    }
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

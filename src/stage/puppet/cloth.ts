/**
 * Lays what hangs: ribbons along a chain, and the coat below the belt as a fan of panels between two. Written out: runs
 * some hundred times a frame.
 */
import { catmullRom } from '../../maths/curves';
import { type Affine, mapX, mapY } from './affine';
import type { Rope } from './rope';
import { LAP_OVER, PANELS } from './figure-file';
import type { Edge, Piece } from './piece';

type Values = Float64Array | readonly number[];
const FINER = 3; // stations of a ribbon for each link of its chain
const RADIUS = 0.93; // of their full length to which the panels between the edges swing out

/** How many stations a ribbon along a chain of so many points has. */
export const stationsAlong = (points: number): number => (points - 1) * FINER + 1;

/** A smooth way through the points (Catmull-Rom). */
function between(values: Values, along: number): number {
  const i = Math.min(values.length - 2, Math.floor(along));
  const from = values[i]!;
  const to = values[i + 1]!;
  const before = i > 0 ? values[i - 1]! : from;
  const beyond = i + 2 < values.length ? values[i + 2]! : to;
  return catmullRom(before, from, to, beyond, along - i);
}

const mixed = (back: number, front: number, across: number): number => back + (front - back) * across;

/** @param widths half the width at each point of the chain, figure units */
export function layRibbon(piece: Piece, { x, y, count }: Rope, widths: Values, world: Affine, edge: Edge): void {
  for (let i = 0; i < piece.stations; i++) {
    const along = i / FINER;
    const from = Math.max(0, along - 0.5);
    const to = Math.min(count - 1, along + 0.5);
    const dx = between(x, to) - between(x, from);
    const dy = between(y, to) - between(y, from);
    const k = between(widths, along) / (Math.sqrt(dx * dx + dy * dy) || 1);
    const px = between(x, along);
    const py = between(y, along);
    const sx = dy * k;
    const sy = dx * k;
    piece.cross(
      i,
      mapX(world, px - sx, py + sy),
      mapY(world, px - sx, py + sy),
      mapX(world, px + sx, py - sy),
      mapY(world, px + sx, py - sy),
    );
  }
  shadeStraight(piece, x, y, widths, world);
  piece.finish(edge);
}

/** A soft shadow needs no curls: it lies along the straight line from root to tip. */
function shadeStraight(piece: Piece, x: Float64Array, y: Float64Array, widths: Values, world: Affine): void {
  const dx = x[x.length - 1]! - x[0]!;
  const dy = y[y.length - 1]! - y[0]!;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  for (let i = 0; i < piece.castStations; i++) {
    const k = widths[i]! / length;
    const t = i / (piece.castStations - 1);
    const px = x[0]! + dx * t;
    const py = y[0]! + dy * t;
    const sx = dy * k;
    const sy = dx * k;
    piece.shade(
      i,
      mapX(world, px - sx, py + sy),
      mapY(world, px - sx, py + sy),
      mapX(world, px + sx, py - sy),
      mapY(world, px + sx, py - sy),
    );
  }
}

export interface SkirtShape {
  readonly front: Rope;
  readonly back: Rope;
  readonly length: number; // figure units from belt to hem
  readonly seated: number; // 0…1: it then lies, and does not swing
}

/** A skirt's paper in panels from back to front: where its edges swing apart, those between them swing out as far. */
export class Panels {
  private readonly point = { x: 0, y: 0 };

  constructor(private readonly pieces: readonly Piece[]) {}

  /** @param frame of the whole skirt; null takes it off */
  wear(frame: string | null): void {
    this.pieces.forEach((piece, i) => piece.wear(frame && `${frame}-${i}`));
  }

  /** @param share of its length that is shown */
  lay(shape: SkirtShape, share: number, world: Affine, edge: Edge): void {
    for (let panel = 0; panel < this.pieces.length; panel++) {
      const piece = this.pieces[panel]!;
      for (let i = 0; i < piece.stations; i++) this.lean(piece, panel, i, shape, share, world);
      piece.finish(edge);
    }
  }

  private lean(piece: Piece, panel: number, i: number, shape: SkirtShape, share: number, world: Affine): void {
    const { point } = this;
    const down = (i / (piece.stations - 1)) * share;
    this.swing(shape, panel / PANELS - LAP_OVER, down);
    const lx = mapX(world, point.x, point.y);
    const ly = mapY(world, point.x, point.y);
    this.swing(shape, (panel + 1) / PANELS + LAP_OVER, down);
    piece.cross(i, lx, ly, mapX(world, point.x, point.y), mapY(world, point.x, point.y));
  }

  /** Finds the point so far across, 0 back … 1 front, and so far down, 0 belt … 1 hem. */
  private swing({ front, back, length, seated }: SkirtShape, across: number, down: number): void {
    const along = down * (front.count - 1);
    const x0 = mixed(back.x[0]!, front.x[0]!, across);
    const y0 = mixed(back.y[0]!, front.y[0]!, across);
    const x = mixed(between(back.x, along), between(front.x, along), across);
    const y = mixed(between(back.y, along), between(front.y, along), across);
    const reach = Math.sqrt((x - x0) * (x - x0) + (y - y0) * (y - y0)) || 1;
    const out = 1 + (1 - seated) * Math.max(0, (length * down * RADIUS) / reach - 1) * Math.min(1, down * 4);
    this.point.x = x0 + (x - x0) * out;
    this.point.y = y0 + (y - y0) * out;
  }
}

/** Lays what hangs: ribbons along a chain, and the coat below the belt as a fan of panels between two. */
import { type Affine, mapX, mapY } from './affine';
import type { Chain } from './chain';
import { LAP_OVER, PANELS } from './figure-file';
import type { Edge, Piece } from './piece';

type Line = ArrayLike<number>;
const FINER = 3; // stations of a ribbon for each link of its chain
const RADIUS = 0.93; // of their full length to which the panels between the edges swing out

/** How many stations a ribbon along a chain of so many points has. */
export const stationsAlong = (points: number): number => (points - 1) * FINER + 1;

/** A smooth way through the points (Catmull-Rom). */
function between(values: Line, along: number): number {
  const i = Math.min(values.length - 2, Math.floor(along));
  const t = along - i;
  const [p, q, r, s] = [values[Math.max(0, i - 1)]!, values[i]!, values[i + 1]!, values[Math.min(values.length - 1, i + 2)]!];
  return q + (t / 2) * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
}

/** @param widths half the width at each point of the chain, figure units */
export function layRibbon(piece: Piece, { x, y, count }: Chain, widths: Line, world: Affine, edge: Edge): void {
  for (let i = 0; i < piece.stations; i++) {
    const along = i / FINER;
    const [from, to] = [Math.max(0, along - 0.5), Math.min(count - 1, along + 0.5)];
    const [dx, dy] = [between(x, to) - between(x, from), between(y, to) - between(y, from)];
    const k = between(widths, along) / (Math.hypot(dx, dy) || 1);
    const [px, py] = [between(x, along), between(y, along)];
    const [lx, ly, rx, ry] = [px - dy * k, py + dx * k, px + dy * k, py - dx * k];
    piece.cross(i, mapX(world, lx, ly), mapY(world, lx, ly), mapX(world, rx, ry), mapY(world, rx, ry));
  }
  shadeStraight(piece, { x, y, count }, widths, world);
  piece.finish(edge);
}

/** A soft shadow needs no curls: it lies along the straight line from root to tip. */
function shadeStraight(piece: Piece, { x, y, count }: Pick<Chain, 'x' | 'y' | 'count'>, widths: Line, world: Affine): void {
  const [dx, dy] = [x[count - 1]! - x[0]!, y[count - 1]! - y[0]!];
  const length = Math.hypot(dx, dy) || 1;
  for (let i = 0; i < piece.stations; i++) {
    const k = between(widths, i / FINER) / length;
    const t = i / (piece.stations - 1);
    const [px, py] = [x[0]! + dx * t, y[0]! + dy * t];
    const [lx, ly, rx, ry] = [px - dy * k, py + dx * k, px + dy * k, py - dx * k];
    piece.shade(i, mapX(world, lx, ly), mapY(world, lx, ly), mapX(world, rx, ry), mapY(world, rx, ry));
  }
}

export interface SkirtShape {
  readonly front: Chain;
  readonly back: Chain;
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
    const { point } = this;
    this.pieces.forEach((piece, panel) => {
      for (let i = 0; i < piece.stations; i++) {
        const down = (i / (piece.stations - 1)) * share;
        this.swing(shape, panel / PANELS - LAP_OVER, down);
        const [lx, ly] = [mapX(world, point.x, point.y), mapY(world, point.x, point.y)];
        this.swing(shape, (panel + 1) / PANELS + LAP_OVER, down);
        piece.cross(i, lx, ly, mapX(world, point.x, point.y), mapY(world, point.x, point.y));
      }
      piece.finish(edge);
    });
  }

  /** Finds the point so far across, 0 back … 1 front, and so far down, 0 belt … 1 hem. */
  private swing({ front, back, length, seated }: SkirtShape, across: number, down: number): void {
    const along = down * (front.count - 1);
    const mixed = (b: number, f: number) => b + (f - b) * across;
    const [x0, y0] = [mixed(back.x[0]!, front.x[0]!), mixed(back.y[0]!, front.y[0]!)];
    const [x, y] = [mixed(between(back.x, along), between(front.x, along)), mixed(between(back.y, along), between(front.y, along))];
    const reach = Math.hypot(x - x0, y - y0) || 1;
    const out = 1 + (1 - seated) * Math.max(0, (length * down * RADIUS) / reach - 1) * Math.min(1, down * 4);
    this.point.x = x0 + (x - x0) * out;
    this.point.y = y0 + (y - y0) * out;
  }
}

/** A band of paper that follows a curve: a fixed number of columns, laid anew over whatever the camera sees. */
import type Phaser from 'phaser';
import { STEP } from '../engine/corners';
import { BELOW, softened } from '../engine/edged';
import { GRAIN_UNITS } from './tiles';

/** One upright cut through a band, in the band's own units; u and v count repeats of the texture. */
export interface Column {
  i: number; // from 0, left to right
  x: number;
  top: number;
  bottom: number;
  u: number;
  vTop: number;
  vBottom: number;
  lean: number; // how far the top is pushed sideways
}

/** The same for a grid of vertices, row by row. */
export const quadsIn = (columns: number, rows: number): number[] =>
  Array.from({ length: rows - 1 }, (_row, j) =>
    Array.from({ length: columns - 1 }, (_column, i) => {
      const [p, q] = [j * columns + i, (j + 1) * columns + i];
      return [p, q, p + 1, 0, q, p + 1, q + 1, 0];
    }),
  ).flat(2);

/** Quads as the batch reads them: p, q, r, page, then q, r, s, page. */
function pairs(columns: number): number[] {
  return Array.from({ length: columns - 1 }, (_, i) => [
    2 * i,
    2 * i + 1,
    2 * i + 2,
    0,
    2 * i + 1,
    2 * i + 2,
    2 * i + 3,
    0,
  ]).flat();
}

/** Multiplies a colour, 0xrrggbb, into a mesh; the engine's types leave its tint out. */
export function dye(mesh: Phaser.GameObjects.Mesh2D, colour: number): Phaser.GameObjects.Mesh2D {
  (mesh as unknown as { tint: number }).tint = colour;
  return mesh;
}

/** Where the leftmost cut falls: on a multiple of the step between cuts. */
export const firstCut = (left: number, step: number): number => Math.floor(left / step) * step;

/**
 * Has paper hang from its upper edge.
 * @param deep how far down at most, units of the band
 * @param hidden where nearer paper hides what is below
 */
export function hang(column: Column, top: number, deep: number, hidden: number): void {
  column.top = top;
  column.bottom = Math.max(top, Math.min(top + deep, hidden));
  column.u = column.x / GRAIN_UNITS;
  column.vTop = top / GRAIN_UNITS;
  column.vBottom = column.bottom / GRAIN_UNITS;
}

export class MeshStrip {
  readonly mesh: Phaser.GameObjects.Mesh2D;
  private readonly vertices: number[];
  private readonly column: Column = { i: 0, x: 0, top: 0, bottom: 0, u: 0, vTop: 0, vBottom: 1, lean: 0 };

  /** @param texture key of a texture whose sides are powers of two, so that it repeats */
  constructor(
    scene: Phaser.Scene,
    texture: string,
    depth: number,
    private readonly columns = 44,
  ) {
    this.vertices = Array.from({ length: columns * 8 }, () => 0);
    this.mesh = scene.add.mesh2d(0, 0, texture, this.vertices, [], true).setDepth(depth);
    this.mesh.indicesOrdered = pairs(columns);
    this.mesh.useOrderedIndices = true;
    softened(this.mesh, BELOW);
  }

  /** Colours the band, 0xrrggbb multiplied into its texture. */
  tint(colour: number, alpha = 1): void {
    dye(this.mesh, colour).setAlpha(alpha);
  }

  /**
   * Lays the band from `left` over `width`; cuts fall on the same places however the camera moves, so nothing swims.
   * @returns how far down its upper edge comes: below that, paper hides all that is behind it
   */
  lay(left: number, width: number, shape: (column: Column) => void): number {
    const step = width / (this.columns - 2);
    const first = firstCut(left, step);
    const { column } = this;
    let lowest = -Infinity;
    for (let i = 0; i < this.columns; i++) {
      column.i = i;
      column.x = first + i * step;
      column.lean = 0;
      shape(column);
      this.write(i);
      lowest = Math.max(lowest, column.top);
    }
    return lowest;
  }

  /** Lays every column where `shape` says, `i` from 0 to the number of columns - 1. */
  bend(
    shape: (i: number, last: number, vertex: (end: 0 | 1, x: number, y: number, u: number, v: number) => void) => void,
  ): void {
    let i = 0;
    const vertex = (end: 0 | 1, x: number, y: number, u: number, v: number) => this.set(2 * i + end, x, y, u, v);
    for (; i < this.columns; i++) shape(i, this.columns - 1, vertex);
  }

  private write(i: number): void {
    const { x, top, bottom, u, vTop, vBottom, lean } = this.column;
    this.set(2 * i, x + lean, top, u, vTop);
    this.set(2 * i + 1, x, bottom, u, vBottom);
  }

  private set(vertex: number, x: number, y: number, u: number, v: number): void {
    const { vertices } = this;
    const at = STEP * vertex;
    vertices[at] = x;
    vertices[at + 1] = y;
    vertices[at + 2] = u;
    vertices[at + 3] = v;
  }
}

/** An oval cut out of dark paper, held before a memory. */
import type Phaser from 'phaser';
import { dye, Strip } from './strip';
import { FADE, GRAIN, GRAIN_UNITS } from './tiles';
import type { View } from './view';

export interface OvalData {
  readonly at: readonly number[];
  readonly rx: number;
  readonly ry: number;
  readonly fill: string;
  readonly edge: string;
  readonly depth: number;
}
const COLUMNS = 73;
const REACH = 5; // how far the paper goes on outwards, in radii
const SHADE = 0.16; // how far its shadow falls inwards, in radii
const EDGE = 2; // pixels on screen

const number = (colour: string): number => parseInt(colour.slice(1), 16);

export class Oval {
  private readonly paper: Strip;
  private readonly shade: Strip;
  private readonly edge: Strip;

  constructor(scene: Phaser.Scene, private readonly data: OvalData) {
    const { depth, fill, edge } = data;
    this.shade = new Strip(scene, FADE, depth, COLUMNS);
    this.paper = new Strip(scene, GRAIN, depth + 1, COLUMNS);
    this.edge = new Strip(scene, GRAIN, depth + 2, COLUMNS);
    this.ring(this.paper, 1, REACH, true);
    this.ring(this.shade, 1, 1 - SHADE, false);
    dye(this.paper.mesh, number(fill));
    dye(this.shade.mesh, 0x2a1608).setAlpha(0.55);
    dye(this.edge.mesh, number(edge)).setAlpha(0.8);
  }

  get pieces(): readonly Phaser.GameObjects.Mesh2D[] {
    return [this.shade, this.paper, this.edge].map(({ mesh }) => mesh);
  }

  tick(view: View): void {
    this.ring(this.edge, 1, 1 + EDGE / (view.zoom * this.data.ry), false);
  }

  private ring(strip: Strip, from: number, to: number, grain: boolean): void {
    const { at, rx, ry } = this.data;
    strip.bend((i, last, vertex) => {
      const angle = (i / last) * 2 * Math.PI;
      [from, to].forEach((reach, end) => {
        const [x, y] = [at[0]! + reach * rx * Math.cos(angle), at[1]! + reach * ry * Math.sin(angle)];
        vertex(end as 0 | 1, x, y, grain ? x / GRAIN_UNITS : 0.5, grain ? y / GRAIN_UNITS : end);
      });
    });
  }
}

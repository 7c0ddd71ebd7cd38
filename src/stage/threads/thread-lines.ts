/** Fine threads, each a straight line from what hangs on it up to where it is held: one mesh for all of them. */
import type Phaser from 'phaser';
import { ASIDE, softened } from '../engine/edged';
import { dye } from '../scenery/mesh-strip';
import { GRAIN } from '../scenery/tiles';

const WIDE = 1.8; // finest lines, soft edges included

/** World points. */
export interface ThreadLine {
  readonly x: number;
  readonly y: number;
  readonly topX: number;
  readonly topY: number;
}

export class ThreadLines {
  readonly mesh: Phaser.GameObjects.Mesh2D;
  private readonly vertices: number[];

  /** @param most threads that there are at a time */
  constructor(scene: Phaser.Scene, most: number, depth: number) {
    this.vertices = Array.from({ length: most * 16 }, () => 0);
    this.mesh = scene.add.mesh2d(0, 0, GRAIN, this.vertices, [], true).setDepth(depth).setVisible(false);
    this.mesh.indicesOrdered = Array.from({ length: most }, (_, i) =>
      [0, 1, 2, 0, 1, 2, 3, 0].map((corner, k) => (k % 4 === 3 ? 0 : corner + 4 * i)),
    ).flat();
    this.mesh.useOrderedIndices = true;
    softened(this.mesh, ASIDE);
  }

  /** @param finest line of the view, world units */
  draw(lines: readonly ThreadLine[], finest: number, colour: number, alpha: number): void {
    this.mesh.setVisible(alpha > 0 && lines.length > 0);
    if (!this.mesh.visible) return;
    dye(this.mesh, colour).setAlpha(alpha);
    const { vertices } = this;
    for (let i = 0; i < vertices.length / 16; i++) {
      const line = lines[i];
      const half = line ? (WIDE * finest) / 2 : 0;
      const { x, y, topX, topY } = line ?? NOWHERE;
      this.corner(4 * i, topX - half, topY);
      this.corner(4 * i + 1, x - half, y);
      this.corner(4 * i + 2, topX + half, topY);
      this.corner(4 * i + 3, x + half, y);
    }
  }

  hide(): void {
    this.mesh.setVisible(false);
  }

  private corner(at: number, x: number, y: number): void {
    this.vertices[4 * at] = x;
    this.vertices[4 * at + 1] = y;
  }
}

const NOWHERE: ThreadLine = { x: 0, y: 0, topX: 0, topY: 0 };

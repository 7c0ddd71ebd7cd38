/** Large plain sheets of paper, walls and floors: quads of the grain itself, so that they cost no texture. */
import { multiply, parseColour } from '../../maths/colour';
import type Phaser from 'phaser';
import type { Panel, PanelsData } from '../../schemas/room';
import type { Light, Shades } from '../light';
import type { LayerSet, SceneLayer } from './layer';
import { dye } from './mesh-strip';
import { FADE, GRAIN, GRAIN_UNITS } from './tiles';

const FINE = GRAIN_UNITS * 0.55; // rooms are seen from nearer than hills

type Corner = readonly [x: number, y: number];

/** A mesh of four-cornered pieces; corners in the order top left, bottom left, top right, bottom right. */
export function quads(
  scene: Phaser.Scene,
  corners: readonly (readonly Corner[])[],
  fade: boolean,
): Phaser.GameObjects.Mesh2D {
  const uv = ([x, y]: Corner, k: number) => (fade ? [0.5, k % 2] : [x / FINE, y / FINE]);
  const vertices = corners.flatMap((four) => four.flatMap((corner, k) => [...corner, ...uv(corner, k)]));
  const mesh = scene.add.mesh2d(0, 0, fade ? FADE : GRAIN, vertices, [], true);
  mesh.indicesOrdered = corners.flatMap((_, i) =>
    [0, 1, 2, 0, 1, 2, 3, 0].map((corner, k) => (k % 4 === 3 ? 0 : corner + 4 * i)),
  );
  mesh.useOrderedIndices = true;
  return mesh;
}

class PanelMesh {
  readonly mesh: Phaser.GameObjects.Mesh2D;
  private readonly fill: number;

  constructor(scene: Phaser.Scene, { fill, alpha, depth, texture, rects }: Panel) {
    const corners = rects.map(([x, y, w, h]): Corner[] => [
      [x, y],
      [x, y + h],
      [x + w, y],
      [x + w, y + h],
    ]);
    this.mesh = quads(scene, corners, texture === 'fade')
      .setDepth(depth)
      .setAlpha(alpha);
    this.fill = parseColour(fill);
  }

  light(room: number): void {
    dye(this.mesh, multiply(this.fill, room));
  }
}

export class Panels implements SceneLayer {
  private readonly all: readonly PanelMesh[];

  constructor({ scene }: LayerSet, { panels }: PanelsData) {
    this.all = panels.map((panel) => new PanelMesh(scene, panel));
  }

  get pieces(): readonly Phaser.GameObjects.Mesh2D[] {
    return this.all.map(({ mesh }) => mesh);
  }

  light(_light: Light, { room }: Shades): void {
    for (const panel of this.all) panel.light(room);
  }
}

/**
 * The ground as it is seen from above: it goes up behind those who stand on its near edge and fills the picture, band
 * behind band of paper with grass along each.
 */
import { mix } from '../../maths/colour';
import { lerp } from '../../maths/scalar';
import type Phaser from 'phaser';
import { DEPTHS } from '../depths';
import type { Light, Shades } from '../light';
import type { SceneFrame } from './layer';
import { hang, MeshStrip, type Column } from './mesh-strip';
import { BLADES, FADE, GRAIN, ROWS } from './tiles';
import type { SceneView } from './view';

// how far up each band reaches, in heights of the picture above the ground; the last beyond any picture
const BANDS = [0.09, 0.21, 0.37, 0.58, 1.3] as const;
const [COLUMNS, GRASS_COLUMNS] = [44, 60];
const DEEP = 2500; // how far a band reaches down, world units
const LEVEL = 0.5; // of the slope that is gone at the full angle
const WAVE = { height: 0.016, length: 0.31 } as const; // in heights of the picture
const PALER = { first: 0.12, each: 0.13 } as const; // shares of the paper of near hills in that of the ground
const SHEEN = { height: 0.05, alpha: 0.2 } as const;
const GRASS = { height: 26, smaller: 0.12, tile: 300, alpha: 0.85, bend: 0.4 } as const;
// in heights of the picture: how far grass strays from the edge of its band, so that no rows are seen
const STRAY = { middle: 0.03, wave: 0.045, length: 0.13 } as const;

type Line = (x: number) => number;

interface Band {
  readonly up: number;
  readonly paper: MeshStrip;
  readonly sheen: MeshStrip;
  readonly grass: MeshStrip;
}

export class RisingGround {
  private readonly bands: readonly Band[];

  constructor(
    scene: Phaser.Scene,
    private readonly ground: Line,
  ) {
    this.bands = BANDS.map((up, i) => {
      const depth = DEPTHS.rising - i;
      return {
        up,
        paper: new MeshStrip(scene, GRAIN, depth, COLUMNS),
        sheen: new MeshStrip(scene, FADE, depth + 0.3, COLUMNS),
        grass: new MeshStrip(scene, BLADES, depth + 0.6, GRASS_COLUMNS),
      };
    });
    this.show(false);
  }

  get pieces(): readonly Phaser.GameObjects.Mesh2D[] {
    return this.bands.flatMap(({ paper, sheen, grass }) => [paper.mesh, sheen.mesh, grass.mesh]);
  }

  light(light: Light, shades: Shades): void {
    this.bands.forEach(({ paper, sheen, grass }, i) => {
      paper.tint(mix(light.ground, light.near, PALER.first + PALER.each * i));
      sheen.tint(mix(light.rim, light.near, 0.5), SHEEN.alpha);
      grass.tint(mix(shades.grass[3]!, light.near, PALER.each * i), GRASS.alpha);
    });
  }

  tick({ view, breeze }: SceneFrame): void {
    this.show(view.angle > 0);
    if (view.angle <= 0) return;
    let hidden = Infinity; // world y below which nearer bands hide a band
    this.bands.forEach(({ up, paper, sheen, grass }, i) => {
      const edge = this.edge(view, up, i);
      const lowest = paper.lay(view.left, view.across, (column) => hang(column, edge(column.x), DEEP, hidden));
      hidden = Math.min(hidden, lowest);
      sheen.lay(view.left, view.across, (column) => {
        column.bottom = (column.top = edge(column.x)) + SHEEN.height * view.height;
        [column.u, column.vTop, column.vBottom] = [0.5, 0, 1];
      });
      grass.lay(view.left, view.across, (column) => grow(column, view, edge, i, breeze.at(column.x)));
    });
  }

  /** The upper edge of a band; at eye height it lies behind the ground. */
  private edge(view: SceneView, up: number, i: number): Line {
    const { ground } = this;
    const [level, length] = [ground(view.x), WAVE.length * view.height];
    const wave = WAVE.height * view.height * view.angle;
    return (x) =>
      lerp(ground(x), level, LEVEL * view.angle) -
      up * view.height * view.angle +
      wave * Math.sin(x / length + 2.3 * i) +
      (1 - view.angle) * wave;
  }

  private show(shown: boolean): void {
    for (const piece of this.pieces) piece.setVisible(shown);
  }
}

function grow(column: Column, { height, angle }: SceneView, edge: Line, i: number, air: number): void {
  const tall = GRASS.height * (1 - GRASS.smaller * i);
  const stray = STRAY.middle + STRAY.wave * Math.sin(column.x / (STRAY.length * height) + 1.9 * i);
  column.bottom = edge(column.x) + tall * 0.2 + Math.max(0, stray) * height * angle;
  column.top = column.bottom - tall;
  column.lean = tall * GRASS.bend * air;
  column.u = column.x / GRASS.tile + i * 0.37;
  [column.vTop, column.vBottom] = ROWS.loose;
}

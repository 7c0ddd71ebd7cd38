/** What a window of a room looks out on: the hour's sky, a low sun, two hills. */
import { mix } from '../../maths/colour';
import type Phaser from 'phaser';
import type { PaneData } from '../../schemas/room';
import type { Light } from '../light';
import type { LayerSet, Piece, SceneLayer } from './layer';
import { SKY } from './skypaint';
import { MeshStrip } from './mesh-strip';
import { GRAIN, GRAIN_UNITS, SOFT } from './tiles';

const COLUMNS = 14;
const HILLS = [
  { height: 0.32, swell: 0.05, phase: 0.4 },
  { height: 0.19, swell: 0.04, phase: 2.6 },
] as const; // parts of the window's height
// where the sun stands in the window, and how far it goes in an hour, parts of the width
const MORNING = { hour: 8, along: 0.68, drift: -0.034 } as const;

export class Pane implements SceneLayer {
  private readonly sky: Phaser.GameObjects.Image;
  private readonly sun: Phaser.GameObjects.Image;
  private readonly hills: readonly MeshStrip[];

  constructor(
    { scene }: LayerSet,
    private readonly data: PaneData,
  ) {
    const { rect, depth } = data;
    const [x, y, width, height] = rect;
    this.sky = scene.add.image(x, y, SKY).setOrigin(0, 0).setDisplaySize(width, height).setDepth(depth);
    this.sun = scene.add
      .image(0, 0, SOFT, 'disc')
      .setDisplaySize(height * 0.34, height * 0.34)
      .setDepth(depth + 1);
    this.hills = HILLS.map((hill, i) => {
      const strip = new MeshStrip(scene, GRAIN, depth + 2 + i, COLUMNS);
      strip.bend((k, last, vertex) => {
        const at = x + (k / last) * width;
        const top = y + height * (1 - hill.height - hill.swell * Math.sin((4.5 * k) / last + hill.phase));
        vertex(0, at, top, at / GRAIN_UNITS, top / GRAIN_UNITS);
        vertex(1, at, y + height, at / GRAIN_UNITS, (y + height) / GRAIN_UNITS);
      });
      return strip;
    });
  }

  get pieces(): readonly Piece[] {
    return [this.sky, this.sun, ...this.hills.map(({ mesh }) => mesh)];
  }

  light(light: Light): void {
    const [x, y, width, height] = this.data.rect;
    const low = 0.78 - 0.36 * Math.max(light.sun, 0);
    const along = MORNING.along + (light.hour - MORNING.hour) * MORNING.drift;
    this.sun.setPosition(x + width * along, y + height * low).setTint(mix(light.sky.at(-1)!, 0xffffff, 0.6));
    this.sun.setAlpha(light.sun > 0 ? 0.85 : 0);
    this.hills.forEach((hill, i) => hill.tint(i ? light.mid : light.far));
  }
}

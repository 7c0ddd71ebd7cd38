/** The stars: three sheets of small lights that twinkle out of step, and come out one by one. */
import { seededRandom } from '../../maths/seeded-random';
import type Phaser from 'phaser';
import type { StarsData } from '../../schemas/sky';
import { DEPTHS } from '../depths';
import type { Light } from '../light';
import type { Place } from '../place/place';
import { horizonIn } from './horizon';
import type { LayerSet, SceneFrame, SceneLayer } from './layer';
import { dye } from './mesh-strip';
import { softBox, SOFT } from './tiles';
import type { Placing } from './view';

const SHEETS = 3;
const [WIDE, HIGH] = [1600, 620]; // the field of stars, in units of the picture
const QUAD = [0, 1, 2, 0, 1, 2, 3, 0];

function field(count: number, seed: number): number[] {
  const random = seededRandom(seed);
  const [u0, v0, u1, v1] = softBox('star');
  return Array.from({ length: count }, () => {
    const [x, y, size] = [
      random() * WIDE,
      random() ** 1.5 * HIGH,
      (1.1 + random() ** 3 * 3.4) * (0.9 + random() * 0.3),
    ];
    return [
      x - size,
      y - size,
      u0,
      v0,
      x - size,
      y + size,
      u0,
      v1,
      x + size,
      y - size,
      u1,
      v0,
      x + size,
      y + size,
      u1,
      v1,
    ];
  }).flat();
}

export class Stars implements SceneLayer {
  readonly pieces: readonly Phaser.GameObjects.Mesh2D[];
  private readonly quads: number[];
  private readonly placing: Placing = { x: 0, y: 0, scale: 1 };
  private out = 0; // 0…1, how many of them

  private readonly place: Place;

  constructor({ scene, place }: LayerSet, data: StarsData) {
    this.place = place;
    const each = Math.round(data.count / SHEETS);
    this.quads = Array.from({ length: each }, (_, i) =>
      QUAD.map((corner, k) => (k % 4 === 3 ? 0 : corner + 4 * i)),
    ).flat();
    this.pieces = Array.from({ length: SHEETS }, (_, i) => {
      const mesh = scene.add.mesh2d(0, 0, SOFT, field(each, data.seed + i), [], true).setDepth(DEPTHS.stars);
      dye(mesh, 0xfff4d6);
      mesh.useOrderedIndices = true;
      return mesh;
    });
  }

  light({ stars }: Light): void {
    this.out = stars;
    const shown = Math.round((stars * this.quads.length) / QUAD.length) * QUAD.length;
    for (const mesh of this.pieces) mesh.indicesOrdered = this.quads.slice(0, shown);
  }

  tick({ view, breeze: { time } }: SceneFrame): void {
    const horizon = horizonIn(this.place, view, this.placing);
    const size = Math.max(view.across / WIDE, (horizon - view.top) / HIGH);
    this.pieces.forEach((mesh, i) => {
      mesh.setPosition(view.x - (WIDE * size) / 2 - view.x * 0.01, view.top).setScale(size);
      mesh.setAlpha((0.35 + 0.6 * this.out) * (0.86 + 0.14 * Math.sin(time * (1.3 + i * 0.5) + 2 * i)));
    });
  }
}

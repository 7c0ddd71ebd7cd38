/** Leaves that the gusts carry past, low over the ground; none in still air. */
import { clamp } from '../../maths/scalar';
import { seededRandom } from '../../maths/seeded-random';
import type Phaser from 'phaser';
import type { DriftData } from '../../schemas/tree';
import { DEPTHS } from '../depths';
import type { Light, Shades } from '../light';
import { crownOf } from './crowns';
import type { LayerSet, SceneFrame, SceneLayer } from './layer';

const COUNT = 16;
const MARGIN = 60; // beyond the picture, where a leaf comes round again, world units
const [REDUCED, STRONG] = [0.35, 0.9]; // strengths of wind at which the first and the last leaf fly

interface DriftingLeaf {
  readonly image: Phaser.GameObjects.Image;
  readonly start: number;
  readonly height: number; // above the ground
  readonly speed: number; // world units a second in a full wind
  readonly phase: number;
}

export class Drift implements SceneLayer {
  private readonly flyers: readonly DriftingLeaf[];

  private readonly groundAt: (x: number) => number;

  constructor(set: LayerSet, data: DriftData) {
    const { sheet } = crownOf(set, data.of);
    this.groundAt = set.place.groundAt;
    const random = seededRandom(set.seed + 29);
    this.flyers = Array.from({ length: COUNT }, () => {
      const image = sheet.image('leaf').setDepth(DEPTHS.drift);
      image.setScale(image.scale * (0.7 + random() * 0.5));
      return {
        image,
        start: random() * 4000,
        height: 24 + random() * 380,
        speed: 170 + random() * 150,
        phase: random() * 7,
      };
    });
  }

  get pieces(): readonly Phaser.GameObjects.Image[] {
    return this.flyers.map(({ image }) => image);
  }

  light(_light: Light, shades: Shades): void {
    this.flyers.forEach(({ image }, i) => image.setTint(shades.leaves[i % shades.leaves.length]!));
  }

  tick({ view, breeze }: SceneFrame): void {
    const span = view.across + 2 * MARGIN;
    const left = view.left - MARGIN;
    const blown = (breeze.strength - REDUCED) / (STRONG - REDUCED);
    this.flyers.forEach(({ image, start, height, speed, phase }, i) => {
      const along = start + speed * breeze.time - left;
      const x = left + (((along % span) + span) % span);
      const bob = 26 * Math.sin(breeze.time * 2.1 + phase) + 10 * Math.sin(breeze.time * 4.7 + 2 * phase);
      image
        .setPosition(x, this.groundAt(x) - height - bob)
        .setRotation(phase + 2.4 * breeze.time + Math.sin(breeze.time * 3 + phase));
      image.setAlpha(clamp(blown * COUNT - i));
    });
  }
}

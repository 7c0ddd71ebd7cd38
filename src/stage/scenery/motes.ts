/** Dust that floats in the light from a window. */
import { clamp } from '../../maths/scalar';
import { seededRandom } from '../../maths/seeded-random';
import type Phaser from 'phaser';
import type { MotesData } from '../../schemas/room';
import type { Light } from '../light';
import type { LayerSet, SceneFrame, SceneLayer } from './layer';
import { SOFT } from './tiles';

const SEED = 17;
const [SMALL, LARGE] = [3.2, 7.5]; // world units across
const COLOUR = 0xfff4d2;
const STRENGTH = 0.8;
const FALL = 0.012; // of the way down, a second

interface Mote {
  readonly image: Phaser.GameObjects.Image;
  readonly across: number; // 0…1 between the sides of the light
  readonly start: number; // 0…1 down the light
  readonly phase: number;
}

export class Motes implements SceneLayer {
  private readonly motes: readonly Mote[];
  private strength = 1;

  constructor(
    { scene }: LayerSet,
    private readonly data: MotesData,
  ) {
    const random = seededRandom(SEED);
    this.motes = Array.from({ length: data.count }, () => {
      const image = scene.add.image(0, 0, SOFT, 'dot').setDepth(data.depth).setTint(COLOUR);
      image.setScale((SMALL + (LARGE - SMALL) * random() ** 2) / image.width);
      return { image, across: 0.06 + 0.88 * random(), start: random(), phase: random() * 7 };
    });
  }

  get pieces(): readonly Phaser.GameObjects.Image[] {
    return this.motes.map(({ image }) => image);
  }

  light({ sun }: Light): void {
    this.strength = STRENGTH * clamp(sun * 2);
  }

  tick({ time }: SceneFrame): void {
    for (const { image, across, start, phase } of this.motes) {
      const down = (start + FALL * time * (0.6 + across)) % 1;
      const { x, y } = this.point(across, down);
      image.setPosition(x + 9 * Math.sin(0.31 * time + phase), y + 6 * Math.sin(0.43 * time + 2 * phase));
      image.setAlpha(this.strength * Math.sin(Math.PI * down) * (0.55 + 0.45 * Math.sin(0.9 * time + 3 * phase)));
    }
  }

  private point(across: number, down: number): { x: number; y: number } {
    const [topLeft, topRight, bottomRight, bottomLeft] = this.data.within;
    const at = (axis: 0 | 1) => {
      const top = topLeft![axis]! + (topRight![axis]! - topLeft![axis]!) * across;
      const bottom = bottomLeft![axis]! + (bottomRight![axis]! - bottomLeft![axis]!) * across;
      return top + (bottom - top) * down;
    };
    return { x: at(0), y: at(1) };
  }
}

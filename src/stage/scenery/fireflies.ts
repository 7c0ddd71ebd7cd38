/** Fireflies over the ground: each wanders on its own slow loops and glows in its own time. */
import { clamp } from '../../maths/scalar';
import { seededRandom } from '../../maths/seeded-random';
import type Phaser from 'phaser';
import type { FirefliesData } from '../../schemas/hillside';
import { DEPTHS } from '../depths';
import type { Light } from '../light';
import type { LayerSet, SceneFrame, SceneLayer } from './layer';
import { SOFT } from './tiles';

const UNDER_CLOUD = 0.5; // how much less bright they are
const HALO = 5; // its glow is so many times as wide as a firefly

interface Firefly {
  readonly glow: Phaser.GameObjects.Image;
  readonly light: Phaser.GameObjects.Image;
  readonly x: number;
  readonly height: number; // above the ground, world units
  readonly pace: number;
  readonly phase: number;
}

/** How far its middle is from a point, the point given along the ground and above it. */
const far = ({ x, height }: Firefly, [at, up]: readonly number[]): number => Math.hypot(x - at!, height - up!);

/** In the order in which they begin to glow: the first one at a point, the rest by how far they are from it. */
function begunAt(swarm: readonly Firefly[], point: readonly number[]): readonly Firefly[] {
  const [first, ...others] = swarm.toSorted((a, b) => far(a, point) - far(b, point));
  return first ? [{ ...first, x: point[0]!, height: point[1]! }, ...others] : [];
}

export class Fireflies implements SceneLayer {
  private readonly swarm: readonly Firefly[];
  private alight = 0; // how many, with a part of the last
  private strength = 1;

  private readonly groundAt: (x: number) => number;

  constructor({ scene, place, seed }: LayerSet, { from, to, count, first, seed: own }: FirefliesData) {
    this.groundAt = place.groundAt;
    const random = seededRandom(own + seed);
    const swarm = Array.from({ length: count }, () => {
      const near = random() < 0.4;
      const light = scene.add.image(0, 0, SOFT, 'dot').setTint(0xfff4b8).setDepth(DEPTHS.fireflies);
      const glow = scene.add.image(0, 0, SOFT, 'glow').setTint(0xffb84a).setDepth(DEPTHS.fireflies);
      const size = 5 + random() * 6;
      light.setDisplaySize(size, size);
      glow.setDisplaySize(size * HALO, size * HALO);
      const height = random() * random() * 330 + 12 - (near ? 60 : 0);
      return { glow, light, x: from + random() * (to - from), height, pace: 0.3 + random() * 0.5, phase: random() * 7 };
    });
    this.swarm = first ? begunAt(swarm, first) : swarm;
  }

  get pieces(): readonly Phaser.GameObjects.Image[] {
    return this.swarm.flatMap(({ glow, light }) => [glow, light]);
  }

  light({ fireflies, overhead }: Light): void {
    this.alight = overhead?.fireflies ?? fireflies * this.swarm.length;
    this.strength = 1 - UNDER_CLOUD * (overhead?.cover ?? 0);
    if (this.alight === 0)
      for (const { glow, light } of this.swarm) for (const image of [glow, light]) image.setAlpha(0);
  }

  tick({ breeze: { time } }: SceneFrame): void {
    if (this.alight === 0) return;
    this.swarm.forEach(({ glow, light, x, height, pace, phase }, i) => {
      const t = time * pace + phase;
      const here = x + 46 * Math.sin(t) + 17 * Math.sin(2.7 * t + phase);
      const y = this.groundAt(here) - height - 16 * Math.sin(1.6 * t + 1) - 6 * Math.cos(3.1 * t);
      light.setPosition(here, y);
      glow.setPosition(here, y);
      const out = clamp(this.alight - i) * this.strength;
      const shine = out * (0.3 + 0.7 * Math.max(0, Math.sin(1.9 * t + 2 * phase)));
      light.setAlpha(shine);
      glow.setAlpha(0.55 * shine);
    });
  }
}

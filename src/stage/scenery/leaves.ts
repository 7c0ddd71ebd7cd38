/** Leaves that fall: shed ones sink in arcs, lie a while and fade; the litter under the tree was there before. */
import { clamp } from '../../maths/scalar';
import { seededRandom } from '../../maths/seeded-random';
import type Phaser from 'phaser';
import type { LeavesData } from '../../schemas/tree';
import { DEPTHS } from '../depths';
import type { Light, Shades } from '../light';
import { crownOf } from './crowns';
import { inTheAir, type Hung, type LayerSet, type SceneFrame, type SceneLayer } from './layer';

const FALL_SPEED = 88; // world units a second
const LIE_TIME = 4; // seconds on the ground before it is gone
const BETWEEN = 0.125; // seconds from one shed leaf to the next, about
const FADE_TIME = 1.5; // the last of them
const CROWN = 290; // world units on either side of the trunk from which leaves fall

interface Falling {
  readonly image: Phaser.GameObjects.Image;
  age: number; // seconds; below 0: still on its twig
  x: number;
  height: number; // of the twig above the ground
  drift: number; // sideways for each unit it sinks
  phase: number;
}

export class Leaves implements SceneLayer {
  private readonly falling: readonly Falling[];
  private readonly litter: readonly Phaser.GameObjects.Image[];
  private random: () => number;
  private next = 0;

  private readonly seed: number;
  private readonly middle: number; // of the tree, world x
  private readonly groundAt: (x: number) => number;

  constructor(set: LayerSet, { of, falling, litter, reach }: LeavesData) {
    const { sheet, landmark } = crownOf(set, of);
    const { groundAt } = set.place;
    [this.seed, this.middle, this.groundAt] = [set.seed, landmark.x, groundAt];
    this.random = seededRandom(this.seed + 17);
    const still = { age: Infinity, x: 0, height: 0, drift: 0, phase: 0 };
    this.falling = Array.from({ length: falling }, () => ({
      ...still,
      image: sheet.image('leaf').setDepth(DEPTHS.fallingLeaves).setAlpha(0),
    }));
    this.litter = Array.from({ length: litter }, () => {
      const x = this.middle + (this.random() + this.random() - 1) * reach;
      const image = sheet
        .image('leaf')
        .setDepth(DEPTHS.litter)
        .setPosition(x, groundAt(x) + 13 + this.random() * 30);
      return image.setRotation(1.2 + this.random() * 0.8).setScale(image.scaleX * 0.8, image.scaleY * 0.75);
    });
  }

  get pieces(): readonly Phaser.GameObjects.Image[] {
    return [...this.falling.map(({ image }) => image), ...this.litter];
  }

  light(_light: Light, shades: Shades): void {
    const shade = (image: Phaser.GameObjects.Image, i: number) =>
      image.setTint(shades.leaves[i % shades.leaves.length]!);
    this.litter.forEach(shade);
    this.falling.forEach(({ image }, i) => shade(image, i));
  }

  /** Lets leaves go, one shortly after another; the oldest are taken up again when the pool runs out. */
  shed(leaves: number): void {
    const { random } = this;
    for (let i = 0; i < Math.min(leaves, this.falling.length); i++) {
      const leaf = this.falling[this.next++ % this.falling.length]!;
      const x = this.middle + (random() * 2 - 1) * CROWN;
      const age = -random() * leaves * BETWEEN;
      Object.assign(leaf, { age, x, height: 340 + random() * 230, drift: 0.1 + random() * 0.3, phase: random() * 7 });
    }
  }

  tick({ seconds, breeze }: SceneFrame): void {
    for (const leaf of this.falling) {
      if (leaf.age === Infinity) continue;
      leaf.age += seconds;
      fall(leaf, breeze.strength, this.groundAt);
    }
  }

  hung(): readonly Hung[] {
    return inTheAir(this.falling);
  }

  /** Clears the air; what is shed after this falls the same way each time. */
  snapToRest(): void {
    this.random = seededRandom(this.seed + 18);
    this.next = 0;
    for (const leaf of this.falling) {
      leaf.age = Infinity;
      leaf.image.setAlpha(0);
    }
  }
}

/** Where a leaf is at its age: a sinking swing that tightens in the wind, then rest. */
function fall(leaf: Falling, wind: number, groundAt: (x: number) => number): void {
  const time = leaf.height / FALL_SPEED;
  const t = clamp(leaf.age, 0, time);
  const swing = Math.sin(2.2 * t + leaf.phase);
  const x = leaf.x + 26 * swing + leaf.drift * t * FALL_SPEED * (0.4 + 1.6 * wind);
  const y = groundAt(x) + 8 - leaf.height + t * FALL_SPEED + 7 * Math.cos(4.4 * t + 2 * leaf.phase) * (1 - t / time);
  leaf.image.setPosition(x, y).setRotation(leaf.phase + 1.1 * swing);
  const left = time + LIE_TIME - leaf.age;
  leaf.image.setAlpha(leaf.age < 0 ? 0 : clamp(left / FADE_TIME));
  if (left <= 0) leaf.age = Infinity;
}

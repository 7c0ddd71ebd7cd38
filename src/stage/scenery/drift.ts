/** Leaves that the gusts carry past, low over the ground; none in still air. */
import { clamp } from '../../maths/scalar';
import { seededRandom } from '../../maths/seeded-random';
import type Phaser from 'phaser';
import type { DriftData } from '../../schemas/tree';
import { DEPTHS } from '../depths';
import type { Light, Shades } from '../light';
import { crownOf } from './crowns';
import { inTheAir, type Hung, type LayerSet, type SceneFrame, type SceneLayer } from './layer';

const COUNT = 16;
const MARGIN = 60; // beyond the picture, where a leaf comes round again, world units
const [REDUCED, STRONG] = [0.35, 0.9]; // strengths of wind at which the first and the last leaf fly

interface DriftingLeaf {
  readonly image: Phaser.GameObjects.Image;
  readonly start: number;
  readonly height: number; // above the ground
  readonly speed: number; // world units a second in a full wind
  readonly phase: number;
  from: number; // where it set out from, for it to be where it is
}

export class Drift implements SceneLayer {
  private readonly flyers: readonly DriftingLeaf[];

  private readonly groundAt: (x: number) => number;
  private held = false; // as of the last frame

  constructor(set: LayerSet, data: DriftData) {
    const { sheet } = crownOf(set, data.of);
    this.groundAt = set.place.groundAt;
    const random = seededRandom(set.seed + 31);
    this.flyers = Array.from({ length: COUNT }, () => {
      const image = sheet.image('leaf').setDepth(DEPTHS.drift);
      image.setScale(image.scale * (0.7 + random() * 0.5));
      const start = random() * 4000;
      return {
        image,
        start,
        height: 24 + random() * 380,
        speed: 170 + random() * 150,
        phase: random() * 7,
        from: start,
      };
    });
  }

  get pieces(): readonly Phaser.GameObjects.Image[] {
    return this.flyers.map(({ image }) => image);
  }

  light(_light: Light, shades: Shades): void {
    this.flyers.forEach(({ image }, i) => image.setTint(shades.leaves[i % shades.leaves.length]!));
  }

  hung(): readonly Hung[] {
    return inTheAir(this.flyers);
  }

  tick({ view, breeze, held }: SceneFrame): void {
    const span = view.across + 2 * MARGIN;
    const left = view.left - MARGIN;
    const blown = (breeze.strength - REDUCED) / (STRONG - REDUCED);
    this.flyers.forEach((flyer, i) => {
      const { image, height, speed, phase } = flyer;
      const flown = speed * breeze.time;
      const along = flyer.from + flown - left;
      const isKept = held > 0 && this.held; // else a picture that narrows would take it along
      const x = isKept ? flyer.from + flown : left + (((along % span) + span) % span);
      if (held > 0) flyer.from = x - flown;
      const bob = 26 * Math.sin(breeze.time * 2.1 + phase) + 10 * Math.sin(breeze.time * 4.7 + 2 * phase);
      image
        .setPosition(x, this.groundAt(x) - height - bob)
        .setRotation(phase + 2.4 * breeze.time + Math.sin(breeze.time * 3 + phase));
      image.setAlpha(Math.max(held, clamp(blown * COUNT - i)));
    });
    this.held = held > 0;
  }

  /** As they set out at first. */
  snapToRest(): void {
    this.held = false;
    for (const flyer of this.flyers) flyer.from = flyer.start;
  }
}

/** A few paper birds, far off: they cross the golden sky, and with the last red they are on their way home. */
import { mix } from '../../maths/colour';
import { clamp } from '../../maths/scalar';
import { seededRandom } from '../../maths/seeded-random';
import type Phaser from 'phaser';
import type { Cutout } from '../paper/paper';
import { DEPTHS } from '../depths';
import type { Light } from '../light';
import { Cut } from './cut';
import type { LayerSet, SceneFrame, SceneLayer } from './layer';

const COUNT = 7;
const TALL = 900; // units from top to bottom of the picture
const CROSSING = 62; // seconds from side to side
const START = 0.36; // share of the way gone when the scene is set
const [FIRST, LAST, NIGHT] = [18.2, 20.1, 20.4]; // hours: from the first on they fly, after the last fewer and fewer
const WING = 'M0,0C-6,-9 -15,-11 -24,-6C-16,-5 -8,-1 -2,5L2,5C8,-1 16,-5 24,-6C15,-11 6,-9 0,0Z';

const bird: Cutout = {
  name: 'bird',
  box: [-28, -16, 56, 26],
  shapes: [{ d: WING, fill: '#ffffff' }],
  rim: false,
  shadow: false,
};

interface FlyingBird {
  readonly image: Phaser.GameObjects.Image;
  readonly behind: number; // the first of them, units
  readonly aside: number;
  readonly size: number;
  readonly phase: number;
}

export class Birds implements SceneLayer {
  private readonly flock: readonly FlyingBird[];
  private readonly own: number;
  private out = 0;

  constructor({ scene, seed, key }: LayerSet) {
    const random = seededRandom(seed + 53);
    const cut = new Cut(scene, key, [bird], {}, 1.6);
    this.own = 1 / cut.scale;
    this.flock = Array.from({ length: COUNT }, (_, i) => {
      const image = cut.image('bird').setDepth(DEPTHS.birds);
      return {
        image,
        behind: Math.ceil(i / 2) * 46 + random() * 26,
        aside: (i % 2 ? -1 : 1) * Math.ceil(i / 2) * 15 + random() * 12,
        size: 0.7 + random() * 0.35,
        phase: random() * 7,
      };
    });
  }

  get pieces(): readonly Phaser.GameObjects.Image[] {
    return this.flock.map(({ image }) => image);
  }

  light(light: Light): void {
    const { hour } = light;
    this.out = hour < FIRST ? 0 : clamp((NIGHT - hour) / (NIGHT - LAST));
    for (const image of this.pieces) (image as Phaser.GameObjects.Image).setTint(mix(light.near, light.ground, 0.8));
  }

  tick({ view, breeze: { time } }: SceneFrame): void {
    const unit = view.height / TALL;
    const gone = (START + time / CROSSING) % 1;
    const wide = view.width / unit + 500;
    this.flock.forEach(({ image, behind, aside, size, phase }, i) => {
      const x = wide / 2 - gone * wide + behind;
      const y = -252 + 90 * gone * gone + aside + 7 * Math.sin(time * 0.8 + phase);
      const flap = Math.sin(time * (5 + 0.4 * i) + phase);
      const glide = Math.max(0, Math.sin(time * 0.5 + phase)); // they beat their wings, then sail
      image
        .setPosition(view.x + x * unit, view.y + y * unit)
        .setScale(this.own * unit * size, this.own * unit * size * (0.72 + 0.28 * glide + 0.38 * flap * (1 - glide)));
      image.setAlpha(0.92 * clamp(this.out * COUNT - i));
    });
  }
}

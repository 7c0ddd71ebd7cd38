/**
 * Shadows on the ground of feet and of those who sit: a dark touch under each, and a long soft one away from the light.
 */
import { clamp, lerp } from '../../maths/scalar';
import type Phaser from 'phaser';
import { DEPTHS } from '../depths';
import { lightFrom, type Light } from '../light';
import { NOWHERE, type Place } from '../place/place';
import type { Footprints } from './grass';
import { SOFT } from './tiles';

const EACH = 3; // two feet and a seat
const TOUCH = { width: 62, height: 13, alpha: 0.62 } as const; // world units
const BACK = { width: 380, height: 54, turn: 0.42, aside: 36, up: 52 } as const; // of one seen from above
const CAST = { width: 210, height: 18, alpha: 0.58 } as const;
const LONGEST = 1.7; // times as long as it is wide, of a low sun…
const SHORTEST = 0.75; // …and of what stands high
const LOW = 0.35; // height of the sun from which on shadows grow
const LIFTED = 26; // height of a sole from which on it throws no shadow
const COLOUR = 0x0c0820;

interface Shade {
  readonly width: number;
  readonly height: number;
  readonly alpha: number; // 0…1
}

/** How long shadows are for a light from there: long while the sun is low, shorter under a high moon. */
export function castLength(x: number, y: number, sun: number): number {
  const low = clamp(1 - sun / LOW) * clamp((sun + LOW) / LOW);
  const steep = Math.abs(x) / (Math.abs(x) + Math.abs(y));
  return SHORTEST + (LONGEST - SHORTEST) * low * steep + (1 - SHORTEST) * (1 - low);
}

export class Footing {
  private readonly touches: readonly Phaser.GameObjects.Image[];
  private readonly casts: readonly Phaser.GameObjects.Image[];
  private away = 0; // -1…1, the way shadows fall
  private strength = 0;
  private above = 0; // 0…1: how far the ground is seen from above
  private shown = 0; // 0…1, how much of the long shadows is seen
  private long = 1; // how many times as long as in the middle of the day they are
  private place: Place = NOWHERE;

  /** @param figures that there can be on stage */
  constructor(scene: Phaser.Scene, figures: number) {
    const shadow = () => scene.add.image(0, 0, SOFT, 'glow').setDepth(DEPTHS.footing).setTint(COLOUR).setAlpha(0);
    this.touches = Array.from({ length: EACH * figures }, shadow);
    this.casts = Array.from({ length: EACH * figures }, shadow);
  }

  show(place: Place): void {
    this.place = place;
  }

  light(light: Light): void {
    const { x, y } = lightFrom(light);
    this.away = -x;
    this.strength = light.shadowAlpha / 0.42;
    this.shown = this.place.open ? Math.abs(x) : 0;
    this.long = castLength(x, y, light.sun);
  }

  /** @param feet of all who are on, see Cast @param angle -1 from the grass … 1 from above */
  tick(feet: Footprints, angle: number): void {
    this.above = Math.max(0, angle);
    this.touches.forEach((touch, i) => this.under(feet[i], touch, this.casts[i]!));
  }

  /** Seen from above, a long shadow lies back over the ground. */
  private stretch(cast: Phaser.GameObjects.Image, near: number): void {
    const { above, away } = this;
    if (above === 0) return;
    const [width, height] = [lerp(CAST.width * this.long, BACK.width, above), lerp(CAST.height, BACK.height, above)];
    cast
      .setDisplaySize(width * near, height * near)
      .setRotation(cast.rotation - above * BACK.turn * Math.sign(away))
      .setPosition(cast.x + BACK.aside * away * near * above, cast.y - BACK.up * near * above);
  }

  private under(
    foot: Footprints[number] | undefined,
    touch: Phaser.GameObjects.Image,
    cast: Phaser.GameObjects.Image,
  ): void {
    touch.setVisible(foot !== undefined);
    cast.setVisible(foot !== undefined && this.shown > 0);
    if (!foot) return;
    const { groundAt, slopeAt, nearnessAt } = this.place;
    const near = nearnessAt(foot.x);
    const down = clamp(1 - (groundAt(foot.x) - foot.y) / (LIFTED * near));
    const lay = (image: Phaser.GameObjects.Image, x: number, { width, height, alpha }: Shade, strength: number) =>
      image
        .setPosition(x, groundAt(x) + height * 0.28 * near)
        .setDisplaySize(width * near * foot.wide, height * near)
        .setRotation(Math.atan(slopeAt(x)))
        .setAlpha(alpha * strength * down);
    lay(touch, foot.x + 3 * this.away * near, TOUCH, this.strength);
    const width = CAST.width * this.long;
    lay(cast, foot.x + width * 0.4 * this.away * near, { ...CAST, width }, this.strength * this.shown);
    this.stretch(cast, near);
  }
}

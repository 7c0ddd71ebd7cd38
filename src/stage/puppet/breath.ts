/** Breath that shows in the cold: small clouds that leave the mouth, grow, rise and are gone. */
import { clamp, lerp } from '../../maths/scalar';
import type Phaser from 'phaser';
import { SOFT } from '../scenery/tiles';

const PERIOD = 3.6; // seconds from breath to breath of one who breathes at 1
const OUT = 0.24; // of it, in which breath goes out
const [BREATHING, SPEAKING] = [0.13, 0.3]; // seconds from cloud to cloud
const OPEN = 0.3; // how far a mouth that speaks is open
const MOST = 8; // clouds of one figure at a time
const LIFE = 1.3; // seconds
const [SMALL, LARGE] = [11, 50]; // figure units across, as it leaves the mouth and as it goes
const SPEED = { ahead: 34, up: 9, wind: 26 } as const; // figure units a second
const SLOWING = 1.5; // a second
const DENSITY = 0.36; // alpha of a young cloud

interface Puff {
  readonly image: Phaser.GameObjects.Image;
  age: number; // seconds; from LIFE on it is none
  x: number; // world units
  y: number;
  speed: number; // ahead, world units a second
}
/** A mouth, in the world. */
export interface Mouth {
  readonly x: number;
  readonly y: number;
  readonly ahead: number; // 1 right … -1 left
  readonly unit: number; // world units to a figure unit
  readonly open: number; // 0…1
}
export interface Air {
  readonly cold: number; // 0…1: how much of breath is seen
  readonly wind: number; // to the right, 0 in still air … HARDEST_GUST
  readonly colour: number; // that is on a cloud
}

export class Breath {
  private readonly puffs: readonly Puff[];
  private clock: number; // 0…1 of a breath
  private since = 0; // seconds since a cloud left

  /** @param pace how quickly it breathes; 1: as all do */
  constructor(
    scene: Phaser.Scene,
    depth: number,
    private readonly pace: number,
  ) {
    this.clock = this.start;
    this.puffs = Array.from({ length: MOST }, () => ({
      image: scene.add.image(0, 0, SOFT, 'glow').setDepth(depth).setVisible(false),
      age: LIFE,
      x: 0,
      y: 0,
      speed: 0,
    }));
  }

  /** No two breathe at once. */
  private get start(): number {
    return (0.37 * this.pace) % 1;
  }

  tick(seconds: number, mouth: Mouth, air: Air): void {
    this.clock = (this.clock + (seconds * this.pace) / PERIOD) % 1;
    this.since += seconds;
    const gap = mouth.open > OPEN ? SPEAKING : this.clock < OUT ? BREATHING : Infinity;
    if (air.cold > 0 && this.since >= gap) this.leave(mouth);
    for (const puff of this.puffs) this.move(puff, seconds, mouth.unit, air);
  }

  /** In a picture that stands, there is one cloud of a breath half gone. */
  snapToRest(mouth: Mouth, air: Air): void {
    this.clock = this.start;
    for (const puff of this.puffs) puff.age = LIFE;
    if (air.cold > 0) this.leave(mouth);
    for (let passed = 0; passed < 0.45 * LIFE; passed += 0.05)
      for (const puff of this.puffs) this.move(puff, 0.05, mouth.unit, air);
  }

  hide(): void {
    for (const puff of this.puffs) puff.image.setVisible(false);
  }

  private leave({ x, y, ahead, unit }: Mouth): void {
    const free = this.puffs.find(({ age }) => age >= LIFE);
    if (!free) return;
    this.since = 0;
    Object.assign(free, { age: 0, x: x + 9 * ahead * unit, y, speed: SPEED.ahead * ahead * unit });
  }

  private move(puff: Puff, seconds: number, unit: number, { cold, wind, colour }: Air): void {
    puff.age += seconds;
    puff.image.setVisible(puff.age < LIFE && cold > 0);
    if (puff.age >= LIFE) return;
    puff.speed *= Math.exp(-SLOWING * seconds);
    puff.x += (puff.speed + SPEED.wind * wind * unit) * seconds;
    puff.y -= SPEED.up * unit * seconds;
    const u = clamp(puff.age / LIFE);
    const size = lerp(SMALL, LARGE, Math.sqrt(u)) * unit;
    puff.image
      .setPosition(puff.x, puff.y)
      .setDisplaySize(size, 0.8 * size)
      .setTint(colour);
    puff.image.setAlpha(DENSITY * cold * Math.min(1, 8 * u) * (1 - u) ** 1.3);
  }
}

/** The castle: three walls of cut paper on a far hill, whose windows light one by one. */
import { mix } from '../../maths/colour';
import { clamp } from '../../maths/scalar';
import type Phaser from 'phaser';
import { type Light } from '../light';
import { Cut, SHADOW_SCALE } from './cut';
import type { EdgeShift } from './edge';
import { FAR, atCastle } from './skyline';
import type { Placing } from './view';

const SCALE = 2; // pixels of texture per layer unit
const PATH = 0.75; // its strength by day; in the dark it can't be seen
const WALLS = ['castle.back', 'castle.keep', 'castle.front', 'castle.bushes', 'castle.path'] as const;
const FIRST_LIT = 6; // the first windows are spread over all walls, so the light begins in many rooms
const LAMP = 0xffdf94;
const AWAKE = 5; // windows that stay lit behind heads that fill the picture

interface Wall {
  readonly name: (typeof WALLS)[number];
  readonly shadow: Phaser.GameObjects.Image | null;
  readonly paper: Phaser.GameObjects.Image;
  readonly rim: Phaser.GameObjects.Image | null;
}

export class Castle {
  private readonly walls: readonly Wall[];
  private readonly windows: readonly Phaser.GameObjects.Image[];
  private lit: readonly number[] = []; // of each window, 0…1
  private rimAlpha = 0;
  private dark = 0;
  private close = 0;

  constructor(scene: Phaser.Scene) {
    const { cutouts, windows, depth } = FAR.castle;
    const sheet = new Cut(scene, 'scenery.castle', cutouts, {}, SCALE);
    this.walls = WALLS.map((name, i) => {
      // the path lies on the fold of hill before the walls
      const at = depth + i * 0.6 + (name === 'castle.path' ? 10 : 0);
      const shadow = sheet.shadow(name)?.setDepth(at) ?? null;
      return {
        name,
        shadow,
        paper: sheet.image(name).setDepth(at + 0.1),
        rim: sheet.rim(name)?.setDepth(at + 0.05) ?? null,
      };
    });
    this.windows = windows.map(() => sheet.image('castle.window').setDepth(depth + 3));
  }

  get pieces(): readonly Phaser.GameObjects.Image[] {
    return [
      ...this.walls.flatMap(({ shadow, paper, rim }) => [shadow, paper, rim].filter((image) => image !== null)),
      ...this.windows,
    ];
  }

  light(light: Light): void {
    const fold = mix(light.mid, light.near, 0.42);
    const walls = [mix(light.far, light.mid, 0.55), mix(light.mid, light.near, 0.2), mix(light.mid, light.near, 0.62)];
    const shades = [...walls, mix(fold, light.near, 0.8), mix(fold, light.sky.at(-1)!, 0.4)];
    this.walls.forEach(({ name, shadow, paper, rim }, i) => {
      paper.setTint(shades[i]!).setAlpha(name === 'castle.path' ? PATH * Math.max(0, 1 - 1.6 * light.windows) : 1);
      rim?.setTint(light.rim);
      shadow?.setAlpha(light.shadowAlpha * 0.6);
    });
    const lit = light.windows * (this.windows.length + FIRST_LIT);
    this.lit = this.windows.map((_, i) => clamp(lit - i));
    [this.rimAlpha, this.dark] = [light.rimAlpha * 0.8, mix(light.near, light.ground, 0.5)];
    this.shine();
  }

  /** Draws less attention, the closer the camera is to somebody's head: 0…1. */
  retire(close: number): void {
    if (close === this.close) return;
    this.close = close;
    this.shine();
  }

  private shine(): void {
    for (const { rim } of this.walls) rim?.setAlpha(this.rimAlpha * (1 - 0.5 * this.close));
    this.windows.forEach((window, i) => {
      const glow = this.lit[i]! * (i < AWAKE ? 1 : 1 - 0.85 * this.close);
      window.setTint(mix(this.dark, LAMP, glow)).setAlpha(0.5 + 0.5 * glow);
    });
  }

  /** Stands the castle on its hill, once the hill has been placed. */
  stand(hill: Placing, shift: EdgeShift): void {
    const { size, windows, path } = FAR.castle;
    const at = (dx: number, dy: number) => atCastle(hill, dx, dy);
    const scale = (size * hill.scale) / SCALE;
    for (const { name, shadow, paper, rim } of this.walls) {
      const { x, y } = name === 'castle.path' ? at(path[0]!, path[1]! - 36) : at(0, 0);
      paper.setPosition(x, y).setScale(scale);
      shift.lay(rim, paper);
      shadow?.setPosition(x, y).setScale((size * hill.scale) / SHADOW_SCALE);
    }
    this.windows.forEach((window, i) => {
      const { x, y } = at(windows[i]![0]! * size, windows[i]![1]! * size);
      window.setPosition(x, y).setScale(scale);
    });
  }
}

/** A building on a far hill: walls of cut paper, whose windows light one by one. */
import { mix } from '../../maths/colour';
import { clamp } from '../../maths/scalar';
import type Phaser from 'phaser';
import type { BuildingData, BuildingPaper } from '../../schemas/distance';
import type { Light } from '../light';
import { Cut, type CutPlan, SHADOW_SCALE } from './cut';
import type { EdgeShift } from './edge';
import { atBuilding } from './skyline';
import { TowerClock } from './tower-clock';
import type { Placing } from './view';

const SCALE = 2; // pixels of texture per layer unit
const PATH = 0.75; // its strength by day; in the dark it can't be seen
const PATH_FOOT = 36; // hill units that it lies higher than its place says
const MIDDLE = [0, 0] as const;
const FIRST_LIT = 6; // the first windows are spread over all walls, so the light begins in many rooms
const LAMP = 0xffdf94;
const AWAKE = 5; // windows that stay lit behind heads that fill the picture

interface Wall {
  readonly kind: BuildingPaper;
  readonly shadow: Phaser.GameObjects.Image | null;
  readonly paper: Phaser.GameObjects.Image;
  readonly rim: Phaser.GameObjects.Image | null;
}

/** @param key of its textures */
export const buildingCut = (key: string, { cutouts }: BuildingData): CutPlan => [key, cutouts, {}, SCALE];

export class FarBuilding {
  private readonly walls: readonly Wall[];
  private readonly windows: readonly Phaser.GameObjects.Image[];
  private readonly clock: TowerClock | null;
  private lit: readonly number[] = []; // of each window, 0…1
  private rimAlpha = 0;
  private dark = 0;
  private close = 0;

  /** @param key of its textures */
  constructor(
    scene: Phaser.Scene,
    key: string,
    private readonly data: BuildingData,
  ) {
    const { walls, window, windows = [], depth } = data;
    const sheet = new Cut(scene, ...buildingCut(key, data));
    this.walls = walls.map(({ cutout, paper: kind }, i) => {
      // a path lies on the fold of hill before the walls
      const at = depth + i * 0.6 + (kind === 'path' ? 10 : 0);
      const shadow = sheet.shadow(cutout)?.setDepth(at) ?? null;
      return {
        kind,
        shadow,
        paper: sheet.image(cutout).setDepth(at + 0.1),
        rim: sheet.rim(cutout)?.setDepth(at + 0.05) ?? null,
      };
    });
    this.windows = window === undefined ? [] : windows.map(() => sheet.image(window).setDepth(depth + 3));
    this.clock = data.clock ? new TowerClock(data.clock, sheet, depth + 3) : null;
  }

  get pieces(): readonly Phaser.GameObjects.Image[] {
    return [
      ...this.walls.flatMap(({ shadow, paper, rim }) => [shadow, paper, rim].filter((image) => image !== null)),
      ...this.windows,
      ...(this.clock?.pieces ?? []),
    ];
  }

  light(light: Light): void {
    const shades = shadesIn(light);
    for (const { kind, shadow, paper, rim } of this.walls) {
      paper.setTint(shades[kind]).setAlpha(kind === 'path' ? PATH * Math.max(0, 1 - 1.6 * light.windows) : 1);
      rim?.setTint(light.rim);
      shadow?.setAlpha(light.shadowAlpha * 0.6);
    }
    const lit = light.windows * (this.windows.length + FIRST_LIT);
    this.lit = this.windows.map((_, i) => clamp(lit - i));
    [this.rimAlpha, this.dark] = [light.rimAlpha * 0.8, mix(light.near, light.ground, 0.5)];
    this.clock?.light(light.hour, light.windows, [this.dark, LAMP]);
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

  /** Stands it on its hill, once the hill has been placed. */
  stand(hill: Placing, shift: EdgeShift): void {
    const { size, windows = [], path = MIDDLE } = this.data;
    const at = (dx: number, dy: number) => atBuilding(this.data, hill, dx, dy);
    const scale = (size * hill.scale) / SCALE;
    for (const { kind, shadow, paper, rim } of this.walls) {
      const { x, y } = kind === 'path' ? at(path[0], path[1] - PATH_FOOT) : at(0, 0);
      paper.setPosition(x, y).setScale(scale);
      shift.lay(rim, paper);
      shadow?.setPosition(x, y).setScale((size * hill.scale) / SHADOW_SCALE);
    }
    this.windows.forEach((window, i) => {
      const { x, y } = at(windows[i]![0]! * size, windows[i]![1]! * size);
      window.setPosition(x, y).setScale(scale);
    });
    this.clock?.stand((dx, dy) => at(dx * size, dy * size), scale);
  }
}

/** The colours of a building's papers: walls from back to front, what grows before them, and the path to them. */
function shadesIn({ far, mid, near, sky }: Light): Readonly<Record<BuildingPaper, number>> {
  const fold = mix(mid, near, 0.42);
  return {
    back: mix(far, mid, 0.55),
    middle: mix(mid, near, 0.2),
    front: mix(mid, near, 0.62),
    bushes: mix(fold, near, 0.8),
    path: mix(fold, sky.at(-1)!, 0.4),
  };
}

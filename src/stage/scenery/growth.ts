/** What grows and stands on the far hills: woods, copses, hedges and fences, small and quiet. */
import { mix } from '../../maths/colour';
import type Phaser from 'phaser';
import type { FarData, GrowthData } from '../../schemas/distance';
import { type Light } from '../light';
import { Cut, type CutPlan } from './cut';
import type { EdgeShift } from './edge';
import { growthCutouts } from './growthshapes';
import type { Placing } from './view';

const SCALE = 1.6; // pixels of texture per layer unit

export const growthCut = (key: string): CutPlan => [key, growthCutouts(), {}, SCALE];

type Crest = (on: string, x: number) => number;

interface Grown {
  readonly kind: GrowthData;
  readonly turn: number; // the way its ground slopes, radians
  readonly y: number; // of its foot, layer units
  readonly paper: Phaser.GameObjects.Image;
  readonly rim: Phaser.GameObjects.Image | null;
}

export class Growth {
  private readonly grown: readonly Grown[];

  /**
   * @param key of its textures
   * @param crest height of a hill's ground at x, layer units
   */
  constructor(scene: Phaser.Scene, key: string, { hills, growth = [] }: FarData, crest: Crest) {
    const sheet = new Cut(scene, ...growthCut(key));
    this.grown = growth.map((kind) => {
      const depth = hills.find(({ name }) => name === kind.on)!.depth - 2; // behind the crest it stands on
      const turn = Math.atan((crest(kind.on, kind.x + 20) - crest(kind.on, kind.x - 20)) / 40);
      const rim =
        sheet
          .rim(kind.name)
          ?.setDepth(depth - 0.1)
          .setRotation(turn) ?? null;
      return {
        kind,
        turn,
        y: crest(kind.on, kind.x) + kind.y,
        paper: sheet.image(kind.name).setDepth(depth).setRotation(turn),
        rim,
      };
    });
  }

  get pieces(): readonly Phaser.GameObjects.Image[] {
    return this.grown.flatMap(({ paper, rim }) => (rim ? [paper, rim] : [paper]));
  }

  /** @param shade of a layer's paper, 0xrrggbb */
  light(light: Light, shade: (on: string) => number): void {
    for (const { kind, paper, rim } of this.grown) {
      const ground = shade(kind.on);
      paper.setTint(mix(ground, light.ground, 0.4));
      rim?.setTint(mix(light.rim, ground, 0.45)).setAlpha(light.rimAlpha * 0.8);
    }
  }

  /** Stands everything on its hill, once the hills have been placed. */
  stand(placing: (on: string) => Placing, shift: EdgeShift): void {
    for (const { kind, y, paper, rim } of this.grown) {
      const hill = placing(kind.on);
      const scale = (kind.size * hill.scale) / SCALE;
      paper.setPosition(hill.x + kind.x * hill.scale, hill.y + y * hill.scale).setScale(scale);
      shift.lay(rim, paper);
    }
  }
}

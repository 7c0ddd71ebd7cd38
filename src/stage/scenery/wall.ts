/** A dry-stone wall behind those who stand on the ground: paper, lit edge and shadow, drawn only where it is seen. */
import { mix } from '../../maths/colour';
import type Phaser from 'phaser';
import type { WallData } from '../../schemas/hillside';
import type { Cutout } from '../../schemas/paper';
import type { Light } from '../light';
import { Cut, type CutPlan } from './cut';
import { EdgeShift } from './edge';
import type { CutSet, LayerSet, SceneFrame, SceneLayer } from './layer';
import { wallChunks } from './wallshapes';

const SCALE = 1.8; // pixels of texture per world unit
const PALE = 0.3; // how far its paper is from the near hills' towards the light's
const SHADOW_FALL = [-5, 4] as const; // world units

interface Built {
  readonly left: number; // world units
  readonly right: number;
  readonly paper: Phaser.GameObjects.Image;
  readonly rim: Phaser.GameObjects.Image;
  readonly shadow: Phaser.GameObjects.Image;
}

const wallCut = (key: string, chunks: readonly { readonly cutout: Cutout }[]): CutPlan => [
  key,
  chunks.map(({ cutout }) => cutout),
  {},
  SCALE,
];

export const wallCuts = ({ place, key }: CutSet, data: WallData): CutPlan[] => [
  wallCut(key, wallChunks(data, place.groundAt)),
];

export class Wall implements SceneLayer {
  private readonly built: readonly Built[];
  private readonly shift = new EdgeShift();

  constructor({ scene, place, key }: LayerSet, data: WallData) {
    const chunks = wallChunks(data, place.groundAt);
    const cut = new Cut(scene, ...wallCut(key, chunks));
    this.built = chunks.map(({ cutout: { name, box }, x, y }) => ({
      left: x + box[0],
      right: x + box[0] + box[2],
      shadow: cut
        .shadow(name)!
        .setPosition(x + SHADOW_FALL[0], y + SHADOW_FALL[1])
        .setDepth(data.depth),
      rim: cut.rim(name)!.setDepth(data.depth + 0.1),
      paper: cut
        .image(name)
        .setPosition(x, y)
        .setDepth(data.depth + 0.2),
    }));
  }

  get pieces(): readonly Phaser.GameObjects.Image[] {
    return this.built.flatMap(({ shadow, rim, paper }) => [shadow, rim, paper]);
  }

  light(light: Light): void {
    this.shift.light(light);
    for (const { shadow, rim, paper } of this.built) {
      paper.setTint(mix(mix(light.near, light.ground, 0.2), light.rim, PALE));
      rim.setTint(light.rim).setAlpha(light.rimAlpha);
      shadow.setAlpha(light.shadowAlpha);
    }
  }

  tick({ view }: SceneFrame): void {
    this.shift.tick(view);
    for (const { left, right, shadow, rim, paper } of this.built) {
      const seen = right > view.left && left < view.left + view.width;
      for (const image of [shadow, rim, paper]) if (image.visible !== seen) image.setVisible(seen);
      if (seen) this.shift.lay(rim, paper);
    }
  }
}

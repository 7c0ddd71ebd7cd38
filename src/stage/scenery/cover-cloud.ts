/** A large cloud that comes before the moon and goes on; its rim lights up where the play asks for silver. */
import type Phaser from 'phaser';
import type { SkyData } from '../../schemas/sky';
import { DEPTHS } from '../depths';
import type { Light, Shades } from '../light';
import { mix } from '../../maths/colour';
import type { Overhead } from '../performance/overhead';
import type { Place } from '../place/place';
import type { PaperSheet } from '../paper/paper';
import { asEdge } from './edge';
import { moonIn } from './sky';
import type { SceneView } from './view';

/**
 * Its papers, back to front: where they are from the moon in its radii, their size in those of a cloud, and how they
 * hang, in radians: no base is level, or it would pass for a horizon.
 */
const BANKS = [
  { name: 'long', at: [1.1, 0.7], size: 1.5, turn: 0.035 },
  { name: 'low', at: [-0.5, 1.75], size: 1.75, turn: -0.05 },
  { name: 'long', at: [0.6, 2.3], size: 1.35, turn: 0.045 },
] as const;
const AWAY = 0.9; // of the picture's width that it is off while the moon is free
const BOB = 0.12; // radii that it rises and falls
const RIM = 0.015; // how much larger the rim is than its paper
const RAISED = 0.03; // radii that a rim stands above its paper: none shows under the base
const SILVER = 0xeaf0ff;
const SHINING = 0.16; // of it in the paper itself, by how far its rim lights up
const GLOWING = [0.8, 0.2, 0.08] as const; // how far each rim lights up: the moon stands behind the first

type Image = Phaser.GameObjects.Image;

export class CoverCloud {
  readonly pieces: readonly Image[];
  private readonly banks: readonly { readonly paper: Image; readonly rim: Image }[];
  private overhead: Overhead | null = null;
  private moonlight = 0;

  constructor(
    sheet: PaperSheet,
    private readonly place: Place,
    private readonly moon: NonNullable<SkyData['moon']>,
  ) {
    this.banks = BANKS.map(({ name, turn }, i) => ({
      rim: asEdge(sheet.image(name))
        .setDepth(DEPTHS.coverCloud + i)
        .setRotation(turn),
      paper: sheet
        .image(name)
        .setDepth(DEPTHS.coverCloud + i + 0.5)
        .setRotation(turn),
    }));
    this.pieces = this.banks.flatMap(({ rim, paper }) => [rim, paper]);
  }

  light(light: Light, shades: Shades): void {
    this.overhead = light.overhead ?? null;
    this.moonlight = light.moon;
    const sky = light.sky[2] ?? light.sky[0]!;
    const silver = this.overhead?.silver ?? 0;
    this.banks.forEach(({ rim, paper }, i) => {
      paper.setTint(mix(mix(shades.cloud, sky, 0.35 - 0.12 * i), SILVER, SHINING * silver * GLOWING[i]!));
      rim.setTint(mix(shades.cloud, SILVER, 0.25 + 0.75 * silver));
    });
  }

  /** @param scale of a cloud of size 1 */
  tick(view: SceneView, time: number, scale: number): void {
    const { cover = 0, silver = 0, passing = -1 } = this.overhead ?? {};
    const { x, y, unit } = moonIn(this.place, this.moon, view, this.moonlight);
    const radius = this.moon.radius * unit;
    this.banks.forEach(({ rim, paper }, i) => {
      const { at, size } = BANKS[i]!;
      const off = passing * (1 - cover) * view.width * (AWAY + 0.2 * i);
      const bob = BOB * radius * Math.sin(0.25 * time + 1.7 * i);
      paper.setPosition(x + at[0] * radius + off, y + at[1] * radius + bob).setScale(scale * size);
      paper.setAlpha(cover > 0 ? 1 : 0);
      rim
        .setPosition(paper.x, paper.y - RAISED * radius)
        .setScale(paper.scaleX * (1 + RIM), paper.scaleY * (1 + 2 * RIM));
      rim.setAlpha(cover > 0 ? 0.12 + 0.88 * silver * GLOWING[i]! : 0);
    });
  }
}

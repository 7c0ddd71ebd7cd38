/**
 * Tufts close to the lens, dark and out of focus: they frame the picture's lower corners and pass
 * by faster than the ground.
 */
import { mix } from '../../maths/colour';
import { clamp } from '../../maths/scalar';
import { seededRandom } from '../../maths/seeded-random';
import type Phaser from 'phaser';
import type { ForegroundData } from '../../schemas/hillside';
import { DEPTHS } from '../depths';
import type { Light } from '../light';
import type { Breeze } from '../performance/breeze';
import { Cut, type CutPlan } from './cut';
import { asEdge } from './edge';
import { FRAMES, frameCutouts } from './frameshapes';
import type { CutSet, LayerSet, SceneFrame, SceneLayer } from './layer';
import { inPicture, type SceneView } from './view';

const TALL = 720; // units from top to bottom of the picture
const [COUNT, APART] = [18, 150]; // tufts, and units between them
const PASSING = 1.9; // units a tuft goes by for one world unit of the camera
// shares of the half width: so much stays clear, and from there on they stand at their full height
const [OPEN, FULL] = [0.76, 0.98];
const SUNK = 270; // units below its place of a tuft that would stand before the figures
const [TOO_CLOSE, FAR_ENOUGH] = [335, 372]; // heights of the view between which they come in
const LOOMS = 0.45; // how much larger they are, seen from the grass
const BETWEEN = [0.5, 0.34, 0.62, 0.42, 0.26]; // …and of their height that stands before the figures too
const BRANCH = { x: 6, y: 2, size: 0.46 } as const; // from the picture's right upper corner, units
const DARK = 0x0a0820;

interface Tuft {
  readonly image: Phaser.GameObjects.Image;
  readonly at: number;
  readonly size: number;
  readonly own: number; // scale of the image that draws one unit as one world unit
}

const foregroundCut = (key: string): CutPlan => [key, frameCutouts(), {}, 0.1];
export const foregroundCuts = ({ key }: CutSet): CutPlan[] => [foregroundCut(key)];

export class Foreground implements SceneLayer {
  private readonly tufts: readonly Tuft[];
  private readonly branch: { readonly image: Phaser.GameObjects.Image; readonly own: number } | null;

  constructor(
    { scene, seed, key }: LayerSet,
    private readonly data: ForegroundData,
  ) {
    const random = seededRandom(seed + 41);
    const cut = new Cut(scene, ...foregroundCut(key));
    const blurred = (name: string) => asEdge(cut.shadow(name)!).setDepth(DEPTHS.foreground);
    this.tufts = Array.from({ length: COUNT }, (_, i) => {
      const image = blurred(FRAMES[i % FRAMES.length]!);
      return { image, at: (i + random() * 0.5) * APART, size: 0.44 + random() * 0.22, own: image.scale };
    });
    const branch = data.branch ? blurred('branch') : null;
    this.branch = branch && { image: branch, own: branch.scale };
  }

  get pieces(): readonly Phaser.GameObjects.Image[] {
    return [...this.tufts.map(({ image }) => image), ...(this.branch ? [this.branch.image] : [])];
  }

  light(light: Light): void {
    for (const image of this.pieces) (image as Phaser.GameObjects.Image).setTint(mix(light.ground, DARK, 0.5));
  }

  tick({ view, breeze }: SceneFrame): void {
    const low = Math.max(0, -view.angle);
    const unit = (view.height / TALL) * (1 + LOOMS * low);
    const half = view.width / unit / 2;
    const alpha = Math.max(low, clamp((view.height - TOO_CLOSE) / (FAR_ENOUGH - TOO_CLOSE)));
    const narrow = Math.min(1, (view.width / view.height) * 0.75); // upright, those who talk stand nearer the edges
    const span = COUNT * APART;
    this.tufts.forEach(({ image, at, size, own }, i) => {
      const x = ((((at - view.x * PASSING + span / 2) % span) + span) % span) - span / 2;
      const edge = clamp((Math.abs(x) / half - OPEN) / (FULL - OPEN));
      const aside = Math.max(edge, low * BETWEEN[i % BETWEEN.length]!);
      const down = SUNK * (1 - aside * (2 - aside));
      const foot = inPicture(view, x * unit, view.height / 2 + (down * narrow + 14) * unit);
      image.setPosition(foot.x, foot.y);
      image.setScale(own * unit * size * narrow).setAlpha(alpha * (aside > 0 ? 0.94 : 0));
      image.setRotation(
        -view.tilt + 0.05 * breeze.at(view.x + x) + 0.03 * breeze.strength * Math.sin(breeze.time * 1.7 + i),
      );
    });
    this.hang(view, unit * (0.4 + 0.6 * narrow), alpha, breeze);
  }

  /** The branch reaches in from above while what it grows on is near. */
  private hang(view: SceneView, unit: number, alpha: number, breeze: Breeze): void {
    const { branch, data } = this;
    if (!branch || !data.branch) return;
    const { x, y, size } = BRANCH;
    const away = Math.abs(view.x - data.branch.x) / data.branch.reach;
    const out = 340 * Math.min(1, away * away);
    const at = inPicture(view, view.width / 2 + (x + out) * unit, (y - out * 0.4) * unit - view.height / 2);
    branch.image.setPosition(at.x, at.y).setScale(branch.own * unit * size);
    branch.image
      .setRotation(-view.tilt + 0.02 * breeze.at(view.x) + 0.012 * Math.sin(breeze.time * 0.8))
      .setAlpha(away < 1 && view.height < 900 ? alpha * 0.92 : 0);
  }
}

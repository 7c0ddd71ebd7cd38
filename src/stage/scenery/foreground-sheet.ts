/** A sheet close before the lens, dark and out of focus, that slides in from below as the camera looks through it. */
import { mix } from '../../maths/colour';
import type Phaser from 'phaser';
import type { ForegroundSheet as SheetData } from '../../schemas/foregrounds';
import { DEPTHS } from '../depths';
import type { Light } from '../light';
import { SoftSheet } from '../paper/soft-sheet';
import type { LayerSet, Piece, SceneFrame, SceneLayer } from './layer';
import { COMPOSED, inPicture } from './view';

const DARK = 0x0a0820;
const SHADE = 0.42; // how far its colours go into the dark
const UPRIGHT = 0.72; // size of its pieces on an upright screen
const DEPTH = 0.01; // between two of its pieces
const IDLE = 0.12; // of its full sway that each piece has in any air

type Placed = SheetData['pieces'][number] & { readonly image: Phaser.GameObjects.Image };

export class ForegroundSheet implements SceneLayer {
  private readonly sheet: SoftSheet;
  private readonly placed: readonly Placed[];

  constructor(
    { scene, key }: LayerSet,
    private readonly name: string,
    { cutouts, pieces, soft }: SheetData,
  ) {
    this.sheet = new SoftSheet(scene, key, cutouts, {}, soft);
    this.placed = pieces.map((piece, i) => {
      const image = this.sheet.image(piece.cutout).setDepth(DEPTHS.through + i * DEPTH);
      return { ...piece, image: image.setVisible(false) };
    });
  }

  get pieces(): readonly Piece[] {
    return this.placed.map(({ image }) => image);
  }

  light(light: Light): void {
    for (const { image } of this.placed) image.setTint(mix(light.figure, DARK, SHADE));
  }

  tick({ view, breeze }: SceneFrame): void {
    const share = view.through[this.name] ?? 0;
    for (const { image } of this.placed) image.setVisible(share > 0);
    if (share === 0) return;
    const unit = view.height / COMPOSED;
    const size = view.width < view.height ? UPRIGHT : 1;
    this.placed.forEach(({ image, at, size: own = 1, sway = 0 }, i) => {
      const right = at[0] * view.width;
      const down = view.height / 2 - at[1] * unit + (1 - share) * view.height;
      const foot = inPicture(view, right, down);
      const idle = IDLE * breeze.strength * Math.sin(breeze.time * 1.3 + i * 2.1);
      const lean = (sway * Math.PI * (breeze.at(foot.x) + idle)) / 180;
      image
        .setPosition(foot.x, foot.y)
        .setScale(this.sheet.scaleFor(unit * size * own))
        .setRotation(lean - view.tilt)
        .setAlpha(Math.min(1, share * 2));
    });
  }
}

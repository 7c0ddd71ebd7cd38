/** The backs of heads that the camera looks past: large, dark and out of focus at an edge of the picture. */
import { mix } from '../../maths/colour';
import { clamp } from '../../maths/scalar';
import type Phaser from 'phaser';
import type { FigureName } from '../../play/stage';
import type { CameraView } from '../camera/camera';
import { DEPTHS } from '../depths';
import { named } from '../engine/layers';
import type { Light } from '../light';
import { SoftSheet } from '../paper/soft-sheet';
import type { Production } from '../production';
import { COMPOSED, inPicture } from '../scenery/view';
import { backCutout, backRim } from './backshapes';
import { paletteOf } from './figure-file';
import type { Back } from '../../schemas/figure';

const WITHOUT: Back = { hair: 'short', ears: 1 }; // of a figure that says nothing of its back
const SOFT = 7; // radius of the blur, units
const DARK = 0x0a0820;
const SHADE = 0.45;
const RIM = 0.62; // of the light that edges of figures have
const SEEN = 0.3; // of the picture's width that it takes up
const REACH = 130; // units from the middle of the head to its outer edge
const DOWN = -18; // units from the middle of the picture to that of the head
const SIZE = { of: 1.5, least: 0.7, most: 1.15 } as const; // of the picture's width to its height, and bounds
const BREATH = { up: 3, turn: 0.006, rate: 1.6 } as const; // units, radians, and radians a second
const AWAY = 1.4; // of its own part of the picture that it is beyond the edge before it comes

/** Somebody seen from behind. */
export interface ShownBack {
  readonly who: FigureName;
  readonly share: number; // -1 at the left edge … 1 at the right, 0 out of the picture
  readonly wearing: string;
}

interface Cut {
  readonly image: Phaser.GameObjects.Image;
  readonly rim: Phaser.GameObjects.Image;
  readonly sheet: SoftSheet;
}

export class Shoulders {
  private readonly cuts = new Map<string, Cut>(); // by figure and outfit, each cut when first looked past
  private time = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly production: Production,
  ) {}

  /** @param aspect width of the picture by its height */
  tick(seconds: number, backs: readonly ShownBack[], view: CameraView, aspect: number, light: Light): void {
    this.time += seconds;
    for (const { image, rim } of this.cuts.values()) [image, rim].forEach((shown) => shown.setVisible(false));
    for (const back of backs) this.draw(back, view, aspect, light);
  }

  private draw({ who, share, wearing }: ShownBack, view: CameraView, aspect: number, light: Light): void {
    const { image, rim, sheet } = this.cut(who, wearing);
    const unit = view.height / COMPOSED;
    const size = clamp(aspect / SIZE.of, SIZE.least, SIZE.most);
    const edge = Math.sign(share);
    const width = view.height * aspect;
    const seen = width * SEEN * (1 - AWAY * (1 - Math.abs(share)));
    const inward = width / 2 - seen + REACH * unit * size;
    const breath = Math.sin(this.time * BREATH.rate);
    const at = inPicture(view, edge * inward, (DOWN * size - BREATH.up * breath) * unit);
    const scale = sheet.scaleFor(unit * size);
    for (const shown of [image, rim])
      shown
        .setVisible(true)
        .setPosition(at.x, at.y)
        .setScale(-edge * scale, scale)
        .setRotation(BREATH.turn * breath - view.tilt);
    image.setTint(mix(light.figure, DARK, SHADE));
    rim.setTint(light.rim).setAlpha(RIM * light.rimAlpha);
  }

  private cut(who: FigureName, wearing: string): Cut {
    const key = `back.${who}.${wearing}`;
    if (!this.cuts.has(key)) this.cuts.set(key, named(this.scene, 'shoulders', this.make(key, who, wearing)));
    return this.cuts.get(key)!;
  }

  private make(key: string, who: FigureName, wearing: string): Cut {
    const file = this.production.figureFile(who);
    const { back = WITHOUT } = file;
    const dressed = { ...back, hair: back.outfits?.[wearing] ?? back.hair };
    const cuts = [backCutout(dressed), backRim(dressed)];
    const sheet = new SoftSheet(this.scene, key, cuts, paletteOf(file, wearing), SOFT);
    const image = (part: string): Phaser.GameObjects.Image => sheet.image(part).setDepth(DEPTHS.shoulder);
    return { sheet, image: image('back'), rim: image('rim') };
  }
}

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
import type { Point } from '../acting/joints';
import { backCutout, backRim, SLEEVE, sleeveCutout, sleeveRim } from './backshapes';
import { paletteOf } from './figure-file';
import type { Back } from '../../schemas/figure';

const WITHOUT: Back = { hair: 'short', ears: 1 }; // of a figure that says nothing of its back
const SOFT = 7; // radius of the blur, units
const DARK = 0x0a0820;
const SHADE = 0.45;
const RIM = 0.4; // of the light that edges of figures have
const SEEN = 0.3; // of the picture's width that it takes up
const REACH = 130; // units from the middle of the head to its outer edge
const DOWN = -18; // units from the middle of the picture to that of the head
const SIZE = { of: 1.5, least: 0.7, most: 1.15 } as const; // of the picture's width to its height, and bounds
const BREATH = { up: 3, turn: 0.006, rate: 1.6 } as const; // units, radians, and radians a second
const ARMS_BEHIND = 0.2; // of its depth, how much deeper an arm lies than the back
const ARM_FROM = 0.7; // of the way to the edge, from which on arms are seen
const SHOULDERS: readonly Point[] = [
  { x: 214, y: 300 },
  { x: 60, y: 262 },
]; // that arms come from, round the middle of the head: the one that is near what is looked at, and the other
const SHORTEST = 60; // units from a shoulder to its hand
const APART = { from: 16, to: 40 } as const; // world units between two hands, over which the lower arm goes
const BOWED = 80; // units that a head is lower for each radian that it is bowed
const AWAY = 1.4; // of its own part of the picture that it is beyond the edge before it comes

/** Somebody seen from behind. */
export interface ShownBack {
  readonly who: FigureName;
  readonly share: number; // -1 at the left edge … 1 at the right, 0 out of the picture
  readonly wearing: string;
  readonly hands: readonly Point[]; // in the world: those that hold the one who is looked at, or are held
  readonly bow: number; // radians that the head is bowed
}

/** Cut paper, and the light on its edges laid over it. */
type Edged = readonly [paper: Phaser.GameObjects.Image, rim: Phaser.GameObjects.Image];
interface Cut {
  readonly back: Edged;
  readonly arms: readonly Edged[];
  readonly sheet: SoftSheet;
}
/** The middle of a head on the screen, in the world. */
interface Stand {
  readonly x: number;
  readonly y: number;
  readonly edge: number; // -1 left, 1 right
  readonly unit: number; // world units
  readonly tilt: number; // radians
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
    for (const { back, arms } of this.cuts.values())
      for (const shown of [back, ...arms].flat()) shown.setVisible(false);
    for (const back of backs) this.draw(back, view, aspect, light);
  }

  private draw({ who, share, wearing, hands, bow }: ShownBack, view: CameraView, aspect: number, light: Light): void {
    const { back, sheet, arms } = this.cut(who, wearing);
    const unit = view.height / COMPOSED;
    const size = clamp(aspect / SIZE.of, SIZE.least, SIZE.most);
    const edge = Math.sign(share);
    const width = view.height * aspect;
    const seen = width * SEEN * (1 - AWAY * (1 - Math.abs(share)));
    const inward = width / 2 - seen + REACH * unit * size;
    const breath = Math.sin(this.time * BREATH.rate);
    const at = inPicture(view, edge * inward, (DOWN * size - BREATH.up * breath + BOWED * bow) * unit);
    const scale = sheet.scaleFor(unit * size);
    for (const shown of back)
      shown
        .setVisible(true)
        .setPosition(at.x, at.y)
        .setScale(-edge * scale, scale)
        .setRotation(BREATH.turn * breath - view.tilt);
    const stand = { ...at, edge, unit: unit * size, tilt: view.tilt };
    arms.forEach((arm, i) => hands[i] && reachOut(arm, hands[i], SHOULDERS[i]!, stand, sheet));
    shine(back, light, 1);
    const come = clamp((Math.abs(share) - ARM_FROM) / (1 - ARM_FROM));
    const shares = armsSeen(hands);
    const upper = hands[1] && hands[1].y < hands[0]!.y ? 1 : 0; // no light comes to what lies under it
    arms.forEach((arm, i) => shine(arm, light, come * (shares[i] ?? 0), i === upper));
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
    const cuts = [backCutout(dressed), backRim(dressed), sleeveCutout, sleeveRim];
    const sheet = new SoftSheet(this.scene, key, cuts, paletteOf(file, wearing), SOFT);
    const edged = (part: string, rim: string, behind: number): Edged => {
      const [paper, light] = [sheet.image(part), sheet.image(rim)];
      return [paper.setDepth(DEPTHS.shoulder - behind), light.setDepth(DEPTHS.shoulder - behind)];
    };
    const arms = SHOULDERS.map((_, i) => edged('sleeve', 'sleeve-rim', ARMS_BEHIND + i / 10));
    return { sheet, arms, back: edged('back', 'rim', 0) };
  }
}

/** How far each arm is seen, 0…1: where the hands do not meet, the lower one would look like a twin of the other. */
export function armsSeen([one, other]: readonly Point[]): readonly number[] {
  if (!one || !other) return one ? [1] : [];
  const meeting = clamp((APART.to - Math.hypot(other.x - one.x, other.y - one.y)) / (APART.to - APART.from));
  return one.y <= other.y ? [1, meeting] : [meeting, 1];
}

/** @param alpha 0…1, of the paper; its rim is as bright as the light has it @param open to the light */
function shine([paper, rim]: Edged, light: Light, alpha: number, open = true): void {
  paper.setTint(mix(light.figure, DARK, SHADE)).setAlpha(alpha);
  rim.setTint(light.rim).setAlpha(open ? RIM * light.rimAlpha * alpha : 0);
}

/** Lays a sleeve from a shoulder to where its hand is, if that is far enough inward. */
function reachOut(arm: Edged, to: Point, from: Point, stand: Stand, sheet: SoftSheet): void {
  const { edge, unit } = stand;
  const shoulder = inPicture(stand, -edge * from.x * unit, from.y * unit);
  const [dx, dy] = [to.x - shoulder.x, to.y - shoulder.y];
  const length = Math.hypot(dx, dy);
  if (-edge * dx < SHORTEST * unit) return;
  const scale = sheet.scaleFor(unit);
  for (const shown of arm)
    shown
      .setVisible(true)
      .setPosition(shoulder.x, shoulder.y)
      .setScale((scale * length) / (SLEEVE * unit), -edge * scale)
      .setRotation(Math.atan2(dy, dx));
}

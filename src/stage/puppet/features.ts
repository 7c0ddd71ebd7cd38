/**
 * Draws eyes, brows, mouth, blush and tears over the head from a face's numbers; everything bends, nothing is swapped.
 */
import { clamp, lerp } from '../../maths/scalar';
import type Phaser from 'phaser';
import type { Affine } from './affine';
import { bitten, brow, chin, type Curve, lids, lips, pressed } from './curve';
import { bend, card, cheek, drawLash, drop, fill, gaze, plumb, trail } from './face-strokes';
import type { Features } from './figure-file';
import { headEgg, roundOn } from './head-egg';
import type { Edge } from './piece';
import { Layer, type PaperStrip } from './layer';
import { turnedFeatures } from './profile';
import type { Face } from '../../schemas/moods';
import type { PaperSize } from './figure-sheets';
import type { Wardrobe } from './wardrobe';

const EYE = 11; // stations of a lid
const MOUTH = 13;
const BROW = 7;
const LASH = 2.7; // length of a single one, figure units…
const FAR_LASH = 0.6; // …and what is left of it on the far eye
// pixels per figure unit from which lines are as drawn; how much bolder they get at most
const [NEAR, BOLDEST] = [1.8, 0.9];
const SWOLLEN = 2.3; // how far a swollen lid stands out, figure units
const WATER = 0.82; // tears let the cheek through
const LAST = 0.12; // share of its way in which a tear is gone
// depths of cheeks, ink, tears and brows: these are drawn over fringe and spectacles, so that they can be read
const LIFTS = [0, 0.01, 0.02, 1.5];
const CLEAR = [0, 2]; // of these, those that let through what is under them

interface Eye {
  readonly white: PaperStrip;
  readonly iris: PaperStrip;
  readonly lid: PaperStrip;
  readonly under: PaperStrip;
  readonly lash: PaperStrip;
  readonly lashes: readonly PaperStrip[];
}

export class FaceFeatures {
  readonly layers: readonly Layer[];
  private readonly modelled: readonly Layer[]; // as round as the head that they are drawn on
  private readonly head: ReturnType<typeof headEgg>;
  private readonly eyes: readonly [near: Eye, far: Eye];
  private readonly mouth: Record<'inside' | 'tongue' | 'teeth' | 'lower' | 'upper' | 'chin', PaperStrip>;
  private readonly brows: readonly [PaperStrip, PaperStrip];
  private readonly cheeks: readonly [PaperStrip, PaperStrip];
  private readonly tears: Record<'brim' | 'farBrim' | 'track' | 'drop' | 'farDrop', PaperStrip>;
  private readonly blush: Layer;
  private features: Features; // where they sit on the head as it is turned
  private farSeen = 1; // 0…1, how much of the far side of the face is seen
  private bold = 1; // how much thicker lines are than close up

  constructor(
    scene: Phaser.Scene,
    wardrobe: Wardrobe,
    private readonly own: Features,
    depth: number,
  ) {
    this.features = own;
    const layer = (lift: number, i: number) =>
      new Layer(scene, wardrobe, CLEAR.includes(i) ? 'flat' : 'modelled', depth + lift);
    const [blush, ink, water, front] = LIFTS.map(layer) as [Layer, Layer, Layer, Layer];
    this.modelled = [ink, front];
    this.head = headEgg(wardrobe);
    water.mesh.setAlpha(WATER);
    this.layers = [blush, ink, water, front];
    this.blush = blush;
    const strip = (layer: Layer, frame: string, stations: number) => {
      const added = layer.add(stations, 0, 0, 1);
      added.dress(frame);
      return added;
    };
    const eye = (): Eye => ({
      white: strip(ink, 'eye-white', EYE),
      iris: strip(ink, 'iris', EYE),
      lid: strip(ink, 'lid', EYE),
      under: strip(ink, 'under-lid', EYE),
      lash: strip(ink, 'lash', EYE),
      lashes: Array.from({ length: own.lashes }, () => strip(ink, 'lash', 3)),
    });
    this.cheeks = [strip(blush, 'blush', 2), strip(blush, 'blush', 2)];
    this.eyes = [eye(), eye()];
    this.mouth = {
      inside: strip(ink, 'mouth', MOUTH),
      tongue: strip(ink, 'tongue', MOUTH),
      teeth: strip(ink, 'teeth', MOUTH),
      lower: strip(ink, 'lip', MOUTH),
      upper: strip(ink, 'lip', MOUTH),
      chin: strip(ink, 'under-lid', BROW),
    };
    this.brows = [strip(front, 'brow', BROW), strip(front, 'brow', BROW)];
    this.tears = {
      brim: strip(water, 'water', EYE),
      farBrim: strip(water, 'water', EYE),
      track: strip(water, 'water', 5),
      drop: strip(water, 'tear', 2),
      farDrop: strip(water, 'tear', 2),
    };
  }

  /** @param pixels on screen per figure unit: lines of a face far off are drawn bolder, or they are lost */
  use(size: PaperSize, pixels: number): void {
    for (const layer of this.layers) layer.use(size);
    this.bold = 1 + BOLDEST * clamp((NEAR - pixels) / NEAR);
  }

  /** @param depth of the face; the brows lie over it */
  lie(depth: number): void {
    this.layers.forEach(({ mesh }, i) => mesh.setDepth(depth + LIFTS[i]!));
  }

  tint(colour: number): void {
    for (const layer of this.layers) layer.mesh.tint = colour;
  }

  /** @param from the way to the light @param exposure how much of it comes to the head, 0…1 */
  model(head: Affine, from: Edge['from'], exposure: number): void {
    for (const layer of this.modelled) {
      layer.expose(exposure);
      roundOn(layer, head, this.head, from);
    }
  }

  /** @param turn of the head, -1 to the front … 0 three quarters … 1 profile */
  draw(head: Affine, face: Face, turn: number): void {
    const features = (this.features = turnedFeatures(this.own, turn));
    this.farSeen = 1 - Math.max(0, turn);
    this.drawEye(this.eyes[0], features.eye, head, face, 1);
    this.drawEye(this.eyes[1], features.farEye, head, face, -1);
    this.drawMouth(head, face);
    ([features.eye, features.farEye] as const).forEach((eye, i) => {
      const { line, half } = brow(eye, features.brow, face, i === 0 ? 1 : -1);
      const seen = i === 0 ? 1 : this.farSeen;
      bend(
        this.brows[i]!,
        head,
        line,
        (t) => half(t) * this.bold * seen,
        (t) => half(t) * seen,
      );
    });
    this.drawBlush(head, face);
    this.drawTears(head, face);
  }

  /** @param side 1 for the near eye, -1 for the far one */
  private drawEye(eye: Eye, place: Features['eye'], head: Affine, face: Face, side: 1 | -1): void {
    const { brow: open, upper, lower } = lids(place, face, side);
    const outer = -side;
    const seen = side === 1 ? 1 : this.farSeen;
    const { lash } = this.features;
    fill(eye.white, head, upper, lower);
    fill(eye.iris, head, upper, lower, gaze(place, face));
    fill(eye.lid, head, open, upper);
    const puff = (t: number) => face.swell * SWOLLEN * Math.max(0, 1 - t * t) ** 0.5;
    bend(
      eye.under,
      head,
      lower,
      () => 0.35 * seen,
      (t) => (0.35 + puff(t)) * seen,
    );
    const thick = (t: number) => seen * lash * (0.35 + 0.65 * (1 - t * t) ** 0.5) * (1 + 0.35 * t * outer);
    const flick = (t: number) => {
      const p = upper(clamp(t, -1, 1));
      const beyond = Math.max(0, t * outer - 0.8);
      return { x: p.x + outer * beyond * 4 * seen, y: p.y - beyond * (3.5 * face.lid - 0.5) };
    };
    bend(
      eye.lash,
      head,
      flick,
      (t) => thick(t) * 0.72,
      (t) => thick(t) * 0.28,
    );
    eye.lashes.forEach((hair, i) =>
      drawLash(
        hair,
        head,
        flick(outer * (0.98 - i * 0.26)),
        outer,
        i,
        face.lid,
        LASH * (side === 1 ? 1 : FAR_LASH * seen),
      ),
    );
  }

  private drawMouth(head: Affine, face: Face): void {
    const { upper, lower } = lips(this.features.mouth, face);
    const deep = (t: number) => lower(t).y - upper(t).y;
    const between =
      (share: (t: number) => number): Curve =>
      (t) => ({ x: upper(t).x, y: upper(t).y + deep(t) * share(t) });
    const tooth = (t: number) => {
      const shown = Math.min(2.5, deep(t) * 0.46) * face.teeth * (1 - 0.2 * t * t);
      return lerp(shown, deep(t) * bitten(t), face.bite);
    };
    fill(this.mouth.inside, head, upper, lower);
    fill(
      this.mouth.tongue,
      head,
      between((t) => 0.62 + 0.3 * t * t),
      lower,
    );
    fill(this.mouth.teeth, head, upper, (t) => ({ x: upper(t).x, y: upper(t).y + tooth(t) }));
    const line = (t: number) => this.bold * pressed(t, face);
    bend(
      this.mouth.lower,
      head,
      lower,
      (t) => line(t) * 0.6,
      (t) => line(t) * 0.75,
    );
    bend(this.mouth.upper, head, upper, line, (t) => line(t) * 0.7);
    const fold = (t: number) => 0.8 * face.jaw * this.bold * (1 - t * t);
    bend(this.mouth.chin, head, chin(this.features.mouth, face), fold, fold);
  }

  private drawBlush(head: Affine, face: Face): void {
    this.blush.mesh.setAlpha(Math.max(0, 0.62 * face.blush));
    const { eye, farEye } = this.features;
    card(this.cheeks[0], head, eye.x - 4.5, eye.y + 11, 7.5, 4.4);
    card(this.cheeks[1], head, farEye.x + 1.8, farEye.y + 11, 4.2 * this.farSeen, 3.8);
  }

  /** Water stands on the lid, swells to a drop, and runs straight down, whichever way the head is held. */
  private drawTears(head: Affine, face: Face): void {
    const { tear } = face;
    const { eye, farEye } = this.features;
    const full = Math.min(1, tear / 0.35);
    const wet = (0.25 + 0.95 * Math.min(1, face.lid)) * full;
    bend(
      this.tears.brim,
      head,
      lids(eye, face, 1).lower,
      () => wet,
      () => 0.3 * full,
    );
    bend(
      this.tears.farBrim,
      head,
      lids(farEye, face, -1).lower,
      () => wet,
      () => 0.3 * full,
    );
    const running = clamp((tear - 0.4) / 0.35);
    const down = plumb(head);
    const way = face.fall * running;
    const [near, far] = [cheek(eye, way, down), cheek(farEye, Math.min(1, way * 0.7 + 0.12), down)];
    const size = clamp((tear - 0.32) / 0.2) * Math.min(1, (1 - way) / LAST);
    drop(this.tears.drop, head, near, down, 2.1 * size, 3.3 * size);
    const beyond = size * this.farSeen;
    drop(this.tears.farDrop, head, far, down, 1.5 * beyond, 2.5 * beyond);
    const track = 0.7 * running * Math.min(1, way * 4) * Math.min(1, (1 - way) / LAST);
    trail(
      this.tears.track,
      head,
      (t) => cheek(eye, (way * (t + 1)) / 2, down),
      down,
      (t) => track * (0.35 + 0.325 * (t + 1)),
    );
  }
}

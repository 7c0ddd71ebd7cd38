/** Draws eyes, brows, mouth, blush and tears over the head from a face's numbers; everything bends, nothing is swapped. */
import type Phaser from 'phaser';
import { type Affine, mapX, mapY } from './affine';
import { brow, type Curve, lids, lips, type Point } from './curve';
import type { Features } from './figure-file';
import { Layer, type Strip } from './layer';
import type { Face } from './mood';
import type { Size, Wardrobe } from './wardrobe';

const EYE = 11; // stations of a lid
const MOUTH = 13;
const BROW = 7;
const BROWS_LIFT = 1.5; // depths: brows are drawn over fringe and spectacles, so that they can be read
const at = (i: number, stations: number): number => (2 * i) / (stations - 1) - 1;

interface Eye {
  readonly white: Strip;
  readonly iris: Strip;
  readonly lid: Strip;
  readonly under: Strip;
  readonly lash: Strip;
}

export class FaceFeatures {
  readonly layers: readonly Layer[];
  private readonly eyes: readonly [near: Eye, far: Eye];
  private readonly mouth: Record<'inside' | 'tongue' | 'teeth' | 'lower' | 'upper', Strip>;
  private readonly brows: readonly [Strip, Strip];
  private readonly cheeks: readonly [Strip, Strip];
  private readonly tears: Record<'brim' | 'farBrim' | 'track' | 'drop' | 'farDrop', Strip>;
  private readonly blush: Layer;

  constructor(scene: Phaser.Scene, wardrobe: Wardrobe, private readonly features: Features, depth: number) {
    const layer = (lift: number) => new Layer(scene, wardrobe, 'paper', depth + lift);
    const [blush, ink, water, front] = [layer(0), layer(0.01), layer(0.02), layer(BROWS_LIFT)];
    this.layers = [blush, ink, water, front];
    this.blush = blush;
    const strip = (layer: Layer, frame: string, stations: number) => {
      const added = layer.add(stations);
      added.dress(frame);
      return added;
    };
    const eye = (): Eye => ({
      white: strip(ink, 'eye-white', EYE),
      iris: strip(ink, 'iris', EYE),
      lid: strip(ink, 'lid', EYE),
      under: strip(ink, 'under-lid', EYE),
      lash: strip(ink, 'lash', EYE),
    });
    this.cheeks = [strip(blush, 'blush', 2), strip(blush, 'blush', 2)];
    this.eyes = [eye(), eye()];
    this.mouth = {
      inside: strip(ink, 'mouth', MOUTH),
      tongue: strip(ink, 'tongue', MOUTH),
      teeth: strip(ink, 'teeth', MOUTH),
      lower: strip(ink, 'lip', MOUTH),
      upper: strip(ink, 'lip', MOUTH),
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

  use(size: Size): void {
    for (const layer of this.layers) layer.use(size);
  }

  tint(colour: number): void {
    for (const layer of this.layers) layer.mesh.tint = colour;
  }

  draw(head: Affine, face: Face): void {
    const { features } = this;
    this.drawEye(this.eyes[0], features.eye, head, face, -1);
    this.drawEye(this.eyes[1], features.farEye, head, face, 1);
    this.drawMouth(head, face);
    ([features.eye, features.farEye] as const).forEach((eye, i) => {
      const { line, half } = brow(eye, features.brow, face, i === 0 ? 1 : -1);
      bend(this.brows[i]!, head, line, half, half);
    });
    this.drawBlush(head, face);
    this.drawTears(head, face);
  }

  /** @param outer the side of the eye's outer corner: -1 near eye, 1 far eye */
  private drawEye(eye: Eye, place: Features['eye'], head: Affine, face: Face, outer: -1 | 1): void {
    const { brow: open, upper, lower } = lids(place, face);
    const { lash } = this.features;
    fill(eye.white, head, upper, lower);
    fill(eye.iris, head, upper, lower, gaze(place, face));
    fill(eye.lid, head, open, upper);
    bend(eye.under, head, lower, () => 0.35, () => 0.35);
    const thick = (t: number) => lash * (0.35 + 0.65 * (1 - t * t) ** 0.5) * (1 + 0.35 * t * outer);
    const flick = (t: number) => {
      const p = upper(Math.max(-1, Math.min(1, t)));
      const beyond = Math.max(0, t * outer - 0.8);
      return { x: p.x + outer * beyond * 4, y: p.y - beyond * (3.5 * face.lid - 0.5) };
    };
    bend(eye.lash, head, flick, (t) => thick(t) * 0.62, (t) => thick(t) * 0.38);
  }

  private drawMouth(head: Affine, face: Face): void {
    const { upper, lower } = lips(this.features.mouth, face);
    const deep = (t: number) => lower(t).y - upper(t).y;
    const between = (share: (t: number) => number): Curve => (t) => ({ x: upper(t).x, y: upper(t).y + deep(t) * share(t) });
    const tooth = (t: number) => Math.min(2.5, deep(t) * 0.46) * face.teeth * (1 - 0.2 * t * t);
    fill(this.mouth.inside, head, upper, lower);
    fill(this.mouth.tongue, head, between((t) => 0.62 + 0.3 * t * t), lower);
    fill(this.mouth.teeth, head, upper, (t) => ({ x: upper(t).x, y: upper(t).y + tooth(t) }));
    const line = (t: number) => 1.05 * (0.4 + 0.6 * (1 - t * t) ** 0.5);
    bend(this.mouth.lower, head, lower, (t) => line(t) * 0.6, (t) => line(t) * 0.75);
    bend(this.mouth.upper, head, upper, line, (t) => line(t) * 0.7);
  }

  private drawBlush(head: Affine, face: Face): void {
    this.blush.mesh.setAlpha(Math.max(0, 0.62 * face.blush));
    const { eye, farEye } = this.features;
    card(this.cheeks[0], head, eye[0] - 4.5, eye[1] + 11, 7.5, 4.4);
    card(this.cheeks[1], head, farEye[0] + 1.8, farEye[1] + 11, 4.2, 3.8);
  }

  private drawTears(head: Affine, face: Face): void {
    const { tear } = face;
    const { eye, farEye } = this.features;
    const full = Math.min(1, tear / 0.3);
    const wet = (0.2 + 1.1 * Math.min(1, face.lid)) * full;
    bend(this.tears.brim, head, lids(eye, face).lower, () => wet, () => 0.35 * full);
    bend(this.tears.farBrim, head, lids(farEye, face).lower, () => wet, () => 0.35 * full);
    const fall = Math.max(0, (tear - 0.4) / 0.6);
    const size = Math.min(1, Math.max(0, tear - 0.1) / 0.3);
    const path = cheek(eye, fall);
    card(this.tears.drop, head, path.x, path.y, 2.6 * size, 3.5 * size);
    card(this.tears.farDrop, head, farEye[0] + 1.4, cheek(farEye, fall * 0.3).y, 1.9 * size, 2.8 * size);
    const track = 0.75 * Math.min(1, fall * 4);
    bend(this.tears.track, head, (t) => cheek(eye, (fall * (t + 1)) / 2), () => track, () => track, true);
  }
}

/** Where a tear is on its way from the lid (0) down the cheek (1). */
function cheek([cx, cy, wide, high]: Features['eye'], way: number): Point {
  return { x: cx - wide * 0.35 - 1.5 * Math.sin(way * 2.2), y: cy + high * 0.9 + way * 14 };
}

/** Texture points of the iris: it slides, and is narrow in the narrow eye. */
const gaze = ([cx, cy, wide, high]: Features['eye'], face: Face) => {
  const [x, y, narrow] = [cx + 0.6 + face.lookX * wide * 0.4, cy - 0.1 + face.lookY * high * 0.34, Math.min(1, (wide / high) * 1.12)];
  return (p: Point): Point => ({ x: (p.x - x) / narrow, y: p.y - y });
};

/** Paper between two curves; with `texture`, the frame is cut at those points instead of stretched. */
function fill(strip: Strip, head: Affine, upper: Curve, lower: Curve, texture?: (p: Point) => Point): void {
  for (let i = 0; i < strip.stations; i++) {
    const [p, q] = [upper(at(i, strip.stations)), lower(at(i, strip.stations))];
    strip.place(i, mapX(head, p.x, p.y), mapY(head, p.x, p.y), mapX(head, q.x, q.y), mapY(head, q.x, q.y));
    if (!texture) continue;
    const [u, v] = [texture(p), texture(q)];
    strip.cut(i, u.x, u.y, v.x, v.y);
  }
}

/** A line of paper, so far above and below a curve; `upright` for lines that run downwards. */
function bend(strip: Strip, head: Affine, line: Curve, above: (t: number) => number, below: (t: number) => number, upright = false): void {
  for (let i = 0; i < strip.stations; i++) {
    const t = at(i, strip.stations);
    const { x, y } = line(t);
    const [ux, uy] = upright ? [1, 0] : [0, 1];
    const [lx, ly, rx, ry] = [x - ux * above(t), y - uy * above(t), x + ux * below(t), y + uy * below(t)];
    strip.place(i, mapX(head, lx, ly), mapY(head, lx, ly), mapX(head, rx, ry), mapY(head, rx, ry));
  }
}

/** An upright card about its middle, by half its size. */
function card(strip: Strip, head: Affine, x: number, y: number, w: number, h: number): void {
  const corner = (station: number, dy: number) => {
    const [left, right] = [x - w, x + w];
    strip.place(station, mapX(head, left, dy), mapY(head, left, dy), mapX(head, right, dy), mapY(head, right, dy));
  };
  corner(0, y - h);
  corner(1, y + h);
}

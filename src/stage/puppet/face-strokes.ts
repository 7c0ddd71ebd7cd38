/** Strokes and cards of paper that a face is drawn with, laid under a matrix from the head into the world. */
import { type Affine, mapX, mapY } from './affine';
import type { Curve, Point } from './curve';
import type { Features } from './figure-file';
import type { PaperStrip } from './layer';
import type { Face } from '../../schemas/moods';

const CHEEK = 17; // way of a tear, figure units
const at = (i: number, stations: number): number => (2 * i) / (stations - 1) - 1;

/** One hair of the lashes, from the lid's edge outwards: it points up on an open lid, down on a shut one. */
export function drawLash(
  hair: PaperStrip,
  head: Affine,
  root: Point,
  outer: number,
  i: number,
  lid: number,
  length: number,
): void {
  const turn = (0.35 + 0.38 * i) * (Math.min(1, lid) * 1.9 - 0.9);
  const [dx, dy] = [Math.cos(turn) * outer, -Math.sin(turn)];
  const long = length * (1 - 0.14 * i);
  for (let station = 0; station < hair.stations; station++) {
    const along = station / (hair.stations - 1);
    const half = 0.75 * Math.min(1, length) * (1 - along);
    const [x, y] = [root.x + dx * long * along, root.y + dy * long * along - 0.7 * along * along];
    hair.place(
      station,
      mapX(head, x - dy * half, y + dx * half),
      mapY(head, x - dy * half, y + dx * half),
      mapX(head, x + dy * half, y - dx * half),
      mapY(head, x + dy * half, y - dx * half),
    );
  }
}

/** Straight down on screen, as a direction of the head's own space. */
export function plumb({ a, b, c, d }: Affine): Point {
  const [x, y] = [-c / (a * d - b * c), a / (a * d - b * c)];
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

/** Where a tear is on its way from the lid (0) down the cheek (1); the cheek is round. */
export function cheek(
  { x: cx, y: cy, halfWidth: wide, halfHeight: high }: Features['eye'],
  way: number,
  down: Point,
): Point {
  const along = way * CHEEK;
  return { x: cx - wide * 0.3 + down.x * along - Math.sin(way * 2.4), y: cy + high * 0.86 + down.y * along };
}

/** A drop whose tip points up, about its middle, by half its size. */
export function drop(strip: PaperStrip, head: Affine, at: Point, down: Point, w: number, h: number): void {
  for (const [station, side] of [
    [0, -1],
    [1, 1],
  ] as const) {
    const [x, y] = [at.x + down.x * h * side, at.y + down.y * h * side];
    const [lx, ly, rx, ry] = [x - down.y * w, y + down.x * w, x + down.y * w, y - down.x * w];
    strip.place(station, mapX(head, lx, ly), mapY(head, lx, ly), mapX(head, rx, ry), mapY(head, rx, ry));
  }
}

/** A line that runs down, so wide to either side. */
export function trail(strip: PaperStrip, head: Affine, line: Curve, down: Point, half: (t: number) => number): void {
  for (let i = 0; i < strip.stations; i++) {
    const t = at(i, strip.stations);
    const [{ x, y }, w] = [line(t), half(t)];
    const [lx, ly, rx, ry] = [x - down.y * w, y + down.x * w, x + down.y * w, y - down.x * w];
    strip.place(i, mapX(head, lx, ly), mapY(head, lx, ly), mapX(head, rx, ry), mapY(head, rx, ry));
  }
}

/** Texture points of the iris: it slides, widens, and is narrow in the narrow eye. */
export const gaze = ({ x: cx, y: cy, halfWidth: wide, halfHeight: high }: Features['eye'], face: Face) => {
  const [x, y, narrow] = [
    cx + 0.3 + face.lookX * wide * 0.46,
    cy - 0.1 + face.lookY * high * 0.42,
    Math.min(1, (wide / high) * 1.12),
  ];
  return (p: Point): Point => ({ x: (p.x - x) / (narrow * face.pupil), y: (p.y - y) / face.pupil });
};

/** Paper between two curves; with `texture`, the frame is cut at those points instead of stretched. */
export function fill(strip: PaperStrip, head: Affine, upper: Curve, lower: Curve, texture?: (p: Point) => Point): void {
  for (let i = 0; i < strip.stations; i++) {
    const [p, q] = [upper(at(i, strip.stations)), lower(at(i, strip.stations))];
    strip.place(i, mapX(head, p.x, p.y), mapY(head, p.x, p.y), mapX(head, q.x, q.y), mapY(head, q.x, q.y));
    if (!texture) continue;
    const [u, v] = [texture(p), texture(q)];
    strip.cut(i, u.x, u.y, v.x, v.y);
  }
}

/** A line of paper, so far above and below a curve. */
export function bend(
  strip: PaperStrip,
  head: Affine,
  line: Curve,
  above: (t: number) => number,
  below: (t: number) => number,
): void {
  for (let i = 0; i < strip.stations; i++) {
    const t = at(i, strip.stations);
    const { x, y } = line(t);
    const [top, bottom] = [y - above(t), y + below(t)];
    strip.place(i, mapX(head, x, top), mapY(head, x, top), mapX(head, x, bottom), mapY(head, x, bottom));
  }
}

/** An upright card about its middle, by half its size. */
export function card(strip: PaperStrip, head: Affine, x: number, y: number, w: number, h: number): void {
  const corner = (station: number, dy: number) => {
    const [left, right] = [x - w, x + w];
    strip.place(station, mapX(head, left, dy), mapY(head, left, dy), mapX(head, right, dy), mapY(head, right, dy));
  };
  corner(0, y - h);
  corner(1, y + h);
}

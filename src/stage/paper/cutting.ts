/**
 * Cuts coloured paper: shapes given as data become parts of one sheet, each with its grain, lit edge and soft shadow.
 * Needs no page: it is done in a worker where there is one.
 */
import { seededRandom } from '../../maths/seeded-random';
import type { Cutout, Shape } from '../../schemas/paper';
import { pack } from './packing';

export type { Cutout, Shape } from '../../schemas/paper';

export type Palette = Readonly<Record<string, string>>;

/** What a sheet is cut from. */
export interface SheetPlan {
  readonly key: string; // of its texture
  readonly cutouts: readonly Cutout[];
  readonly palette: Palette;
  readonly scale: number; // pixels of texture per world unit
}

/** A part of a sheet, in pixels; its origin as shares of its size. */
export interface CutPart {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly origin: { readonly x: number; readonly y: number };
}
export interface CutSheet {
  readonly canvas: HTMLCanvasElement;
  readonly parts: readonly CutPart[];
}

const GRAIN = 0.11; // strength of the grain, 0…1…
// …on sheets of so many pixels per world unit; on coarser ones its flecks are larger, and so it is fainter
const FINE = 1.2;
const EDGE = 1.1; // width of the lit edge, world units
const SHADOW_BLUR = 5; // world units
const SHADOW_MARGIN = 3 * SHADOW_BLUR;

/** Kept in plain memory: to send hundreds of small canvases to the GPU and back takes ten times as long. */
const pen = (canvas: HTMLCanvasElement) =>
  canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;

/** A worker has no document, and canvases that can do the same. */
function blank(width: number, height: number): HTMLCanvasElement {
  if (typeof document === 'undefined') return new OffscreenCanvas(width, height) as unknown as HTMLCanvasElement;
  return Object.assign(document.createElement('canvas'), { width, height });
}

const colour = (palette: Palette, name: string): string => palette[name] ?? name;

function grainTile(seed: number, strength: number): HTMLCanvasElement {
  const size = 128;
  const canvas = blank(size, size);
  const context = pen(canvas);
  const pixels = context.createImageData(size, size);
  const random = seededRandom(seed);
  for (let i = 0; i < pixels.data.length; i += 4) {
    const light = random() < 0.5 ? 0 : 255;
    pixels.data.set([light, light, light, random() * 255 * strength], i);
  }
  context.putImageData(pixels, 0, 0);
  return canvas;
}

export function fillShapes(
  context: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  palette: Palette,
  flat?: string,
): void {
  context.lineCap = context.lineJoin = 'round';
  for (const shape of shapes) {
    const path = new Path2D(shape.d);
    context.globalAlpha = flat ? 1 : (shape.opacity ?? 1);
    if (shape.fill) {
      context.fillStyle = flat ?? colour(palette, shape.fill);
      context.fill(path);
    }
    if (shape.stroke) {
      context.strokeStyle = flat ?? colour(palette, shape.stroke);
      context.lineWidth = shape.width ?? 1;
      context.stroke(path);
    }
  }
  context.globalAlpha = 1;
}

export function draw(
  width: number,
  height: number,
  paint: (context: CanvasRenderingContext2D) => void,
): HTMLCanvasElement {
  const canvas = blank(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)));
  paint(pen(canvas));
  return canvas;
}

/** What is left of a silhouette when it is laid over itself, a little lower: its edge towards the light. */
function litEdge(solid: HTMLCanvasElement, edge: number): HTMLCanvasElement {
  const inner = draw(solid.width, solid.height, (within) => {
    within.drawImage(solid, 0, 0);
    within.globalCompositeOperation = 'destination-in';
    for (const [dx, dy] of [
      [edge * 0.55, 0],
      [-edge * 0.55, 0],
      [0, edge],
      [0, -edge * 0.3],
    ] as const)
      within.drawImage(solid, dx, dy);
  });
  return draw(solid.width, solid.height, (context) => {
    context.drawImage(solid, 0, 0);
    context.globalCompositeOperation = 'destination-out';
    context.drawImage(inner, 0, 0);
  });
}

/** Blurred by the canvas's own shadow, thrown in from outside the picture: not every browser has canvas filters. */
function softened(black: HTMLCanvasElement, sigma: number): HTMLCanvasElement {
  return draw(black.width, black.height, (context) => {
    const away = black.width + 8 * sigma;
    Object.assign(context, { shadowColor: '#000000', shadowBlur: sigma * 2, shadowOffsetX: away });
    context.drawImage(black, -away, 0);
  });
}

/** One frame to be: its picture, and where on it the part's origin lies, in pixels. */
interface CutPiece {
  readonly name: string;
  readonly canvas: HTMLCanvasElement;
  readonly x: number;
  readonly y: number;
}

/** First and last of these lines that hold anything. */
const span = (lines: number, holds: (line: number) => boolean): [first: number, last: number] => {
  let [first, last] = [0, lines - 1];
  while (first < last && !holds(first)) first += 1;
  while (last > first && !holds(last)) last -= 1;
  return [first, last];
};

/** Cuts empty paper off, but for one pixel all round over which an edge can fade. */
function cropped(piece: CutPiece): CutPiece {
  const { width, height } = piece.canvas;
  const pixels = new Uint32Array(pen(piece.canvas).getImageData(0, 0, width, height).data.buffer);
  const [top, bottom] = span(height, (y) => pixels.subarray(y * width, (y + 1) * width).some(Boolean));
  const column = Array.from({ length: bottom - top + 1 }, (_, i) => (top + i) * width);
  const [left, right] = span(width, (x) => column.some((row) => pixels[row + x]));
  const canvas = draw(right - left + 3, bottom - top + 3, (context) =>
    context.drawImage(piece.canvas, 1 - left, 1 - top),
  );
  return { name: piece.name, canvas, x: piece.x - left + 1, y: piece.y - top + 1 };
}

function cutOut(cutout: Cutout, palette: Palette, scale: number, grain: HTMLCanvasElement): CutPiece[] {
  const [x, y, width, height] = cutout.box;
  const place = (context: CanvasRenderingContext2D, margin = 0) =>
    context.setTransform(scale, 0, 0, scale, (margin - x) * scale, (margin - y) * scale);
  const paper = draw(width * scale, height * scale, (context) => {
    place(context);
    fillShapes(context, cutout.shapes, palette);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = 'source-atop';
    context.fillStyle = context.createPattern(grain, 'repeat')!;
    context.fillRect(0, 0, width * scale, height * scale);
  });
  const silhouette = (fill: string, margin: number) =>
    draw((width + 2 * margin) * scale, (height + 2 * margin) * scale, (context) => {
      place(context, margin);
      fillShapes(
        context,
        cutout.shapes.filter((shape) => shape.fill && (shape.opacity ?? 1) === 1),
        palette,
        fill,
      );
    });
  const piece = (name: string, canvas: HTMLCanvasElement, margin = 0): CutPiece => ({
    name,
    canvas,
    x: (margin - x) * scale,
    y: (margin - y) * scale,
  });
  const pieces = [piece(cutout.name, paper)];
  if (cutout.rim !== false) pieces.push(piece(`${cutout.name}.rim`, litEdge(silhouette('#ffffff', 0), EDGE * scale)));
  if (cutout.shadow !== false) {
    pieces.push(
      piece(
        `${cutout.name}.shadow`,
        softened(silhouette('#000000', SHADOW_MARGIN), SHADOW_BLUR * scale),
        SHADOW_MARGIN,
      ),
    );
  }
  return pieces;
}

function laid(pieces: readonly CutPiece[]): CutSheet {
  const { width, height, spots } = pack(
    pieces.map((piece) => ({ piece, width: piece.canvas.width, height: piece.canvas.height })),
  );
  const canvas = draw(width, height, (context) => {
    for (const { piece, x, y } of spots) context.drawImage(piece.piece.canvas, x, y);
  });
  const parts = spots.map(({ piece: { piece, width: across, height: down }, x, y }): CutPart => {
    const origin = { x: piece.x / across, y: piece.y / down };
    return { name: piece.name, x, y, width: across, height: down, origin };
  });
  return { canvas, parts };
}

/**
 * Cuts a sheet, and stops after each cut-out for whoever has no time to do all at once.
 * @throws when two cut-outs share a name
 */
export function* inSlices({ cutouts, palette, scale }: SheetPlan): Generator<void, CutSheet> {
  const twice = cutouts.find(({ name }, i) => cutouts.findIndex((other) => other.name === name) !== i);
  if (twice) throw new Error(`two cut-outs are called '${twice.name}'`);
  const grain = grainTile(7, GRAIN * Math.min(1, scale / FINE));
  const pieces: CutPiece[] = [];
  for (const cutout of cutouts) {
    const cut = cutOut(cutout, palette, scale, grain);
    pieces.push(...cut.map((piece) => (cutout.whole ? piece : cropped(piece))));
    yield;
  }
  return laid(pieces);
}

export function cutAtOnce(plan: SheetPlan): CutSheet {
  const slices = inSlices(plan);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/**
 * Whether two pictures show the same, as an eye would have it: an edge may lie a pixel further, a grain may be other;
 * nothing of some size may be missing, new, or of another colour.
 *
 * A pixel counts as changed where nothing within a pixel's reach of it in the other picture has its colour, looked at
 * both ways round: the windowed Hausdorff distance of É. Baudrier, F. Nicolier, G. Millon and S. Ruan, “Binary-image
 * comparison with local-dissimilarity quantification”, Pattern Recognition 41 (2008), with colours for black and white.
 * Colours are measured in YIQ as in Y. Kotsarenko and F. Ramos, “Measuring perceived color difference using YIQ NTSC
 * transmission color space in mobile applications” (2010).
 */
import type { Picture } from './picture.js';

const REACH = 1; // pixels that anything may have moved
const COLOUR = 0.045; // of the way from black to white: colours further apart are different ones
export const LARGEST = 24; // pixels of the largest spot that may differ

export interface Difference {
  readonly largest: number; // pixels of the largest spot that differs
  readonly x: number; // its middle
  readonly y: number;
  readonly changed: Uint8Array; // 1 where a pixel counts as changed, row by row
}

/** The picture moved to the right and down, its edges drawn out. */
export function shifted({ width, height, pixels }: Picture, dx: number, dy: number): Picture {
  const moved = new Uint8Array(pixels.length);
  const within = (value: number, size: number): number => Math.min(size - 1, Math.max(0, value));
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      const from = (within(y - dy, height) * width + within(x - dx, width)) * 4;
      moved.set(pixels.subarray(from, from + 4), to);
    }
  }
  return { width, height, pixels: moved };
}

/** Brightness and the two ways of colour of each pixel, weighted as eyes weigh them; black to white is 1. */
function yiq({ pixels }: Picture): Float32Array {
  const values = new Float32Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    const [r, g, b] = [pixels[from]! / 255, pixels[from + 1]! / 255, pixels[from + 2]! / 255];
    values[to] = 0.299 * r + 0.587 * g + 0.114 * b;
    values[to + 1] = (0.596 * r - 0.274 * g - 0.322 * b) * 0.77;
    values[to + 2] = (0.211 * r - 0.523 * g + 0.312 * b) * 0.62;
  }
  return values;
}

/** Marks where nothing near has the colour that `a` has. */
function mark(a: Float32Array, b: Float32Array, width: number, height: number, changed: Uint8Array): void {
  const near = (x: number, y: number): boolean => {
    const at = (y * width + x) * 3;
    for (let v = Math.max(0, y - REACH); v <= Math.min(height - 1, y + REACH); v++) {
      for (let u = Math.max(0, x - REACH); u <= Math.min(width - 1, x + REACH); u++) {
        const other = (v * width + u) * 3;
        const [dy, di, dq] = [a[at]! - b[other]!, a[at + 1]! - b[other + 1]!, a[at + 2]! - b[other + 2]!];
        if (dy * dy + di * di + dq * dq <= COLOUR * COLOUR) return true;
      }
    }
    return false;
  };
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) if (!changed[at] && !near(x, y)) changed[at] = 1;
}

/** The pixels of the spot that holds this one; they are taken off `left`. */
function spotAt(start: number, left: Uint8Array, width: number): number[] {
  const spot = [start];
  left[start] = 0;
  for (const at of spot) {
    const x = at % width;
    const aside = [-1, 0, 1].filter((step) => x + step >= 0 && x + step < width);
    const around = [-width, 0, width].flatMap((row) => aside.map((step) => at + row + step));
    for (const next of around) {
      if (!left[next]) continue;
      left[next] = 0;
      spot.push(next); // to be looked around in its turn
    }
  }
  return spot;
}

/** @throws RangeError where the pictures are not of one size */
export function differ(a: Picture, b: Picture): Difference {
  const { width, height } = a;
  if (b.width !== width || b.height !== height)
    throw new RangeError(`${width}×${height} is not ${b.width}×${b.height}`);
  const changed = new Uint8Array(width * height);
  const [one, other] = [yiq(a), yiq(b)];
  mark(one, other, width, height, changed);
  mark(other, one, width, height, changed);
  const left = changed.slice();
  let largest: number[] = [];
  for (let at = left.indexOf(1); at >= 0; at = left.indexOf(1, at)) {
    const spot = spotAt(at, left, width);
    if (spot.length > largest.length) largest = spot;
  }
  const mean = (values: readonly number[]): number =>
    Math.round(values.reduce((sum, value) => sum + value, 0) / (values.length || 1));
  return {
    largest: largest.length,
    x: mean(largest.map((at) => at % width)),
    y: mean(largest.map((at) => Math.floor(at / width))),
    changed,
  };
}

/** The picture in pale grey, and red where it differs. */
export function marked({ width, height, pixels }: Picture, { changed }: Difference): Picture {
  const shown = new Uint8Array(pixels.length);
  for (let at = 0; at < changed.length; at++) {
    const grey = 150 + 0.4 * ((pixels[at * 4]! + pixels[at * 4 + 1]! + pixels[at * 4 + 2]!) / 3);
    shown.set(changed[at] ? [220, 0, 30, 255] : [grey, grey, grey, 255], at * 4);
  }
  return { width, height, pixels: shown };
}

/** The lie of the land: where the ground is, how it slopes, how near it is. Shared by the fold and by what draws it. */
import { hermite } from '../../maths/curves';
import type { LandLie } from '../../schemas/place';

type Point = readonly [x: number, y: number];

/** Monotone through its points (Fritsch–Carlson tangents), flat beyond both ends. */
export function curve(points: readonly Point[]): (x: number) => number {
  const n = points.length;
  const slope = (i: number) => (points[i + 1]![1] - points[i]![1]) / (points[i + 1]![0] - points[i]![0]);
  const tangents = points.map((_, i) => {
    if (i === 0 || i === n - 1) return 0;
    const [a, b] = [slope(i - 1), slope(i)];
    return a * b <= 0 ? 0 : (2 * a * b) / (a + b);
  });
  return through(
    Float64Array.from(points, ([x]) => x),
    Float64Array.from(points, ([, y]) => y),
    Float64Array.from(tangents),
  );
}

/** The curve through points that lie at x and y, with these slopes there; asked some thousand times a frame. */
function through(xs: Float64Array, ys: Float64Array, slopes: Float64Array): (x: number) => number {
  const last = xs.length - 1;
  return (x) => {
    if (x <= xs[0]!) return ys[0]!;
    if (x >= xs[last]!) return ys[last]!;
    let i = 0;
    while (xs[i + 1]! < x) i++;
    const w = xs[i + 1]! - xs[i]!;
    return hermite((x - xs[i]!) / w, w, ys[i]!, slopes[i]!, ys[i + 1]!, slopes[i + 1]!);
  };
}

/** The lie of one place's land. Each function is worked out once: they are asked thousands of times a frame. */
export interface Terrain {
  /** Ground line, world units, y down; 0 on every floor. */
  readonly groundAt: (x: number) => number;
  /** Slope of the ground as dy/dx, y down. */
  readonly slopeAt: (x: number) => number;
  /** Size of a figure standing at x: 1 on the near ground, less where it runs away from the audience. */
  readonly nearnessAt: (x: number) => number;
}

/** @param lie what is left out is level, and as near as can be */
export function terrainOf({ ridge, nearness }: LandLie = {}): Terrain {
  const groundAt = ridge ? curve(ridge) : () => 0;
  return {
    groundAt,
    slopeAt: ridge ? (x) => (groundAt(x + 4) - groundAt(x - 4)) / 8 : () => 0,
    nearnessAt: nearness ? curve(nearness) : () => 1,
  };
}

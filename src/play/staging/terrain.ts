/** The lie of the land: where the ground is, how it slopes, how near it is. Shared by the fold and by what draws it. */
import data from '../../../assets/plays/our-spot/scenery/hill.json';
import type { Hill } from '../../schemas/hill';
import type { PlaceName } from '../stage';

type Point = readonly [x: number, y: number];

/** Monotone through its points (Fritsch–Carlson tangents), flat beyond both ends. */
function curve(points: readonly Point[]): (x: number) => number {
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

/**
 * The curve through points that lie at x and y, with these slopes there. Written out: asked some
 * thousand times a frame.
 */
function through(xs: Float64Array, ys: Float64Array, slopes: Float64Array): (x: number) => number {
  const last = xs.length - 1;
  return (x) => {
    if (x <= xs[0]!) return ys[0]!;
    if (x >= xs[last]!) return ys[last]!;
    let i = 0;
    while (xs[i + 1]! < x) i++;
    const w = xs[i + 1]! - xs[i]!;
    const t = (x - xs[i]!) / w;
    const t2 = t * t;
    const t3 = t2 * t;
    return (
      (2 * t3 - 3 * t2 + 1) * ys[i]! +
      (t3 - 2 * t2 + t) * w * slopes[i]! +
      (3 * t2 - 2 * t3) * ys[i + 1]! +
      (t3 - t2) * w * slopes[i + 1]!
    );
  };
}

const hill = data as unknown as Hill;
const ridge = curve(hill.ridge);
const nearness = curve(hill.nearness);
const trunk = curve(hill.trunk);

/** Ground line, world units, y down; 0 at the top of the hill and on every floor. */
export const groundAt = (place: PlaceName, x: number): number => (place === 'hill' ? ridge(x) : 0);

/** Slope of the ground as dy/dx, y down. */
export const slopeAt = (place: PlaceName, x: number): number =>
  place === 'hill' ? (ridge(x + 4) - ridge(x - 4)) / 8 : 0;

/** Size of a figure standing at x: 1 on the near ground, less where the hill runs away from the audience. */
export const nearnessAt = (place: PlaceName, x: number): number => (place === 'hill' ? nearness(x) : 1);

/** Half the width of the trunk at a height above the ground, world units; the trunk stands at x = 0. */
export const trunkHalfWidth = (height: number): number => trunk(height);

/**
 * Cuts an outline out of paper: in short straight snips, by a hand that is not quite steady, and so that it can hang
 * from threads as one piece.
 */
import { seededRandom } from '../../src/maths/seeded-random.js';
import { Clipper, EndType, FillRule, JoinType, type PathD, type PathsD, type PointD } from 'clipper2-ts';
import type { Outline } from './outline.js';

/** A piece of paper to hang up, in units of a hundredth of its type size. */
export interface Piece {
  readonly width: number; // of its advance
  // where its threads end, from the middle of its advance and its baseline
  readonly ties: readonly (readonly [across: number, up: number])[];
  readonly d: string; // SVG path data of straight lines, y down
}

const SNIP = 0.32; // units that a straight snip may leave a curve
const TREMBLE = 0.3; // units
const LEVEL = 0.6; // units below the highest point that still count as highest
const ASIDE = 0.3; // of its breadth, that the highest point may be from the middle of what hangs on one thread
const THREAD = 1; // units across, of what holds a part that stands apart
const FINE = 6; // decimals in clipping

/** @param thicker units by which thin strokes gain on either side, to be paper rather than ink */
export function cutOut({ width, paths }: Outline, thicker: number, seed: number): Piece {
  const solid = Clipper.unionD(paths, [], FillRule.NonZero, FINE);
  const firm = thicker > 0 ? Clipper.inflatePathsD(solid, thicker, JoinType.Miter, EndType.Polygon, 2, FINE) : solid;
  const snipped = snip(firm, seededRandom(seed));
  const ends = tiesOf(snipped);
  const held = hold(snipped, ends);
  return { width: round(width), ties: ends.map(({ x, y }) => [round(x - width / 2), round(-y)]), d: dataOf(held) };
}

function snip(paths: PathsD, random: () => number): PathsD {
  const tremble = () => (random() * 2 - 1) * TREMBLE;
  const straight = paths.map((path) => Clipper.simplifyPathD(path, SNIP, true)).filter((path) => path.length > 2);
  return straight.map((path) => path.map(({ x, y }) => ({ x: round(x + tremble()), y: round(y + tremble()) })));
}

/**
 * Where threads are tied: at the highest point, of several the one nearest the middle; where that is too far aside, at
 * the highest of either half.
 */
function tiesOf(paths: PathsD): PointD[] {
  const points = paths.flat();
  const { left, right } = Clipper.getBoundsPathsD(paths);
  const middle = (left + right) / 2;
  const one = highest(points, middle);
  if (Math.abs(one.x - middle) <= ASIDE * (right - left)) return [one];
  return [points.filter(({ x }) => x < middle), points.filter(({ x }) => x >= middle)].map((half) =>
    highest(half, middle),
  );
}

function highest(points: readonly PointD[], middle: number): PointD {
  const top = Math.min(...points.map(({ y }) => y));
  return points.filter(({ y }) => y < top + LEVEL).sort((a, b) => Math.abs(a.x - middle) - Math.abs(b.x - middle))[0]!;
}

/** Ties whatever would fall to what hangs, by the shortest way. */
function hold(paths: PathsD, ends: readonly PointD[]): PathsD {
  const sheets = paths.filter((path) => Clipper.isPositiveD(path) === Clipper.isPositiveD(outermost(paths)));
  const hanging = sheets.filter((sheet) => ends.some((end) => sheet.includes(end)));
  const loose = sheets.filter((sheet) => !hanging.includes(sheet));
  const threads: PathsD = [];
  while (loose.length > 0) {
    const ways = loose.flatMap((sheet) => hanging.map((other) => ({ sheet, ...nearest(sheet, other) })));
    const { sheet, from, to } = ways.reduce((best, way) => (way.distance < best.distance ? way : best));
    threads.push([from, to]);
    hanging.push(...loose.splice(loose.indexOf(sheet), 1));
  }
  const strips = Clipper.inflatePathsD(threads, THREAD / 2, JoinType.Square, EndType.Square, 2, FINE);
  return Clipper.unionD([...paths, ...strips], [], FillRule.NonZero, FINE);
}

const outermost = (paths: PathsD): PathD =>
  paths.reduce((most, path) => (Math.abs(Clipper.areaD(path)) > Math.abs(Clipper.areaD(most)) ? path : most));

function nearest(a: PathD, b: PathD): { from: PointD; to: PointD; distance: number } {
  const ways = a.flatMap((from) => b.map((to) => ({ from, to, distance: Math.hypot(to.x - from.x, to.y - from.y) })));
  return ways.reduce((best, way) => (way.distance < best.distance ? way : best));
}

const round = (units: number): number => Math.round(units * 10) / 10;

const dataOf = (paths: PathsD): string =>
  paths.map((path) => `M${path.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`).join('');

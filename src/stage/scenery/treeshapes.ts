/** Cuts a tree: a trunk as wide as its landmark, limbs, and a crown in scalloped layers. */
import { seededRandom } from '../../maths/seeded-random';
import type { TreeData } from '../../schemas/tree';
import type { Cutout, Shape } from '../paper/paper';
import { scallop, slits, type Puff } from './scallop';

type Point = readonly [x: number, y: number];
const TRUNK_TOP = 240; // from here on the limbs take over, world units above the ground
const STEP = 10;

/** Heights of the drawn edge, ground upwards. */
export const HEIGHTS: readonly number[] = Array.from({ length: TRUNK_TOP / STEP + 1 }, (_, i) => i * STEP);

/** A closed smooth line through its points (Catmull–Rom), as SVG path data. */
function smooth(points: readonly Point[]): string {
  const at = (i: number) => points[(i + points.length) % points.length]!;
  const curves = points.map((p, i) => {
    const [before, to, after] = [at(i - 1), at(i + 1), at(i + 2)];
    const out = [p[0] + (to[0] - before[0]) / 6, p[1] + (to[1] - before[1]) / 6];
    const ends = [...out, to[0] - (after[0] - p[0]) / 6, to[1] - (after[1] - p[1]) / 6, to[0], to[1]];
    return `C${ends.map((end) => end.toFixed(1)).join(',')}`;
  });
  return `M${points[0]!.join(',')}${curves.join('')}Z`;
}

type HalfWidth = (height: number) => number;

/** The trunk's outline: roots, left edge upwards, limbs, right edge downwards. */
export function trunkOutline({ limbs, roots }: TreeData, halfWidth: HalfWidth): string {
  const left = HEIGHTS.map((height): Point => [-halfWidth(height), -height]);
  const right = [...left].reverse().map(([x, y]): Point => [-x, y]);
  return smooth([...left, ...limbs, ...right, ...[...roots].reverse()]);
}

/** @param halfWidth of the trunk at a height above the ground */
export function trunkCutouts(data: TreeData, halfWidth: HalfWidth): Cutout[] {
  const bark = data.bark.map((d): Shape => ({ d, stroke: '#000000', width: 3, opacity: 0.16 }));
  const beside = (d: string) => d.replace(/^M(-?\d+)/, (_, x) => `M${Number(x) + 4}`);
  const gleam = data.bark.map((d): Shape => ({ d: beside(d), stroke: '#ffffff', width: 1.6, opacity: 0.22 }));
  const knots = data.knots.map(([x, y, rx, ry]): Shape => {
    const d = `M${x - rx},${y}a${rx},${ry} 0 1 0 ${2 * rx},0a${rx},${ry} 0 1 0 ${-2 * rx},0Z`;
    return { d, fill: '#000000', stroke: '#000000', width: 2, opacity: 0.16 };
  });
  const trunk: Cutout = {
    name: 'trunk',
    box: [-205, -485, 410, 520],
    shapes: [{ d: trunkOutline(data, halfWidth), fill: '#e9e4ee' }, ...bark, ...gleam, ...knots],
  };
  return data.heart ? [trunk, ...heartCutouts(data.heart.d)] : [trunk];
}

/** What is carved: a lit lip, and a dark cut over it. */
function heartCutouts(d: string): Cutout[] {
  const heart = (name: string, shapes: readonly Shape[]): Cutout => ({
    name,
    box: [-16, -30, 34, 36],
    rim: false,
    shadow: false,
    shapes,
  });
  const lip = d.replace('M0,0', 'M0.7,1.3').replace(/0,0Z$/, '0.7,1.3Z');
  return [
    heart('heart.lip', [
      { d: lip, fill: '#ffffff', opacity: 0.3 },
      { d: lip, stroke: '#ffffff', width: 1.9 },
    ]),
    heart('heart.cut', [{ d, stroke: '#ffffff', width: 1.5 }]),
  ];
}

function crownLayer(layer: Puff & { readonly name: string }, seed: number): Cutout {
  const random = seededRandom(seed);
  const puff = { ...layer, x: 0, y: 0 };
  const inner = { ...puff, x: layer.rx * 0.08, y: -layer.ry * 0.16, rx: layer.rx * 0.84, ry: layer.ry * 0.76 };
  const margin = 46;
  return {
    name: layer.name,
    box: [-layer.rx - margin, -layer.ry - margin, 2 * (layer.rx + margin), 2 * (layer.ry + margin)],
    shapes: [
      { d: scallop(puff, random), fill: '#e6e6e6' },
      { d: scallop(inner, random), fill: '#ffffff', opacity: 0.5 },
      ...slits(puff, Math.round(layer.bumps * 0.8), random),
    ],
  };
}

const leaf: Cutout = {
  name: 'leaf',
  box: [-7, -11, 14, 22],
  rim: false,
  shadow: false,
  shapes: [
    { d: 'M0,-10C7,-5 7,5 0,10C-7,5 -7,-5 0,-10Z', fill: '#ffffff' },
    { d: 'M0,-8L0,9', stroke: '#000000', width: 0.9, opacity: 0.25 },
  ],
};

export const crownCutouts = ({ crown }: TreeData, seed: number): Cutout[] => [
  ...crown.map((layer, i) => crownLayer(layer, seed * 31 + i)),
  leaf,
];

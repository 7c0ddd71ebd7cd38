/** Cuts what grows on the far hills; white, each about the middle of its foot. */
import { seededRandom } from '../../maths/seeded-random';
import type { Cutout, Shape } from '../paper/paper';
import { scallop, slits } from './scallop';

const WHITE = '#ffffff';
const FOOT = 22; // how far a cut-out reaches below its foot, hidden by the hill before it

type Random = () => number;

/** Round tops side by side, the hinder ones darker. */
function tops(half: number, height: number, count: number, random: Random): Shape[] {
  const row = (from: number, fill: string, tall: number): Shape[] =>
    Array.from({ length: count }, (_, i) => {
      const x = -half + ((i + from) / count) * 2 * half;
      const rx = (half / count) * (1.35 + random() * 0.4);
      const ry = height * tall * (0.42 + random() * 0.12) * (1 - 0.45 * (x / half) ** 2);
      const puff = { x, y: FOOT * 0.3 - ry * 0.8, rx, ry: ry + FOOT * 0.4, bumps: 9 };
      return { d: scallop(puff, random), fill };
    });
  return [
    ...row(0.1, '#cfcfd6', 1.25),
    ...row(0.6, WHITE, 0.95),
    ...slits({ x: 0, y: -height * 0.3, rx: half * 0.8, ry: height * 0.25, bumps: 0 }, count, random),
  ];
}

function fir(x: number, height: number, fill: string): Shape {
  const w = height * 0.2;
  const tiers = [0.72, 0.46, 0.2].map((up, i) => [w * (0.55 + 0.25 * i), -height * up] as const);
  const right = tiers.map(
    ([across, y]) =>
      `L${(x + across).toFixed(1)},${y.toFixed(1)}L${(x + across * 0.55).toFixed(1)},${(y - 2).toFixed(1)}`,
  );
  const left = [...tiers]
    .reverse()
    .map(
      ([across, y]) =>
        `L${(x - across * 0.55).toFixed(1)},${(y - 2).toFixed(1)}L${(x - across).toFixed(1)},${y.toFixed(1)}`,
    );
  return {
    d: `M${x},${-height}${right.join('')}L${(x + w).toFixed(1)},${FOOT}L${(x - w).toFixed(1)},${FOOT}${left.join('')}Z`,
    fill,
  };
}

/** Posts a little out of true, and two rails between them. */
function fence(half: number, random: Random): Shape[] {
  const posts = Array.from({ length: 9 }, (_, i) => -half + (i * half) / 4);
  const uprights = posts.map((x): Shape => {
    const [lean, top] = [(random() - 0.5) * 2.4, -17 - random() * 3];
    return {
      d:
        `M${x - 1.6},${FOOT}L${x - 1.5 + lean},${top}L${x + lean},${top - 1.8}L${x + 1.5 + lean},${top}L` +
        `${x + 1.6},${FOOT}Z`,
      fill: WHITE,
    };
  });
  const rail = (y: number): Shape => ({
    d: `M${-half},${y}Q0,${y + 2.4} ${half},${y - 0.6}v2Q0,${y + 4.6} ${-half},${y + 2}Z`,
    fill: WHITE,
  });
  return [rail(-12), rail(-5), ...uprights];
}

export function growthCutouts(): Cutout[] {
  const random = seededRandom(61);
  const standing = (name: string, half: number, height: number, shapes: readonly Shape[]): Cutout => ({
    name,
    box: [-half - 24, -height, 2 * half + 48, height + FOOT + 4],
    shapes,
    shadow: false,
  });
  return [
    standing('wood', 190, 96, tops(180, 60, 9, random)),
    standing('copse', 84, 110, tops(66, 74, 3, random)),
    standing('hedge', 190, 44, tops(184, 24, 12, random)),
    standing('firs', 70, 120, [
      fir(-44, 74, '#cfcfd6'),
      fir(40, 82, '#cfcfd6'),
      fir(-14, 108, WHITE),
      fir(16, 66, WHITE),
      fir(58, 52, WHITE),
    ]),
    standing('fence', 130, 30, fence(124, random)),
  ];
}

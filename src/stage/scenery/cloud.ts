/** Clouds cut from two strips of paper: bumped above, gently wavy below. */
import { seededRandom } from '../../maths/seeded-random';
import type { Cutout } from '../paper/paper';

const KINDS = { long: [230, 40, 8], low: [150, 34, 6], small: [86, 26, 4] } as const; // half-width, height, bumps

const WAVES = 5; // along the base of a cloud

/** A bank of bumps over a base of shallow waves with round ends, as SVG path data. */
function bank(x: number, base: number, half: number, height: number, bumps: number, random: () => number): string {
  const foot = height * 0.3;
  const points = Array.from({ length: bumps + 1 }, (_, i) => {
    const across = -Math.cos((Math.PI * (i + (i > 0 && i < bumps ? (random() - 0.5) * 0.5 : 0))) / bumps);
    return [x + half * across, base - foot - height * 0.75 * Math.sqrt(Math.max(0, 1 - across * across))] as const;
  });
  const arcs = points.slice(1).map(([px, py], i) => {
    const radius = Math.hypot(px - points[i]![0], py - points[i]![1]) * (0.54 + random() * 0.1);
    return `A${radius.toFixed(1)},${radius.toFixed(1)} 0 0 1 ${px.toFixed(1)},${py.toFixed(1)}`;
  });
  const round = (foot / 2).toFixed(1);
  const side = (px: number, py: number) => `A${round},${round} 0 0 1 ${px.toFixed(1)},${py.toFixed(1)}`;
  const [startX, startY] = points[0]!;
  return (
    `M${startX.toFixed(1)},${startY.toFixed(1)}${arcs.join('')}${side(x + half, base)}` +
    `${waves(x + half, x - half, base)}${side(startX, startY)}Z`
  );
}

/** Arcs that hang below a line, from right to left. */
function waves(from: number, to: number, base: number): string {
  const step = (to - from) / WAVES;
  const radius = Math.abs(step) * 0.8;
  return Array.from(
    { length: WAVES },
    (_, i) => `A${radius.toFixed(1)},${radius.toFixed(1)} 0 0 1 ${(from + (i + 1) * step).toFixed(1)},${base}`,
  ).join('');
}

/** White cut-outs named after their kinds, each about the middle of its base. */
export function cloudCutouts(): Cutout[] {
  return Object.entries(KINDS).map(([name, [half, height, bumps]], i) => {
    const random = seededRandom(40 + i);
    const behind = { d: bank(half * 0.16, 0, half * 0.8, height * 1.5, bumps, random), fill: '#e2e2e2' };
    const before = { d: bank(-half * 0.08, 0, half * 0.92, height * 0.8, bumps + 1, random), fill: '#ffffff' };
    return {
      name,
      box: [-half * 1.25, -height * 2.8, half * 2.5, height * 3],
      shapes: [behind, before],
      rim: false,
      shadow: false,
    };
  });
}

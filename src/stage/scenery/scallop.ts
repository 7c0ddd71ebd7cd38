/** Scalloped paper, the way clouds and crowns of trees are cut: an ellipse edged with bumps. */
import type { Shape } from '../paper/paper';

export interface Puff {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  readonly bumps: number;
}

const fixed = (value: number): string => value.toFixed(1);

function rimPoints({ x, y, rx, ry, bumps }: Puff, random: () => number): [number, number][] {
  return Array.from({ length: bumps }, (_, i) => {
    const angle = ((i + (random() - 0.5) * 0.35) / bumps) * 2 * Math.PI + 0.2;
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  });
}

/** SVG path data of a puff. */
export function scallop(puff: Puff, random: () => number): string {
  const points = rimPoints(puff, random);
  const arcs = points.map((from, i) => {
    const to = points[(i + 1) % points.length]!;
    const radius = Math.hypot(to[0] - from[0], to[1] - from[1]) * (0.52 + random() * 0.1);
    return `A${fixed(radius)},${fixed(radius)} 0 0 1 ${fixed(to[0])},${fixed(to[1])}`;
  });
  return `M${points[0]!.map(fixed).join(',')}${arcs.join('')}Z`;
}

/** Short curved cuts inside a puff, as if smaller bumps lay on it. */
export function slits({ x, y, rx, ry }: Puff, count: number, random: () => number): Shape[] {
  return Array.from({ length: count }, () => {
    const [angle, reach, size] = [random() * 2 * Math.PI, 0.2 + 0.6 * Math.sqrt(random()), 14 + random() * 16];
    const [cx, cy] = [x + rx * reach * Math.cos(angle), y + ry * reach * Math.sin(angle)];
    const d =
      `M${fixed(cx - size)},${fixed(cy + size * 0.3)}A${fixed(size)},${fixed(size)} 0 0 1 ` +
      `${fixed(cx + size)},${fixed(cy + size * 0.3)}`;
    return { d, stroke: '#000000', width: 1.6, opacity: 0.13 };
  });
}

/** Clouds cut from one strip each, flat below and bumped above. */
import { chance } from '../chance';
import type { Cutout } from '../paper';
import { scallop } from './scallop';

const KINDS = { long: [230, 26, 15], low: [150, 22, 11], small: [90, 18, 9] } as const;

/** White cut-outs named after their kinds, each about its own middle. */
export function cloudCutouts(): Cutout[] {
  return Object.entries(KINDS).map(([name, [rx, ry, bumps]], i) => {
    const random = chance(40 + i);
    const puff = (x: number, y: number, size: number) => ({
      d: scallop({ x: rx * x, y, rx: rx * size, ry: ry * (0.5 + size * 0.5), bumps: Math.round(bumps * (0.4 + size * 0.6)) }, random),
      fill: '#ffffff',
    });
    const box = [-rx * 1.2, -ry * 3, rx * 2.4, ry * 5] as const;
    return { name, box, shapes: [puff(0, 0, 1), puff(-0.3, -ry * 0.7, 0.45), puff(0.25, -ry * 0.9, 0.5)], shadow: false };
  });
}

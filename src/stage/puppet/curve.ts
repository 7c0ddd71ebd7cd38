/** The lines of a face: lids, lips and brows for given numbers, in the head's space. Every curve runs over t = -1…1. */
import { clamp } from '../../maths/scalar';
import type { Features } from './figure-file';
import type { Face } from '../../schemas/moods';

export interface Point {
  x: number;
  y: number;
}
export type Curve = (t: number) => Point;
export interface Brow {
  line: Curve;
  half: (t: number) => number; // half its thickness
}

const bow = (t: number, power = 0.6): number => Math.max(0, 1 - t * t) ** power;
const blend = (a: number, b: number, t: number): number => a + (b - a) * t;

/**
 * The opening of an eye: its wide-open upper edge, the lid as it is, the lower lid.
 * @param side 1 for the near eye, -1 for the far one
 */
export function lids(
  { x: cx, y: cy, halfWidth: half, halfHeight: high }: Features['eye'],
  face: Face,
  side: 1 | -1,
): { brow: Curve; upper: Curve; lower: Curve } {
  const x = (t: number) => cx + half * t;
  const raised = Math.max(0, face.lid - side * face.lidSkew * Math.min(1, face.lid));
  const open = (t: number) => cy - high * bow(t, 0.55);
  const shut = (t: number) => cy + high * (0.55 - 0.8 * face.squint) * bow(t, 0.9);
  const upper = (t: number) => blend(shut(t), open(t), raised);
  const wide = (t: number) => cy + high * 0.82 * bow(t) - face.squint * high * 0.75 * bow(t, 0.8);
  const lower = (t: number) => Math.max(upper(t), blend(shut(t), wide(t), clamp((raised - 0.1) * 3)));
  const curve = (y: (t: number) => number) => (t: number) => ({ x: x(t), y: y(t) });
  return { brow: curve(open), upper: curve(upper), lower: curve(lower) };
}

/** The lips; the far half is shorter, for the head is seen from the side. */
export function lips({ x: cx, y: cy, halfWidth: half }: Features['mouth'], face: Face): { upper: Curve; lower: Curve } {
  const wide = half * (1 + 0.42 * face.mouthWide) * (1 - 0.08 * face.mouthOpen);
  const x = (t: number) => cx + wide * t * (t < 0 ? 1.12 : 0.86);
  const line = (t: number) => cy - face.mouthCurve * 4.6 * (t * t - 0.4) - face.mouthSkew * 2.1 * t;
  const upper = (t: number) => ({ x: x(t), y: line(t) - face.mouthOpen * 1.8 * bow(t, 0.8) });
  const lower = (t: number) => ({ x: x(t), y: line(t) + face.mouthOpen * 7.6 * bow(t, 0.55) });
  return { upper, lower };
}

/**
 * A brow from its outer end (t = -1) to the end by the nose (t = 1).
 * @param side 1 for the near eye, -1 for the far one
 */
export function brow(
  { x: cx, y: cy, halfWidth: wide, halfHeight: high }: Features['eye'],
  shape: Features['brow'],
  face: Face,
  side: 1 | -1,
): Brow {
  const { height, outer, inner, drop } = shape;
  const [atNose, atTemple] = side === 1 ? [face.nearInner, face.nearOuter] : [face.farInner, face.farOuter];
  const lift = atNose * (atNose < 0 ? drop : 4);
  const [from, to] = [cx - side * wide * 1.12, cx + side * (wide * 0.98 + Math.max(0, -atNose) * 1.1)];
  const top = cy - high - height;
  const [yOuter, yInner] = [top + 2.2 - atTemple * 3.8, top + 0.8 - lift];
  const yMiddle = (yOuter + yInner) / 2 - 2.4 - (atTemple - atNose) * 0.5;
  const line = (t: number) => {
    const s = (t + 1) / 2;
    return { x: blend(from, to, s), y: (1 - s) ** 2 * yOuter + 2 * s * (1 - s) * yMiddle + s * s * yInner };
  };
  return { line, half: (t) => blend(outer, inner, (t + 1) / 2) * Math.min(1, (1.25 - Math.abs(t)) * 2.4) };
}

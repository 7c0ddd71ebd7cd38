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

const RISE = { nose: 5, temple: 4.4 } as const; // how far either end of a brow can be raised, figure units
const JAW = { upper: 0.7, lower: 2.6 } as const; // how far either lip comes forward with it, figure units
const DROOP = 3.4; // how far one corner of the mouth is drawn down by itself, figure units
const RIPPLE = 0.7; // half the height of the waves in lips close to tears, figure units
const BITE = 0.24; // how far a mouth is open whose teeth hold the lip, as mouthOpen
const DRAWN = 0.8; // of half an eye's height: how far a lid goes along with its brow, most in the half-open eye

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
  const [inner, outer] = side > 0 ? [face.nearInner, face.nearOuter] : [face.farInner, face.farOuter];
  const drawn = DRAWN * high * clamp(inner - outer, -1, 1) * clamp(1.6 * raised) * clamp(3 - 2.6 * raised);
  const shut = (t: number) => cy + high * (0.55 - 1.05 * face.squint) * bow(t, 0.9);
  const upper = (t: number) => blend(shut(t), open(t), raised) - drawn * side * t * bow(t);
  const wide = (t: number) => cy + high * 0.82 * bow(t) - face.squint * high * 0.75 * bow(t, 0.8);
  const lower = (t: number) => Math.max(upper(t), blend(shut(t), wide(t), clamp((raised - 0.1) * 3)));
  const curve = (y: (t: number) => number) => (t: number) => ({ x: x(t), y: y(t) });
  return { brow: curve(open), upper: curve(upper), lower: curve(lower) };
}

/** The lips; the far half is shorter, for the head is seen from the side. */
export function lips({ x: cx, y: cy, halfWidth: half }: Features['mouth'], face: Face): { upper: Curve; lower: Curve } {
  const wide = half * (1 + 0.42 * face.mouthWide) * (1 - 0.08 * face.mouthOpen) * (1 - 0.12 * face.press);
  const x = (t: number) => cx + wide * t * (t < 0 ? 1.12 : 0.86) + face.jaw * JAW.upper;
  const corner = (t: number) => Math.abs(face.droop) * DROOP * Math.max(0, -t * Math.sign(face.droop)) ** 2.2;
  const wave = (t: number) => face.ripple * RIPPLE * Math.sin(1.7 * Math.PI * t + 0.8) * bow(t, 0.4);
  const line = (t: number) =>
    cy -
    face.mouthCurve * 5.4 * (1 - 0.45 * face.turn) * (t * t - 0.4) -
    face.mouthSkew * 2.6 * t +
    corner(t) +
    wave(t);
  const open = Math.max(0, face.mouthOpen * (1 - face.press), face.bite * BITE);
  const upper = (t: number) => ({ x: x(t), y: line(t) - open * 1.8 * bow(t, 0.8) });
  const lower = (t: number) => ({
    x: x(t) + face.jaw * (JAW.lower - JAW.upper) * bow(t),
    y: line(t) + open * 8.2 * bow(t, 0.55),
  });
  return { upper, lower };
}

/** How much of the opening the teeth that hold the lip fill: a few, a little to the side. */
export const bitten = (t: number): number => clamp((0.62 - Math.abs(t - 0.12)) * 5);

/** Half the thickness of the line of the lips; pressed ones are thick to their corners, and turn in there. */
export const pressed = (t: number, { press }: Face): number =>
  blend(1.15 * (0.4 + 0.6 * bow(t, 0.5)), 1.15 + 0.9 * t ** 8, press);

/** The fold between lip and chin, which stands out when the jaw is pushed forward. */
export const chin =
  ({ x: cx, y: cy, halfWidth: half }: Features['mouth'], face: Face): Curve =>
  (t) => ({ x: cx + face.jaw * JAW.lower + half * 0.5 * t, y: cy + 5.2 + 7 * face.mouthOpen + 1.1 * t * t });

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
  const lift = atNose * (atNose < 0 ? drop : RISE.nose);
  const [from, to] = [cx - side * wide * 1.12, cx + side * (wide * 0.98 + Math.max(0, -atNose) * 1.1)];
  const top = cy - high - height;
  const [yOuter, yInner] = [top + 2.2 - atTemple * RISE.temple, top + 0.8 - lift];
  const yMiddle = (yOuter + yInner) / 2 - 2.4 - (atTemple - atNose) * 0.5;
  const line = (t: number) => {
    const s = (t + 1) / 2;
    return { x: blend(from, to, s), y: (1 - s) ** 2 * yOuter + 2 * s * (1 - s) * yMiddle + s * s * yInner };
  };
  return { line, half: (t) => blend(outer, inner, (t + 1) / 2) * Math.min(1, (1.25 - Math.abs(t)) * 2.4) };
}

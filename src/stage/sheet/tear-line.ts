/** The line that a tear runs along, and how ragged its edges are: the same at the same place of the world. */
import { clamp, lerp } from '../../maths/scalar';
import { smooth } from '../../maths/easing';

/** Waves of chance: how long each is and how far it reaches, world units. */
type Waves = readonly (readonly [length: number, reach: number])[];
const WAY: Waves = [
  [170, 9],
  [61, 5],
  [23, 2.6],
  [9, 1.1],
];
const CORE: Waves = [
  [47, 3.4],
  [13, 2.2],
  [4.3, 1.2],
];
const FIBRES: Waves = [
  [5.1, 2.2],
  [2.3, 1.6],
];

const lot = (cell: number, seed: number): number => {
  const wild = Math.sin(cell * 127.1 + seed * 311.7) * 43758.5453;
  return wild - Math.floor(wild);
};

/** Smooth chance along y, -1…1. */
function chance(y: number, seed: number): number {
  const cell = Math.floor(y);
  return 2 * lerp(lot(cell, seed), lot(cell + 1, seed), smooth(y - cell)) - 1;
}

const sum = (waves: Waves, y: number, seed: number): number =>
  waves.reduce((total, [length, reach], i) => total + reach * chance(y / length, seed + i), 0);

const CALM = 420; // height of a picture, world units, from which on the tear is as ragged as it is
/** How ragged a tear is drawn: close by it would be a coastline. */
export const raggedness = (height: number): number => clamp(height / CALM, 0.45, 1.6);

/** World units that the tear is aside of its place at a height. */
export const wayAt = (y: number): number => sum(WAY, y, 3);
/** How far the white core of the paper shows beside the tear, on one side of it, world units. */
export const coreAt = (y: number, side: -1 | 1): number => 4.6 + Math.max(-3.4, sum(CORE, y, side < 0 ? 11 : 19));
/** How far its fibres stand out, world units. */
export const fibresAt = (y: number, side: -1 | 1): number => Math.max(0, 1.2 + sum(FIBRES, y, side < 0 ? 29 : 37));

const RUNNING = 0.03; // share of the picture's width that a tear gapes at its top while it runs down
const WEDGE = 0.75; // share of its height behind the tip, in which it comes to gape that far

/**
 * How far the edges of a tear gape beyond its halves, until the halves themselves have come as far apart; a share of
 * the picture's width. @param behind its tip, a share of the picture's height
 */
export const gapeAt = (
  { gap, joining }: { readonly gap: number; readonly joining: boolean },
  behind: number,
): number => (joining ? 0 : Math.max(0, RUNNING * clamp(behind / WEDGE) - gap));

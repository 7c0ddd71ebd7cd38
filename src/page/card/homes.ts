/**
 * The few places that the card has: low beside the picture's middle, below it, or above it. It stays where it stood, as
 * long as it covers nothing there that the line is about.
 */
import { NO_PLATE } from '../../play/staging/perform';
import type { Step } from '../../play/step';
import { covered, type PixelBox, type PixelSize } from './card-placement';

export type Home = 'beside-left' | 'beside-right' | 'below' | 'above' | 'above-left' | 'above-right' | 'centre';

/** Whether a card is narrow there. */
export const isNarrow = (home: Home): boolean => home.includes('-');

/** What a card keeps clear of, in CSS pixels of the window. */
export interface KeptClear {
  readonly never: readonly PixelBox[]; // covered, as long as some home is free
  readonly rest: readonly PixelBox[]; // of these, what there is of them once the picture has come to rest
  readonly rather: readonly PixelBox[]; // not covered, or little of it
}

export const NOTHING_KEPT: KeptClear = { never: [], rest: [], rather: [] };

const BESIDE: readonly Home[] = ['beside-left', 'beside-right'];
const MIDDLE: readonly Home[] = ['below', 'above'];
const ASIDE: readonly Home[] = ['above-left', 'above-right']; // above, where heads are in the middle
const MOST_OF_BODIES = 0.06; // of bodies at rest, that a card may lie over…
const LITTLE_AIR = 4; // CSS pixels around what it never may cover, before it leaves its home for that
const MOST_TO_STAY = 0.12; // …and still, before it leaves its home for that
const WIDE = 1.15; // width by height, from which on a picture has room beside its middle

/** Whether a letter is written on the paper of a plate, and needs no sheet of its own. */
export const isOnPlate = ({ kind, cues }: Step): boolean =>
  kind === 'letter' && cues.some((cue) => 'plate' in cue && cue.plate !== NO_PLATE);

/**
 * In order of preference, for a picture of that shape: upright ones have no room beside their middle.
 * @param onPlate whether a letter is written on the paper of a plate
 */
export function homesIn({ width, height }: PixelSize, kind: string, onPlate = false): readonly Home[] {
  if (onPlate) return ['centre'];
  const isWide = width > height * WIDE;
  if (kind === 'letter') return isWide ? BESIDE.toReversed() : ['below'];
  return isWide ? [...BESIDE, ...MIDDLE, ...ASIDE] : [...MIDDLE, ...BESIDE, ...ASIDE];
}

/** The rectangle of a card of that size at home within `bounds`. */
export function boxAtHome(home: Home, { width, height }: PixelSize, bounds: PixelBox): PixelBox {
  const across = home.endsWith('left') ? 0 : home.endsWith('right') ? 1 : 0.5;
  const down = home.startsWith('above') ? 0 : home === 'centre' ? 0.5 : 1;
  const [x, y] = [bounds.x + (bounds.width - width) * across, bounds.y + (bounds.height - height) * down];
  return { x, y, width, height };
}

/**
 * The home that a card is given: the one it has, or else the first, where it covers nothing that it never may and
 * little of bodies; or else where it covers least of them; or, where none is free, least of what it never may. For the
 * one it has, less air around it will do, and a little more of bodies.
 * @param sizeAt the card's size there: lines wrap earlier beside the middle; asked only as far as it matters
 * @param homes in order of preference
 * @param current that the card has; null for a card that has none
 */
export function chooseHome(
  sizeAt: (home: Home) => PixelSize,
  bounds: PixelBox,
  kept: Pick<KeptClear, 'never' | 'rather'>,
  homes: readonly Home[],
  current: Home | null,
): Home {
  const stays = current !== null && homes.includes(current) && !ASIDE.includes(current);
  const order = stays ? [current, ...homes.filter((home) => home !== current)] : homes;
  const isFree = (home: Home): boolean => {
    const box = boxAtHome(home, sizeAt(home), bounds);
    const [air, most] = stays && home === current ? [LITTLE_AIR, MOST_TO_STAY] : [undefined, MOST_OF_BODIES];
    return box.height <= bounds.height && coversOf(kept, box, air) === 0 && overOf(kept, box) <= most;
  };
  return order.find(isFree) ?? chooseLeast(sizeAt, bounds, kept, order);
}

/** Where none is as free as is wished. */
function chooseLeast(
  sizeAt: (home: Home) => PixelSize,
  bounds: PixelBox,
  kept: Pick<KeptClear, 'never' | 'rather'>,
  homes: readonly Home[],
): Home {
  const boxes = homes.map((home) => ({ home, box: boxAtHome(home, sizeAt(home), bounds) }));
  const fitting = boxes.filter(({ box }) => box.height <= bounds.height);
  const all = fitting.length > 0 ? fitting : boxes;
  const free = all.filter(({ box }) => coversOf(kept, box) === 0);
  if (free.length === 0) return least(all, ({ box }) => coversOf(kept, box)).home;
  return (free.find(({ box }) => overOf(kept, box) <= MOST_OF_BODIES) ?? least(free, ({ box }) => overOf(kept, box)))
    .home;
}

/** Square pixels that it never may cover. @param air CSS pixels kept free around that, if not as many as are usual */
const coversOf = ({ never }: Pick<KeptClear, 'never'>, box: PixelBox, air?: number): number =>
  sum(never, (each) => covered(box, each, air));
/** Share of bodies that it lies over. */
const overOf = ({ rather }: Pick<KeptClear, 'rather'>, box: PixelBox): number =>
  sum(rather, (each) => covered(box, each, 0)) /
  Math.max(
    1,
    sum(rather, ({ width, height }) => width * height),
  );

const sum = <T>(all: readonly T[], of: (each: T) => number): number => all.reduce((total, each) => total + of(each), 0);
const least = <T>(all: readonly T[], of: (each: T) => number): T => all.reduce((a, b) => (of(b) < of(a) ? b : a));

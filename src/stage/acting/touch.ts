/** How far a hand is drawn to what it holds, to what it will hold, and to what it touches in passing. */
import { between } from '../../maths/easing';
import { contactWith } from '../../play/staging/movement';
import type { Contact, FigureName, Hand } from '../../play/stage';
import type { Movement } from '../../schemas/movements';
import type { HandShape } from '../puppet/skeleton';
import type { Point, Reach } from './joints';

export const HANDS: readonly Hand[] = ['near', 'far'];

const TOUCH = { from: 0.3, until: 0.82 } as const; // share of a movement in which a hand goes to what it will hold
const LETS_GO = 0.08; // share of a movement in which a hand opens that lets go…
const MIDWAY = 0.45; // …and one that neither held nor will hold takes its new shape
const LOOSE: HandShape = 'rest'; // between what it lets go of and what it goes to
const SETTING = 0.36; // share of a movement that a hand needs at least to come to what it will hold
const BRIEF = 0.14; // share of a movement that a passing touch takes to come and go

/** World place of what a hand or an eye goes to; null where it is nowhere to be reached. */
export type Finder = (contact: Contact, passing?: boolean) => Point | null;
/** What a movement has a hand touch in passing. */
export type Brief = NonNullable<Movement['motion']['contact']>;

/** The same, where a name of its other figure stands for whoever that is. */
export const briefWith = (brief: Brief | undefined, other: FigureName | null): Brief | null =>
  brief ? { ...brief, to: contactWith(brief.to, other) } : null;

export interface Hold {
  readonly to: Contact | null;
  readonly weight: number; // 0…1, with which it was held as the movement began
}

/**
 * How far a hand is drawn to what it holds or will hold, 0…1; what it touches in passing comes before that.
 * @param share of the movement that has passed
 */
export function drawnTo({ to, weight }: Hold, brief: Brief | null, share: number): number {
  const from = brief && brief.to !== to ? Math.max(TOUCH.from, brief.until + BRIEF) : TOUCH.from;
  const until = Math.max(TOUCH.until, Math.min(1, from + SETTING));
  return Math.max(weight, between(share, from, until));
}

/** Shapes of a hand over a movement: before, after, and whether it lets go of something meanwhile. */
export interface Shaping {
  readonly before: HandShape;
  readonly after: HandShape;
  readonly letsGo: boolean;
}

/** The shape of a hand: a new one as it touches what it goes to; where it lets go it opens at once. */
export function shapeAt(share: number, { to }: Hold, { before, after, letsGo }: Shaping): HandShape {
  if (to === null) return share < (letsGo ? LETS_GO : MIDWAY) ? before : after;
  if (share >= TOUCH.until) return after;
  return letsGo && share >= LETS_GO ? LOOSE : before;
}

/** Where a hand is drawn to at an instant, and how far; null while it is free. */
export function reached(hold: Hold, brief: Brief | null, share: number, find: Finder): Reach['near'] {
  const place = hold.to && find(hold.to);
  const weight = drawnTo(hold, brief, share);
  if (brief) {
    const { from, until, to } = brief;
    const passing = between(share, from - BRIEF, from) * (1 - between(share, until, until + BRIEF));
    const there = passing > 0 ? find(to, true) : null;
    if (there) return { to: there, weight: place && to === hold.to ? Math.max(passing, weight) : passing };
  }
  return place ? { to: place, weight } : null;
}

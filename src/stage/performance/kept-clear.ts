/** What words keep clear of: now, or at any time of a step. */
import type { Point } from '../acting/joints';
import type { HandPresence, Presence } from './presence';
import type { Rect } from './report';

// world units a second: from which on a body is under way, and a hand is what one looks at
const [UNDER_WAY, GESTURE] = [40, 60];

/** All in CSS pixels of the picture. */
export interface KeptClear {
  readonly never: readonly Rect[]; // covered: faces, hands at work, who is under way, what a plate is about
  readonly rest: readonly Rect[]; // of these, what there is of them once all is over
  readonly rather: readonly Rect[]; // not covered: bodies at rest, once all is over
}
/** One look at the picture. */
export interface Look {
  readonly presences: readonly Presence[];
  readonly shows: readonly Rect[]; // what a plate or pop-up is about that is there or on its way
}

const speed = (a: Point, b: Point, seconds: number): number => Math.hypot(a.x - b.x, a.y - b.y) / seconds;

/** What holds both. */
const swept = (a: Rect, b: Rect): Rect => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
};

/** What counts of a picture that stands still. */
export function keptAtRest({ presences, shows }: Look): KeptClear {
  const touching = presences.flatMap(({ hands }) => hands.filter(({ touches }) => touches).map(({ box }) => box));
  const rest = [...presences.map(({ face }) => face), ...touching, ...shows];
  return {
    never: rest,
    rest,
    rather: presences.flatMap(({ body }) => body),
  };
}

/** What counts from one look to the next, so many seconds later, and between them. */
export function keptBetween(before: Look, after: Look, seconds: number): readonly Rect[] {
  const moved = after.presences.flatMap((now) => {
    const then = before.presences.find(({ who }) => who === now.who);
    return then ? movedBoxes(then, now, seconds) : keptAtRest({ presences: [now], shows: [] }).never;
  });
  return [...moved, ...after.shows];
}

function movedBoxes(then: Presence, now: Presence, seconds: number): Rect[] {
  const isAtWork = (hand: HandPresence, i: number): boolean =>
    hand.touches || then.hands[i]!.touches || speed(hand.from, then.hands[i]!.from, seconds) > GESTURE;
  const hands = now.hands.flatMap((hand, i) => (isAtWork(hand, i) ? [swept(then.hands[i]!.box, hand.box)] : []));
  const underWay = speed(now.hip, then.hip, seconds) > UNDER_WAY;
  const body = underWay ? now.body.map((box, i) => swept(then.body[i]!, box)) : [];
  return [swept(then.face, now.face), ...hands, ...body];
}

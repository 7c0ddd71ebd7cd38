/** Keyframes of offsets over a movement: nothing at both ends; smooth between, or eased as a key says. */
import { hermite } from '../../maths/curves';
import type { Key } from '../../schemas/movements';
import type { Body } from './body';
import { spread, type Channel } from './channels';
import { EASES, type Ease } from '../../maths/eases';

export interface Keyframe {
  readonly at: number; // 0…1
  readonly ease?: Ease | undefined; // how it is come to; smooth when left out
  readonly body: Partial<Body>;
}
export type Track = (u: number) => Partial<Body>;

/** The poses that keys pass through, with when and how. */
export const posesOf = (keys: readonly Key[] = []) =>
  keys.flatMap(({ at, ease, pose }) => (pose === undefined ? [] : [{ at, ease, pose }]));

/** The track of the offsets of keys as the data writes them. */
export const trackOf = (keys: readonly Key[] = []): Track =>
  track(keys.map((key) => ({ at: key.at, ease: key.ease, body: spread(key) })));

/**
 * Through the keys of each channel, at rest at 0 and 1: a cubic Hermite with Catmull-Rom tangents, but for the way to a
 * key with an ease of its own. A key at 1 has nothing but an ease: how the body comes to rest.
 */
export function track(keyframes: readonly Keyframe[]): Track {
  const channels = [...new Set(keyframes.flatMap(({ body }) => Object.keys(body) as Channel[]))];
  const tracks = channels.map((channel) => [channel, curve(points(keyframes, channel))] as const);
  return (u) => {
    const offsets: Partial<Body> = {};
    for (const [channel, at] of tracks) offsets[channel] = at(u);
    return offsets;
  };
}

interface Point {
  readonly at: number;
  readonly value: number;
  readonly ease?: Ease | undefined;
}

/** A channel left out of a key passes by it. */
function points(keyframes: readonly Keyframe[], channel: Channel): readonly Point[] {
  const inner = keyframes.filter(({ at, body }) => at < 1 && body[channel] !== undefined);
  return [
    { at: 0, value: 0 },
    ...inner.map(({ at, ease, body }) => ({ at, ease, value: body[channel]! })),
    { at: 1, value: 0, ease: keyframes.find(({ at }) => at >= 1)?.ease },
  ];
}

function curve(keys: readonly Point[]): (u: number) => number {
  const spans = keys.slice(1).map((_, i) => span(keys, i));
  return (u) => {
    if (u <= 0 || u >= 1) return 0;
    let i = 0;
    while (keys[i + 1]!.at < u) i++;
    return spans[i]!(u);
  };
}

/** Change of value over change of time, from one key to another. */
const slope = (from: Point, to: Point): number => (to.value - from.value) / (to.at - from.at);

/** The speed at which a key is passed, as the ways on both sides of it have it. */
function tangent(keys: readonly Point[], i: number): number {
  return i === 0 || i === keys.length - 1 ? 0 : slope(keys[i - 1]!, keys[i + 1]!);
}

/** The way from one key to the next. */
function span(keys: readonly Point[], i: number): (u: number) => number {
  const [from, to] = [keys[i]!, keys[i + 1]!];
  const w = to.at - from.at;
  const share = (u: number) => (w > 0 ? (u - from.at) / w : 1);
  if (to.ease) {
    const { way } = EASES[to.ease];
    return (u) => from.value + (to.value - from.value) * way(share(u));
  }
  // smooth, and as fast at either end as an eased way beyond it
  const next = keys[i + 2];
  const leaves = from.ease ? EASES[from.ease].arrives * slope(keys[i - 1]!, from) : tangent(keys, i);
  const arrives = next?.ease ? EASES[next.ease].leaves * slope(to, next) : tangent(keys, i + 1);
  return (u) => hermite(share(u), w, from.value, leaves, to.value, arrives);
}

/** Keyframes of offsets over a movement: nothing at both ends, smooth between. */
import type { Key } from '../../play/vocabulary';
import { spread, type Body, type Channel } from './body';

export interface Keyframe {
  readonly at: number; // 0…1
  readonly body: Partial<Body>;
}
export type Track = (u: number) => Partial<Body>;

/** The track of keys as the data writes them. */
export const trackOf = (keys: readonly Key[] = []): Track =>
  track(keys.map(({ at, ...offsets }) => ({ at, body: spread(offsets) })));

/** Cubic Hermite through the keys of each channel (Catmull-Rom tangents), at rest at 0 and 1. */
export function track(keyframes: readonly Keyframe[]): Track {
  const channels = [...new Set(keyframes.flatMap(({ body }) => Object.keys(body) as Channel[]))];
  const tracks = channels.map((channel) => [channel, curve(points(keyframes, channel))] as const);
  return (u) => {
    const offsets: Partial<Body> = {};
    for (const [channel, at] of tracks) offsets[channel] = at(u);
    return offsets;
  };
}

/** A channel left out of a key passes by it. */
function points(keyframes: readonly Keyframe[], channel: Channel): readonly (readonly [number, number])[] {
  const named = keyframes
    .filter(({ body }) => body[channel] !== undefined)
    .map(({ at, body }) => [at, body[channel]!] as const);
  return [[0, 0], ...named, [1, 0]];
}

function curve(keys: readonly (readonly [number, number])[]): (u: number) => number {
  const tangent = (i: number) =>
    i === 0 || i === keys.length - 1 ? 0 : (keys[i + 1]![1] - keys[i - 1]![1]) / (keys[i + 1]![0] - keys[i - 1]![0]);
  const tangents = keys.map((_, i) => tangent(i));
  return (u) => {
    if (u <= 0 || u >= 1) return 0;
    let i = 0;
    while (keys[i + 1]![0] < u) i++;
    const [[x0, y0], [x1, y1]] = [keys[i]!, keys[i + 1]!];
    const w = x1 - x0;
    const t = w > 0 ? (u - x0) / w : 1;
    const [t2, t3] = [t * t, t * t * t];
    return (
      (2 * t3 - 3 * t2 + 1) * y0 +
      (t3 - 2 * t2 + t) * w * tangents[i]! +
      (3 * t2 - 2 * t3) * y1 +
      (t3 - t2) * w * tangents[i + 1]!
    );
  };
}

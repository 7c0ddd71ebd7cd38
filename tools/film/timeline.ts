/** When in the film what begins, by its frames. */

/** A stretch of the film that shows one step; the title before the first has the id ''. */
export interface Shot {
  readonly id: string;
  readonly first: number; // frame, counted from 0
  readonly frames: number;
}
export interface Timeline {
  readonly rate: number; // frames a second
  readonly shots: readonly Shot[]; // in the order played, without a gap
}

/** What the page says after a frame. */
export interface Passed {
  readonly at: string; // id of the step, '' before the first
  readonly busy: boolean; // it is still being told
}

/** @param at the step that each frame shows */
export function shotsOf(at: readonly string[]): Shot[] {
  const firsts = at.flatMap((id, i) => (i === 0 || id !== at[i - 1] ? [i] : []));
  return firsts.map((first, i) => ({ id: at[first]!, first, frames: (firsts[i + 1] ?? at.length) - first }));
}

/**
 * How many frames the film has, so far as that can be told by now; null while it goes on.
 * @param last id of the step that it ends with
 * @param linger frames for which the end of the play stays once all is told; null where another step follows
 */
export function lengthOf(passed: readonly Passed[], last: string, linger: number | null): number | null {
  const reached = passed.findIndex(({ at }) => at === last);
  if (reached < 0) return null;
  if (linger === null) {
    const left = passed.findIndex(({ at }, i) => i > reached && at !== last);
    return left < 0 ? null : left;
  }
  const length =
    Math.max(
      reached,
      passed.findLastIndex(({ busy }) => busy),
    ) +
    1 +
    linger;
  return passed.length < length ? null : length;
}

/** Seconds into the film at which a frame begins. */
export const secondsAt = (frame: number, { rate }: Pick<Timeline, 'rate'>): number => frame / rate;

/** Frames of the whole film. */
export const framesIn = ({ shots }: Pick<Timeline, 'shots'>): number =>
  shots.reduce((sum, { frames }) => sum + frames, 0);

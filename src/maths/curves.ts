/** Smooth ways from one value to the next. */

/**
 * A cubic Hermite, whose slope at either end is given.
 * @param t how much of the way is gone, 0…1
 * @param width of the stretch that it goes over, in what slopes are by
 */
export function hermite(t: number, width: number, from: number, leaves: number, to: number, arrives: number): number {
  const t2 = t * t;
  const t3 = t2 * t;
  return (
    (2 * t3 - 3 * t2 + 1) * from +
    (t3 - 2 * t2 + t) * width * leaves +
    (3 * t2 - 2 * t3) * to +
    (t3 - t2) * width * arrives
  );
}

/** Catmull-Rom through values at even distances; `before` and `beyond` lie outside the way. @param t 0…1 */
export function catmullRom(before: number, from: number, to: number, beyond: number, t: number): number {
  const slope = to - before;
  const bend = 2 * before - 5 * from + 4 * to - beyond;
  const twist = 3 * (from - to) + beyond - before;
  return from + 0.5 * t * (slope + t * (bend + t * twist));
}

import { describe, expect, it } from 'vitest';
import { idle } from '../../../src/stage/acting/idle';
import { MOODS, PRODUCTION } from '../../play/shipped';

const FRAME = 1 / 60;
const [HERS, HIS] = [1, 1.27];
const { bearing: calm } = PRODUCTION.moods.neutral!;
const moments = Array.from({ length: 8 * 60 }, (_, i) => i * FRAME);

describe.each(MOODS)('a body at rest, %s,', (mood) => {
  const { bearing } = PRODUCTION.moods[mood]!;

  it('starts from the pose it has, so that settled pictures are the same', () => {
    for (const offset of Object.values(idle(0, bearing, HERS))) expect(offset).toBeCloseTo(0);
  });

  it('never stands still for a second, and never jumps', () => {
    const hands = moments.map((seconds) => idle(seconds, bearing, HIS));
    for (let from = 60; from + 60 < hands.length; from += 60) {
      const leans = hands.slice(from, from + 60).map(({ lean }) => lean!);
      expect(Math.max(...leans) - Math.min(...leans)).toBeGreaterThan(0.1);
    }
    hands.slice(1).forEach((now, i) => {
      const leaps = Object.entries(now).filter(
        ([channel, value]) => Math.abs(value - hands[i]![channel as keyof typeof now]!) >= 1,
      );
      expect(leaps).toEqual([]);
    });
  });
});

it('the two are not in step', () => {
  const apart = moments.filter(
    (seconds) => Math.abs(idle(seconds, calm, HERS).head! - idle(seconds, calm, HIS).head!) > 0.2,
  );
  expect(apart.length).toBeGreaterThan(moments.length / 3);
});

it('a mood that says nothing of the body leaves it calm, and sobs shake it', () => {
  expect(moments.map((seconds) => idle(seconds, {}, HERS))).toEqual(moments.map((s) => idle(s, undefined, HERS)));
  const shaken = moments.map((s) => Math.abs(idle(s, { sobs: 1 }, HERS).lean! - idle(s, {}, HERS).lean!));
  expect(Math.max(...shaken)).toBeGreaterThan(0.3);
});

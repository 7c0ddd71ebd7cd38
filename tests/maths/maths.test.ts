import { expect, test } from 'vitest';
import { mix, parseColour } from '../../src/maths/colour';
import { between, smooth, smoother } from '../../src/maths/easing';
import { clamp, lerp } from '../../src/maths/scalar';
import { seededRandom } from '../../src/maths/seeded-random';

test('a number is kept within its limits, 0 and 1 where none are given', () => {
  expect([-2, 0.5, 3].map((value) => clamp(value))).toEqual([0, 0.5, 1]);
  expect([-2, 0.5, 3].map((value) => clamp(value, -1, 2))).toEqual([-1, 0.5, 2]);
  expect([0, 0.25, 1].map((u) => lerp(4, 8, u))).toEqual([4, 5, 8]);
});

test('ways of getting from 0 to 1 begin at the one, end at the other, and are halfway in the middle', () => {
  for (const ease of [smooth, smoother]) expect([0, 0.5, 1].map(ease)).toEqual([0, 0.5, 1]);
  expect([1, 2, 3, 4, 5].map((value) => between(value, 2, 4))).toEqual([0, 0, 0.5, 1, 1]);
});

test('colours are read and mixed channel by channel', () => {
  expect(parseColour('#102030')).toBe(0x102030);
  expect([0, 0.5, 1].map((t) => mix(0x102030, 0x305070, t))).toEqual([0x102030, 0x203850, 0x305070]);
});

test('the same seed gives the same numbers, 0…1', () => {
  const [one, same] = [seededRandom(7), seededRandom(7)];
  const drawn = Array.from({ length: 100 }, one);
  expect(Array.from({ length: 100 }, same)).toEqual(drawn);
  expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
});

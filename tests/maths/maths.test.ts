import { expect, test } from 'vitest';
import { mix, parseColour } from '../../src/maths/colour';
import { catmullRom, hermite } from '../../src/maths/curves';
import { between, smooth, smoother } from '../../src/maths/easing';
import { Glide } from '../../src/maths/glide';
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

test('smooth ways meet both ends, and leave and arrive with the slopes that they are given', () => {
  const way = (t: number) => hermite(t, 2, 1, 3, 4, -1);
  const slope = (t: number) => (way(t + 1e-6) - way(t)) / 2e-6;
  expect([way(0), way(1)]).toEqual([1, 4]);
  expect(slope(0)).toBeCloseTo(3, 4);
  expect(slope(1)).toBeCloseTo(-1, 4);
  expect([0, 0.5, 1].map((t) => catmullRom(1, 2, 3, 4, t))).toEqual([2, 2.5, 3]);
  expect(catmullRom(0, 0, 1, 1, 0.3)).toBeCloseTo(hermite(0.3, 1, 0, 0.5, 1, 0.5), 9);
});

test('what glides goes evenly after its delay, on from where it is, and is there at once where it has no time', () => {
  const glide = new Glide(2);
  const passing = (seconds: number) => (glide.tick(seconds), glide.now);
  glide.to(6, 2, 1);
  expect([0.5, 1, 1].map(passing)).toEqual([2, 3, 5]);
  glide.to(1, 4);
  expect([2, 2, 2].map(passing)).toEqual([3, 1, 1]);
  glide.to(8, 0);
  expect(glide.now).toBe(8);
});

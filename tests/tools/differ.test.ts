import { seededRandom } from '../../src/maths/seeded-random';
import { describe, expect, it } from 'vitest';
import { differ, LARGEST, marked, shifted } from '../../tools/pictures/differ';
import type { Picture } from '../../tools/pictures/picture';

const [WIDTH, HEIGHT] = [80, 60];
type Colour = readonly [red: number, green: number, blue: number];

/** Paper with its grain, and a square of another colour on it. */
function paper(seed: number, size: number, colour: Colour = [190, 150, 40]): Picture {
  const random = seededRandom(seed);
  const pixels = new Uint8Array(WIDTH * HEIGHT * 4);
  for (let at = 0; at < WIDTH * HEIGHT; at++) {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    const inside = x >= 20 && x < 20 + size && y >= 20 && y < 20 + size;
    const grain = random() * 8;
    pixels.set([...(inside ? colour : [60, 110, 100]).map((value) => value + grain), 255], at * 4);
  }
  return { width: WIDTH, height: HEIGHT, pixels };
}

describe('two pictures', () => {
  it.each([
    [1, 0],
    [0, 1],
    [-1, 1],
  ])('are the same where one is moved by %i, %i', (dx, dy) => {
    const picture = paper(1, 12);
    expect(differ(picture, shifted(picture, dx, dy)).largest).toBeLessThanOrEqual(LARGEST);
  });

  it('are the same with another grain', () => {
    expect(differ(paper(1, 12), paper(2, 12)).largest).toBeLessThanOrEqual(LARGEST);
  });

  it('differ where something is missing, whichever of them lacks it', () => {
    const [whole, bare] = [paper(1, 10), paper(2, 0)];
    for (const difference of [differ(whole, bare), differ(bare, whole)]) {
      expect(difference.largest).toBeGreaterThan(60);
      expect([difference.x, difference.y]).toEqual([25, 25]);
    }
  });

  it('differ where something has another colour of the same brightness', () => {
    expect(differ(paper(1, 10), paper(1, 10, [150, 165, 77])).largest).toBeGreaterThan(60);
  });

  it('differ where something has moved further than an edge may', () => {
    const picture = paper(1, 12);
    expect(differ(picture, shifted(picture, 6, 0)).largest).toBeGreaterThan(LARGEST);
  });

  it('cannot be compared at two sizes', () => {
    expect(() => differ(paper(1, 3), { width: 8, height: 8, pixels: new Uint8Array(256) })).toThrow('80×60 is not 8×8');
  });

  it('are marked in red where they differ, and nowhere else', () => {
    const bare = paper(2, 0);
    const difference = differ(bare, paper(1, 10));
    const { pixels } = marked(bare, difference);
    difference.changed.forEach((is, at) => expect(pixels[at * 4]! > pixels[at * 4 + 1]! + 100).toBe(is === 1));
  });
});

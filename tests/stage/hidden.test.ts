/** What nearer paper hides is not drawn; what can be seen is. */
import { describe, expect, it } from 'vitest';
import { landHides } from '../../src/stage/scenery/ground';
import { blankView, see } from '../../src/stage/scenery/view';
import { Place } from '../../src/stage/place/place';
import { PRODUCTION } from '../play/shipped';

const place = PRODUCTION.places.find(({ name }) => name === 'hill')!;
const ASPECTS = [16 / 9, 9 / 19.5];
const FRAMES = [-1485, -900, 0, 420].flatMap((x) => [260, 720, 2400].map((height) => ({ x, height })));

const viewOf = ({ x, height }: (typeof FRAMES)[number], aspect: number, tilt = 0) =>
  see(
    blankView(),
    { x, y: place.groundAt(x) - height / 4, height, tilt, angle: 0, through: {}, past: 0, sunk: 0 } as never,
    aspect,
    720,
  );

describe('the land', () => {
  it.each(ASPECTS)('hides nothing that stands above it, in pictures of %f to 1, leaning or not', (aspect) => {
    for (const frame of FRAMES)
      for (const tilt of [0, 0.12]) {
        const view = viewOf(frame, aspect, tilt);
        const below = landHides(place, view);
        const foot = view.top + view.down;
        for (let i = 0; i <= 500; i++)
          expect(below).toBeGreaterThanOrEqual(Math.min(foot, place.groundAt(view.left + (view.across * i) / 500)));
      }
  });

  it('hides what is below it in a near picture', () => {
    const view = viewOf({ x: -1485, height: 420 }, 16 / 9);
    expect(landHides(place, view)).toBeLessThan(view.top + view.down - 40);
  });

  it('hides nothing where there is none', () => {
    const view = viewOf({ x: 0, height: 420 }, 16 / 9);
    expect(landHides(new Place('bare', {}), view)).toBe(view.top + view.down);
  });
});

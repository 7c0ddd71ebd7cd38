/** What lies beyond the picture is not drawn; what shows in it always is. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leaning } from '../../../src/stage/camera/composition';
import { isBeyond, type Laid, type Seen } from '../../../src/stage/engine/culling';

const [HALF_WIDTH, HALF_HEIGHT] = [320, 180];
const PICTURE = { left: -HALF_WIDTH, right: HALF_WIDTH, top: -HALF_HEIGHT, bottom: HALF_HEIGHT };
const SEEN: Seen = { x: 100, y: -50, ...leaning(PICTURE, 0) };
const LEAF: Laid = { x: 0, y: 0, displayWidth: 40, displayHeight: 30, originX: 0.5, originY: 1 };

const spot = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const size = fc.double({ min: 1, max: 600, noNaN: true });

it('what has a point in the picture is drawn, however it and the camera are turned', () => {
  fc.assert(
    fc.property(
      fc.record({
        x: spot(2000),
        y: spot(2000),
        displayWidth: size,
        displayHeight: size,
        originX: share,
        originY: share,
      }),
      fc.record({ across: share, down: share, turn: spot(7), tilt: spot(7) }),
      fc.record({ x: spot(1), y: spot(1) }),
      (laid, { across, down, turn, tilt }, within) => {
        // a point of the image, in the world
        const [dx, dy] = [(across - laid.originX) * laid.displayWidth, (down - laid.originY) * laid.displayHeight];
        const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
        const [x, y] = [laid.x + dx * cos - dy * sin, laid.y + dx * sin + dy * cos];
        // a camera that has it in its picture
        const [across2, down2] = [within.x * HALF_WIDTH, within.y * HALF_HEIGHT];
        const [c, s] = [Math.cos(tilt), Math.sin(tilt)];
        const seen = { x: x - across2 * c - down2 * s, y: y + across2 * s - down2 * c, ...leaning(PICTURE, tilt) };
        expect(isBeyond(laid, seen)).toBe(false);
      },
    ),
  );
});

it('what is away on any side is not', () => {
  for (const [x, y] of [
    [100 + 320 + 41, -50],
    [100 - 320 - 41, -50],
    [100, -50 + 180 + 41],
    [100, -50 - 180 - 41],
  ] as const)
    expect(isBeyond({ ...LEAF, x, y }, SEEN)).toBe(true);
});

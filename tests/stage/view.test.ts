import { describe, expect, it } from 'vitest';
import { blankView, place, see, type Placing, type SceneView } from '../../src/stage/scenery/view';
import { LEVEL } from '../../src/stage/camera/composition';
import { layerOf } from './layers';

const HEIGHT = 560; // world units from top to bottom of the picture

/** What is seen through a canvas of this size. */
function seenThrough(width: number, height: number): SceneView {
  const frame = { x: -100, y: -150, height: HEIGHT, ...LEVEL };
  return see(blankView(), frame, width / height, height);
}

const placed = (view: SceneView): Placing[] =>
  layerOf('hill', 'far-hills').hills.map((hill) => ({
    ...place(hill.distance, hill.base, view, { x: 0, y: 0, scale: 1 }),
  }));

describe('what stands far off', () => {
  it('stands in the same place on any screen, however many pixels it has', () => {
    const [plain, ...others] = [
      seenThrough(1280, 720),
      seenThrough(640, 360),
      seenThrough(2560, 1440),
      seenThrough(3840, 2160),
    ];
    for (const view of others) {
      placed(view).forEach((placing, i) => {
        for (const key of ['x', 'y', 'scale'] as const) expect(placing[key]).toBeCloseTo(placed(plain!)[i]![key], 6);
      });
    }
  });

  it('has edges as wide on any screen, if its pixels are fine enough', () => {
    const plain = seenThrough(1280, 720).line;
    expect(seenThrough(2560, 1440).line).toBeCloseTo(plain, 6);
    expect(seenThrough(640, 360).line).toBeCloseTo(2 * plain, 6);
  });
});

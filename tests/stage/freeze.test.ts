/** Nobody freezes: who is in the midst of something as a step ends is out of frame by then, on every screen. */
import { expect, it } from 'vitest';
import type { Play } from '../../src/play/play';
import type { PictureSize } from '../../src/stage/camera/framing';
import type { Rect } from '../../src/stage/performance/report';
import { BUNDLE } from '../play/shipped';
import { ids, Performed, play, SHAPES, spoilt } from './performed';

const overlaps = ({ x, y, width, height }: Rect, picture: PictureSize): boolean =>
  x + width > 0 && x < picture.width && y + height > 0 && y < picture.height;

/** Those who are seen in a pose that is a moment of a movement, once a step has ended. */
function frozen(told: Play, steps: readonly string[]): string[] {
  return SHAPES.flatMap((size) => {
    const performed = new Performed({ size, told });
    return steps.flatMap((id) => {
      const { figures, faces } = performed.jump(id).read();
      return Object.entries(figures)
        .filter(([who, { pose }]) => BUNDLE.poses[pose]?.passing && faces[who] && overlaps(faces[who], size))
        .map(([who, { pose }]) => `${id} at ${size.width} × ${size.height}: ${who} is left in "${pose}"`);
    });
  });
}

it('nobody is left in mid-stride where it is seen', () => {
  expect(frozen(play, ids)).toEqual([]);
});

it('one who freezes is minded', () => {
  const away = '"on":"james","size":"full","side":"right","time":2,"delay":0.6},{"plate":"running","delay":0.5}';
  const told = spoilt('runs', away, '"on":"lily","size":"full"}');
  expect(frozen(told, ['runs'])).toContainEqual('runs at 1280 × 720: lily is left in "flee"');
});

it('no pose is come to on one frame: the body drifts on into it', () => {
  const FPS = 60;
  const performed = new Performed().begin('mean-it');
  const frames = performed.frames(Math.ceil((performed.duration + 1) * FPS), FPS);
  const way = frames.slice(1).map(({ figures }, i) => {
    const [before, now] = [frames[i]!.figures.james!.joints, figures.james!.joints];
    const moved = (['nearElbow', 'farElbow', 'head'] as const).map((joint) =>
      Math.hypot(now[joint]!.x - before[joint]!.x, now[joint]!.y - before[joint]!.y),
    );
    return Math.max(...moved);
  });
  const over = Math.round(performed.duration * FPS);
  expect(Math.min(...way.slice(over - 12, over + FPS / 2))).toBeGreaterThan(0.003); // world units a frame
});

import { describe, expect, it } from 'vitest';
import { CameraWork, type CameraView, CREEP } from '../../src/stage/camera/camera';
import { largerFor } from '../../src/stage/camera/larger';
import { shipped } from '../play/texts';
import { PRODUCTION, readPlay } from '../play/shipped';
import { ids, Performed, SHAPES } from './performed';

const LEAP = 0.03; // of the picture’s height, within a frame
const TALL = 232; // James from sole to crown, world units
const CROWN = { top: -670, across: 160 }; // of the tree; its far side may be out of the picture
const play = readPlay(shipped);
const end = play.stageAt(play.steps.length - 1);

function lastPicture(aspect: number): CameraView {
  const camera = new CameraWork();
  camera.snapTo(end.camera);
  return camera.view(
    end,
    { production: PRODUCTION, figureX: (who) => end.figures[who]!.x, head: () => null, point: () => null },
    aspect,
  );
}

describe('the last picture', () => {
  it('shows the two of them large enough to see who they are', () => {
    expect((TALL * largerFor(16 / 9)) / lastPicture(16 / 9).height).toBeGreaterThan(0.2);
    expect(((TALL * largerFor(412 / 870)) / lastPicture(412 / 870).height) * 870).toBeGreaterThan(85);
  });

  it.each([16 / 9, 2.4, 4 / 3, 3 / 4, 412 / 870])(
    'holds them from sole to crown of the tree, %f times as wide as high',
    (aspect) => {
      const { x, y, height } = lastPicture(aspect);
      const across = (height * aspect) / 2;
      expect(y - height / 2).toBeLessThan(CROWN.top);
      expect(y + height / 2).toBeGreaterThan(PRODUCTION.place('hill').groundAt(end.figures.james!.x));
      expect(x - across).toBeLessThan(end.figures.james!.x - 0.12 * 2 * across);
      expect(x + across).toBeGreaterThan(CROWN.across);
    },
  );
});

describe.each(SHAPES)('as a step begins, $width × $height', (size) => {
  it('the picture stays where it is until the camera moves, but for a cut', () => {
    const performed = new Performed({ size });
    const leaps = ids.slice(1).filter((_, i) => {
      const { cues, before, after, lead } = play.moment(i + 1);
      const cut =
        before.place !== after.place || cues.some(({ cue, start, time }) => 'camera' in cue && start + time < 0.1);
      if (cut || lead > 0) return false;
      const from = performed.jump(ids[i]!).read().camera;
      performed.advance();
      performed.step(1 / 60);
      const to = performed.read().camera;
      const moved = Math.hypot(to.x - from.x, to.y - from.y) / from.height;
      return moved > LEAP || Math.abs(Math.log(to.height / from.height)) > LEAP;
    });
    expect(leaps).toEqual([]);
  });
});

describe('a held picture', () => {
  const heightAfter = (performed: Performed, seconds: number): number => {
    performed.step(seconds);
    return performed.read().camera.height;
  };

  it('comes a little nearer for as long as it is held, from rest to rest', () => {
    const performed = new Performed().jump('nobody-there');
    const heights = [0, 2, 2, 4, 60].map((seconds) => heightAfter(performed, seconds));
    const nearer = heights.map((height) => 1 - height / heights[0]!);
    expect(nearer[1]).toBeGreaterThan(0.001);
    expect(nearer[1]).toBeLessThan(nearer[2]! / 2);
    expect(nearer[3]).toBeGreaterThan(CREEP.reach / 2);
    expect(nearer[4]).toBeCloseTo(CREEP.reach, 4);
  });

  it('cuts no head that it holds: what is highest in it hardly moves', () => {
    const performed = new Performed().jump('still-love');
    const top = (): number => {
      const { y, height } = performed.read().camera;
      return y - height / 2;
    };
    const before = top();
    performed.step(60);
    expect(Math.abs(top() - before) / performed.read().camera.height).toBeLessThan(0.012);
  });

  it('is not taken back where the next step does not move the camera', () => {
    const following = ids.slice(1).find((_, i) => {
      const { cues, before, after } = play.moment(i + 1);
      return before.place === after.place && !cues.some(({ cue }) => 'camera' in cue);
    })!;
    const performed = new Performed().jump(ids[ids.indexOf(following) - 1]!);
    const held = heightAfter(performed, 10);
    performed.advance();
    expect(heightAfter(performed, 6)).toBeLessThan(held);
  });

  it.each([
    ['whoever wants less motion', 'nobody-there', true],
    ['a picture that is composed whole', ids.at(-1)!, false],
  ])('stays as it is for %s', (_, id, reduceMotion) => {
    const performed = new Performed({ reduceMotion }).jump(id);
    expect(heightAfter(performed, 30)).toBeCloseTo(performed.jump(id).read().camera.height, 6);
  });
});

import { describe, expect, it } from 'vitest';
import { CameraWork, type Sights, type CameraView } from '../../src/stage/camera/camera';
import { PLAIN, type FigureName, type FigureState, type ShotSize, type Stage } from '../../src/play/stage';
import { PRODUCTION } from '../play/shipped';
import { placed, standing } from '../play/stages';

const HAIR = 46; // world units from the middle of a head
const ASPECTS = [16 / 9, 4 / 3, 21 / 9, 9 / 19];

/** Both on level ground, so far apart; their heads right above their feet. */
function seen(
  who: FigureName,
  size: ShotSize,
  apart: number,
  aspect: number,
  pose: string,
): { view: CameraView; heads: Readonly<Record<FigureName, number>> } {
  const half = pose === 'stand' ? 'foot' : 'tree-left';
  const figure = (x: number, facing: FigureState['facing']): Partial<FigureState> => ({
    ...placed(half, { pose }),
    x,
    facing,
  });
  const heads: Readonly<Record<FigureName, number>> = {
    lily: pose === 'stand' ? -2000 + apart : apart / 2,
    james: pose === 'stand' ? -2000 : -apart / 2,
  };
  const stage: Stage = {
    ...standing('hill', { lily: figure(heads.lily!, 'right'), james: figure(heads.james!, 'left') }),
    camera: { on: [who], size, push: 0, track: false, rise: 0, ...PLAIN },
  };
  const sights: Sights = {
    production: PRODUCTION,
    figureX: (name) => heads[name]!,
    head: (name) => ({ x: heads[name]!, y: 400 }),
    point: () => null,
  };
  const camera = new CameraWork();
  camera.snapTo(stage.camera);
  return { view: camera.view(stage, sights, aspect), heads };
}

describe.each(ASPECTS)('a picture of one face, %f wide by high', (aspect) => {
  it.each(['medium', 'close'] as const)('%s keeps that face whole', (size) => {
    for (const pose of ['stand', 'sit'])
      for (const apart of [100, 140, 180, 240, 300]) {
        const { view, heads } = seen('lily', size, apart, aspect, pose);
        expect(Math.abs(heads.lily! - view.x) + 40).toBeLessThan((view.height * aspect) / 2 + 1);
      }
  });
});

describe.each(ASPECTS.filter((aspect) => aspect > 1))('a picture of one face, %f wide by high', (aspect) => {
  it.each([140, 180, 240, 300])('does not cut the other, %i away, in half by its edge', (apart) => {
    const { view, heads } = seen('lily', 'medium', apart, aspect, 'stand');
    const over = Math.abs(heads.james! - view.x) - (view.height * aspect) / 2;
    expect(Math.abs(over)).toBeGreaterThan(HAIR - 1);
  });
});

describe('those who sit', () => {
  it('are shown nearer than those who stand', () => {
    expect(seen('lily', 'close', 160, 16 / 9, 'sit').view.height).toBeLessThan(
      seen('lily', 'close', 160, 16 / 9, 'stand').view.height,
    );
  });
});

/** How a picture is composed: a side, an angle, somebody's back, a sheet before the lens, a tilt, the dark. */
import { describe, expect, it } from 'vitest';
import { PLAIN, type CameraState, type Stage } from '../../src/play/stage';
import type { Moment } from '../../src/play/step';
import type { PictureSize } from '../../src/stage/camera/framing';
import { inked, silhouetted } from '../../src/stage/light';
import { Performance } from '../../src/stage/performance/performance';
import type { Rect } from '../../src/stage/performance/report';
import { horizonIn, lie } from '../../src/stage/scenery/horizon';
import { blankView, COMPOSED, inPicture, see, type SceneView } from '../../src/stage/scenery/view';
import { PRODUCTION } from '../play/shipped';
import { placed, standing } from '../play/stages';
import { SHAPES } from './performed';

const [WIDE, , , UPRIGHT] = SHAPES as [PictureSize, PictureSize, PictureSize, PictureSize];
const HILL = PRODUCTION.place('hill');
const pair = standing('hill', {
  james: placed('foot', { pose: 'stand', facing: 'right' }),
  lily: { ...placed('foot', { pose: 'stand', facing: 'left' }), x: placed('foot').x! + 130 },
});

const framed = (camera: Partial<CameraState>, from: Stage = pair): Stage => ({
  ...from,
  camera: { on: ['both'], size: 'two-shot', push: 0, track: false, rise: 0, ...PLAIN, ...camera },
});
function shown(camera: Partial<CameraState>, size = WIDE): Performance {
  const performance = new Performance(PRODUCTION, framed(camera), size);
  performance.stand(framed(camera));
  return performance;
}
const middle = ({ x, width }: Rect): number => x + width / 2;
const face = (performance: Performance, who: string): Rect => performance.report().faces[who]!;
function sceneOf({ view }: Performance, { width, height }: PictureSize): SceneView {
  return lie(HILL, see(blankView(), view, width / height, COMPOSED));
}

describe('a side', () => {
  const alone = (side: CameraState['side'], size: PictureSize): number => {
    const one = framed({ on: ['lily'], size: 'medium', side }, standing('hill', { lily: placed('foot') }));
    const performance = new Performance(PRODUCTION, one, size);
    performance.stand(one);
    return middle(face(performance, 'lily')) / size.width;
  };

  it('puts who is framed on that third of the picture', () => {
    expect(alone('left', WIDE)).toBeGreaterThan(0.25);
    expect(alone('left', WIDE)).toBeLessThan(0.42);
    expect(alone('right', WIDE)).toBeGreaterThan(0.58);
  });

  it('has nobody else in a picture of one face, even if they are near', () => {
    for (const [who, side] of [
      ['lily', 'right'],
      ['james', 'left'],
    ] as const) {
      const seated = standing('hill', {
        lily: placed('tree-left', { pose: 'sit-reach', facing: 'left' }),
        james: placed('tree-right', { pose: 'sit-reach', facing: 'right' }),
      });
      const one = framed({ on: [who], size: 'medium', side }, seated);
      const performance = new Performance(PRODUCTION, one, WIDE);
      performance.stand(one);
      const { x, width } = face(performance, who === 'lily' ? 'james' : 'lily');
      expect(Math.min(WIDE.width, x + width) - Math.max(0, x)).toBeLessThan(0.1 * width);
      expect(face(performance, who).x).toBeGreaterThan(0);
    }
  });

  it('does so less on an upright screen', () => {
    expect(alone(null, UPRIGHT) - alone('left', UPRIGHT)).toBeLessThan(alone(null, WIDE) - alone('left', WIDE));
  });

  it.each(SHAPES)('cuts no face, $width × $height', (size) => {
    for (const on of ['lily', 'james', 'both'])
      for (const side of ['left', 'right'] as const)
        for (const { x, width } of Object.values(shown({ on: [on], size: 'close', side }, size).report().faces)) {
          const share = Math.max(0, Math.min(x + width, size.width) - Math.max(x, 0)) / width;
          expect(Math.min(share, 1 - share), `${on} ${side}`).toBeLessThan(0.16);
        }
  });
});

describe('an angle', () => {
  const horizon = (angle: CameraState['angle']): number => {
    const view = sceneOf(shown({ angle }), WIDE);
    return (horizonIn(HILL, view, { x: 0, y: 0, scale: 1 }) - view.top) / view.height;
  };

  it('from the grass has the sky behind the heads, down to the feet', () => {
    const feet = shown({ angle: 'low' });
    const ground = (HILL.groundAt(feet.view.x) - feet.view.y) / feet.view.height + 0.5;
    expect(horizon('low')).toBeGreaterThan(horizon(null));
    expect(Math.abs(horizon('low') - ground)).toBeLessThan(0.05);
  });

  it('from the grass has who comes from far below against the sky, too', () => {
    const coming = standing('hill', { lily: placed('under-the-tree'), james: placed('far-slope') });
    const from = (angle: CameraState['angle']): number => {
      const seen = framed({ on: ['tree', 'far-slope'], size: 'vista', angle }, coming);
      const performance = new Performance(PRODUCTION, seen, WIDE);
      performance.stand(seen);
      return horizonIn(HILL, sceneOf(performance, WIDE), { x: 0, y: 0, scale: 1 });
    };
    const beneath = HILL.groundAt(placed('far-slope').x!) - HILL.groundAt(0);
    expect(from('low')).toBeGreaterThan(from(null) + beneath / 4);
    expect(from('low')).toBeGreaterThan(HILL.groundAt(placed('far-slope').x!));
  });

  it('from above has nothing far off in the picture', () => expect(horizon('high')).toBeLessThan(0));

  it('is travelled to, with everything between', () => {
    const performance = shown({});
    performance.present(reframing({ angle: 'high' }));
    const angles = Array.from({ length: 60 }, () => (performance.tick(1 / 30), performance.view.angle));
    expect(angles.every((angle, i) => i === 0 || angle >= angles[i - 1]!)).toBe(true);
    expect(Math.max(...angles.map((angle, i) => angle - (angles[i - 1] ?? 0)))).toBeLessThan(0.1);
    expect(angles.at(-1)).toBe(1);
  });

  it('is there at once where motion is reduced', () => {
    const performance = shown({});
    performance.reduceMotion(true);
    performance.present(reframing({ angle: 'low', tilt: 5 }));
    expect(performance.view).toMatchObject({ angle: -1, tilt: (5 * Math.PI) / 180 });
  });

  it('is level indoors, where nothing lies far off', () => {
    const room = framed({ on: ['kitchen'], angle: 'high' }, standing('kitchen', { lily: placed('table') }));
    const performance = new Performance(PRODUCTION, room, WIDE);
    performance.stand(room);
    expect(performance.view.angle).toBe(0);
  });
});

/** A step in which nothing happens but that the camera goes there within 1.8 seconds. */
function reframing(camera: Partial<CameraState>): Moment {
  const [before, after] = [framed({}), framed(camera)];
  const cue = { cue: { camera: 'frame' }, who: 'lily', other: 'james', start: 0, time: 1.8, before, after };
  const step = { id: 'reframed', kind: 'movement', who: 'lily', text: '', mood: '', cues: [] };
  return { step, index: 1, before, after, cues: [cue], lead: 0, speakAt: 0, pace: 1 } as unknown as Moment;
}

describe('over somebody', () => {
  const over = (size: PictureSize) => shown({ on: ['lily'], size: 'close', over: 'james' }, size);

  it('has their back on the side where they stand, and not them in their place', () => {
    expect(over(WIDE).backs).toMatchObject([{ who: 'james', share: -1 }]);
    expect(over(WIDE).figures.map(({ who }) => who)).toEqual(['lily']);
    expect(Object.keys(over(WIDE).report().faces)).toEqual(['lily']);
    expect(shown({ on: ['james'], size: 'close', over: 'lily' }).backs).toMatchObject([{ who: 'lily', share: 1 }]);
  });

  it.each(SHAPES)('leaves the other whole beside it, $width × $height', (size) => {
    const { x, width } = face(over(size), 'lily');
    expect(x).toBeGreaterThan(size.width * 0.3);
    expect(x + width).toBeLessThan(size.width);
  });

  it('asks words to keep clear of no face that is not seen', () => {
    expect(over(WIDE).keepClear().never).toHaveLength(1);
    expect(shown({ on: ['lily'], size: 'close' }).keepClear().never.length).toBeGreaterThan(1);
  });

  it('has their back on the far side of a mark that they look at', () => {
    const alone = standing('hill', { lily: placed('under-the-tree') });
    const backOver = (on: string): readonly unknown[] => {
      const looking = framed({ on: [on], size: 'full', over: 'lily' }, alone);
      const performance = new Performance(PRODUCTION, looking, WIDE);
      performance.stand(looking);
      return performance.backs;
    };
    expect(backOver('path')).toMatchObject([{ who: 'lily', share: 1 }]);
    expect(backOver('far-side')).toMatchObject([{ who: 'lily', share: -1 }]);
  });

  it('is plain once they have left', () => {
    const gone = { ...pair, figures: { ...pair.figures, james: { ...pair.figures.james!, place: null } } };
    const performance = new Performance(PRODUCTION, gone, WIDE);
    performance.stand(framed({ on: ['lily'], size: 'close', over: 'james' }, gone));
    expect(performance.backs).toEqual([]);
  });
});

describe('through a sheet', () => {
  it('is through what the place has, and nothing else', () => {
    const [name] = Object.keys(HILL.file.foregrounds!);
    expect(shown({ through: name! }).view.through).toEqual({ [name!]: 1 });
    expect(shown({ through: 'a hole' }).view.through).toEqual({});
  });

  it('leaves what is seen where it was', () => {
    const { height, x } = shown({ through: Object.keys(HILL.file.foregrounds!)[0]! }).view;
    expect({ height, x }).toEqual({ height: shown({}).view.height, x: shown({}).view.x });
  });
});

describe('a tilt', () => {
  it('tells faces where they are drawn: who stands on the side that sinks comes lower', () => {
    const lower = (tilt: number): number => {
      const performance = shown({ tilt });
      return face(performance, 'lily').y - face(performance, 'james').y;
    };
    expect(lower(8)).toBeGreaterThan(lower(0));
    expect(lower(-8)).toBeLessThan(lower(0));
  });

  it.each(SHAPES)('leaves all faces in the picture, $width × $height', (size) => {
    for (const tilt of [-15, 15]) {
      const performance = shown({ tilt }, size);
      for (const { x, y, width, height } of Object.values(performance.report().faces)) {
        expect(Math.min(x, y)).toBeGreaterThan(0);
        expect(Math.max(x + width - size.width, y + height - size.height)).toBeLessThan(0);
      }
    }
  });

  it('has words keep clear of faces where they lean to', () => {
    const performance = shown({ tilt: 12 });
    const [clear] = performance.keepClear().never;
    const seen = Object.values(performance.report().faces);
    expect(Math.min(...seen.map((each) => Math.abs(middle(each) - middle(clear!))))).toBeLessThan(20);
  });

  it.each(SHAPES)('shows no edge of any layer, $width × $height', (size) => {
    const view = sceneOf(shown({ tilt: 15 }, size), size);
    for (const [right, down] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const) {
      const [across, up] = [(right * view.width) / 2, (down * view.height) / 2];
      const [cos, sin] = [Math.cos(view.tilt), Math.sin(view.tilt)];
      const corner = { x: view.x + across * cos + up * sin, y: view.y - across * sin + up * cos };
      expect(inPicture(view, across, up)).toEqual(corner);
      expect(corner.x).toBeGreaterThanOrEqual(view.left - 1e-6);
      expect(corner.x).toBeLessThanOrEqual(view.left + view.across + 1e-6);
      expect(corner.y).toBeGreaterThanOrEqual(view.top - 1e-6);
      expect(corner.y).toBeLessThanOrEqual(view.top + view.down + 1e-6);
    }
  });
});

describe('a silhouette', () => {
  const brightness = (colour: number): number => (colour >> 16) + ((colour >> 8) & 255) + (colour & 255);
  const light = PRODUCTION.lighting.lightAt(20.5);

  it('darkens figures and the near set, and leaves the sky', () => {
    const dark = silhouetted(light, shown({ silhouette: true }).view.dark);
    expect(brightness(dark.figure)).toBeLessThan(brightness(light.figure) / 6);
    expect(brightness(dark.shade)).toBeLessThan(brightness(light.shade) / 6); // or blush and eyes show in it
    expect(brightness(dark.ground)).toBeLessThan(brightness(light.ground) / 2);
    expect(dark.sky).toEqual(light.sky);
    expect(dark.rimAlpha).toBeGreaterThan(light.rimAlpha);
  });

  it('is no other light where there is none', () => {
    const shades = PRODUCTION.lighting.shadesAt(20.5);
    expect(silhouetted(light, shown({}).view.dark)).toBe(light);
    expect(inked(shades, 0)).toBe(shades);
  });
});

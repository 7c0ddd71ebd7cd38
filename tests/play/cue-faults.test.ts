import { describe, expect, it } from 'vitest';
import { PLAIN, type Stage } from '../../src/play/stage';
import type { Cue, Step } from '../../src/play/step';
import { placed, standing } from './stages';
import { scene } from './texts';
import { OPENING, readPlay, MOVEMENTS } from './shipped';
import { perform } from './shipped';

const NOD = MOVEMENTS['nod']!.motion.time;
const WAIT = MOVEMENTS['wait-three']!.motion.time;
const both = standing('hill', { lily: placed('foot', { pose: 'stand' }), james: placed('slope', { pose: 'stand' }) });

function step(cues: readonly Cue[], more: object = {}): Step {
  const play = readPlay([scene({ cues, ...more })]);
  expect(play.faults).toEqual([]);
  return play.steps[0]!;
}
const played = (cues: readonly Cue[], more: object = {}, before: Stage = both) => perform(before, step(cues, more));
const starts = (cues: readonly Cue[], more: object = {}): number[] =>
  played(cues, more)
    .cues.filter(({ cue }) => !('sound' in cue))
    .map(({ start }) => Math.round(start * 10) / 10);

describe('when a cue starts', () => {
  it.each<[string, Cue[], number[]]>([
    [
      'with the one before, unless told otherwise',
      [{ do: 'nod' }, { do: 'sigh', who: 'james' }, { camera: 'push' }],
      [0, 0, 0],
    ],
    [
      'later by its delay',
      [
        { do: 'nod', delay: 0.5 },
        { do: 'sigh', who: 'james', delay: 0.4 },
      ],
      [0.5, 0.9],
    ],
    [
      'then: once its own figure is free',
      [{ do: 'wait-three' }, { do: 'nod', who: 'james' }, { do: 'sigh', who: 'james', when: 'then' }],
      [0, 0, NOD],
    ],
    [
      'after: once everybody is',
      [{ do: 'wait-three' }, { do: 'nod', who: 'james' }, { do: 'sigh', who: 'james', when: 'after' }],
      [0, 0, WAIT],
    ],
    ['after, and a delay on top', [{ do: 'nod' }, { do: 'sigh', when: 'after', delay: 0.2 }], [0, NOD + 0.2]],
    [
      'then: at once where its figure has done nothing yet',
      [{ do: 'wait-three' }, { do: 'nod', who: 'james', when: 'then' }],
      [0, 0],
    ],
    [
      'after: without waiting for camera and light',
      [
        { camera: 'push', time: 9 },
        { light: 'blue', time: 9 },
        { do: 'nod', when: 'after' },
      ],
      [0, 0, 0],
    ],
  ])('%s', (_name, cues, expected) => expect(starts(cues)).toEqual(expected));

  it('is with whichever the last one started with', () => {
    expect(starts([{ do: 'nod' }, { do: 'sigh', when: 'after' }, { camera: 'push' }])).toEqual([0, NOD, NOD]);
  });
});

describe('the words', () => {
  it('run over the movement, or wait for it', () => {
    expect(played([{ do: 'wait-three' }]).speakAt).toBe(0);
    expect(
      played(
        [
          { do: 'wait-three', delay: 1 },
          { camera: 'push', time: 20 },
        ],
        { speak: 'after' },
      ).speakAt,
    ).toBe(WAIT + 1);
  });
});

describe('moods', () => {
  it('belong to whoever has the line, or to both', () => {
    const mood = (who: string) =>
      Object.values(played([], { who, mood: 'tender' }).after.figures).map((figure) => figure.mood);
    expect([mood('lily'), mood('james'), mood('both')]).toEqual([
      ['tender', 'neutral'],
      ['neutral', 'tender'],
      ['tender', 'tender'],
    ]);
  });

  it('are there as the line begins, and stay where a line names none', () => {
    const { cues, after } = played([{ do: 'nod' }], { mood: 'angry' });
    expect(cues[0]!.before.figures.lily!.mood).toBe('angry');
    expect(perform(after, step([{ do: 'nod' }])).after.figures.lily!.mood).toBe('angry');
  });
});

describe('sounds', () => {
  it('go on where they are loops, once each, until they are stopped', () => {
    const on = played([{ sound: 'wind' }, { sound: 'heartbeat' }, { sound: 'wind' }]).after;
    expect(on.sounds).toEqual(['wind', 'heartbeat']);
    expect(perform(on, step([{ sound: 'wind', stop: true }])).after.sounds).toEqual(['heartbeat']);
  });

  it('leave nothing behind where they are over by themselves', () => {
    expect(played([{ sound: 'slap' }]).after.sounds).toEqual([]);
  });

  it('come with their movement, at the touch where it has one', () => {
    const bed = standing('bedroom', { lily: placed('bed', { pose: 'lie' }) }, { alarm: 'ringing' });
    const { cues } = played([{ do: 'snooze', delay: 1 }], {}, { ...bed, sounds: ['alarm'] });
    const [movement, stopped, sound] = cues;
    expect([stopped, sound]).toMatchObject([
      { cue: { sound: 'alarm', stop: true }, start: sound!.start },
      { cue: { sound: 'slap' } },
    ]);
    expect(sound!.start).toBeGreaterThan(movement!.start);
    expect(sound!.start).toBeLessThan(movement!.start + movement!.time);
    expect(sound!.after.sounds).toEqual([]);
  });
});

describe('the camera', () => {
  it.each<[string, Cue[], object]>([
    [
      'frames what it is told to, wide unless told otherwise',
      [{ camera: 'frame', on: 'lily' }],
      { on: ['lily'], size: 'wide', push: 0, track: false, rise: 0 },
    ],
    [
      'pushes in by halves, up to one whole size',
      [{ camera: 'frame', on: 'lily', size: 'full' }, { camera: 'push' }, { camera: 'push' }, { camera: 'push' }],
      { on: ['lily'], size: 'full', push: 1 },
    ],
    [
      'stays with what it tracks',
      [{ camera: 'track', on: ['lily', 'james'], size: 'full' }],
      { on: ['lily', 'james'], size: 'full', track: true },
    ],
    [
      'jolts back by one size',
      [{ camera: 'frame', on: 'both', size: 'close' }, { camera: 'jolt' }],
      { on: ['both'], size: 'medium' },
    ],
    [
      'composes anew with each frame',
      [
        { camera: 'frame', on: 'lily', side: 'left', angle: 'low', tilt: 4, silhouette: true },
        { camera: 'frame', size: 'close' },
      ],
      { on: ['lily'], ...PLAIN },
    ],
    [
      'keeps its composition in a push or a jolt, but for what that says',
      [
        { camera: 'frame', on: 'lily', side: 'left', angle: 'low', over: 'james' },
        { camera: 'push', tilt: -3 },
      ],
      { side: 'left', angle: 'low', over: 'james', tilt: -3 },
    ],
    ['rises', [{ camera: 'rise', on: 'tree', size: 'vista' }], { on: ['tree'], size: 'vista', rise: 1 }],
  ])('%s', (_name, cues, camera) => expect(played(cues).after.camera).toMatchObject(camera));

  it.each([
    ['kitchen', 'kitchen'],
    ['table', 'kitchen'],
    ['foot', 'hill'],
    ['lily', 'bedroom'],
  ])('that frames %s shows the %s', (on, place) => {
    expect(played([{ camera: 'frame', on }], {}, OPENING).after.place).toBe(place);
  });
});

describe('a picture that can’t be had', () => {
  it.each<[string, Cue, string]>([
    ['past who is not there', { camera: 'frame', on: 'bed', over: 'lily' }, 'lily is not in the bedroom'],
    ['past who is seen', { camera: 'frame', on: ['lily', 'james'], over: 'lily' }, 'it is on lily as well'],
    ['through what is elsewhere', { camera: 'frame', on: 'kitchen', through: 'thistles' }, 'no foreground called'],
  ])('%s is told of, and left out', (_name, cue, what) => {
    const { complaints, cues } = played([cue]);
    expect(complaints.map((complaint) => complaint.what)).toEqual([expect.stringContaining(what)]);
    expect(cues).toEqual([]);
  });
});

describe('the light', () => {
  it('is set by name or by the clock', () => {
    expect([played([{ light: 'sunset' }]).after.hour, played([{ light: 20.25 }]).after.hour]).toEqual([19.5, 20.25]);
  });
});

describe('a cue that can’t follow', () => {
  it('is left out, and the rest goes on', () => {
    const { after, cues, complaints } = played([{ do: 'reach-round' }, { do: 'look-up' }]);
    expect(complaints).toHaveLength(1);
    expect(cues.map(({ cue }) => cue)).toEqual([{ do: 'look-up' }]); // neither the movement nor its sound
    expect(after.figures.lily).toMatchObject({ pose: 'stand', look: 'up' });
  });
});

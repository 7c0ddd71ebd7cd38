/** Movements may be hurried or left at any frame, and no joint leaps; and how many frames they take changes nothing. */
import { seededRandom } from '../../src/maths/seeded-random';
import { describe, expect, it } from 'vitest';
import { faultsOfMovements, Performed } from './performed';
import { differences, mostApart, type Reading } from './same';

type Way = 'skip' | 'advance';
interface Broken {
  readonly unhurried: readonly Reading[]; // frame by frame
  readonly next: readonly Reading[]; // likewise, the step that comes after it
  readonly before: Reading; // the last frame before it is broken into
  readonly at: Reading; // a millisecond after that
  readonly after: readonly Reading[]; // frame by frame from there
  readonly left: number; // seconds it would have taken still
}

const STEPS = [
  'gets-up',
  'the-shoes',
  'breakfast',
  'handwriting',
  'hides',
  'her-slide',
  'not-think',
  'finds-her-hand',
  'tears-free',
  'mistake',
  'runs',
  'after-her',
  'catches-her',
  'her-name',
  'hurting-me',
  'lets-go',
  'at-last',
];
const FPS = 60;
const SKIP_TIME = 0.32; // seconds in which a hurried movement ends
const LEEWAY = 1.6; // a hurried body may go that much faster than its own speed says: limbs catch up on a hip
const STILL = 4; // world units a frame that any joint may always go: breath let out, a head that turns
const INSTANT = 1.5; // world units that a joint may go in the millisecond of the interruption
const JERK = { least: 8, times: 2.5 } as const; // world units in a frame, and how much more than in its neighbours
const SHARES = 3; // moments at which each movement is broken into, each way

/** Plays a step, then plays it again and breaks into it at a share of its time. */
function breakInto(id: string, share: number, way: Way): Broken {
  const performed = new Performed().begin(id);
  const total = performed.duration;
  const unhurried = performed.frames(Math.ceil(total * FPS) + 2, FPS);
  performed.snapToRest();
  performed.advance();
  const next = performed.frames(FPS, FPS);
  performed.begin(id);
  const some = Math.max(1, Math.floor(total * share * FPS));
  performed.step(some / FPS, some);
  const before = performed.read();
  performed.skip();
  if (way === 'advance') performed.advance();
  performed.step(0.001);
  return {
    unhurried,
    next,
    before,
    at: performed.read(),
    after: performed.frames(FPS, FPS),
    left: total - some / FPS,
  };
}

/** The furthest that any joint of a figure goes from one reading to the next. */
function furthest(readings: readonly Reading[], who: 'lily' | 'james'): { joint: string; by: number; frame: number } {
  let most = { joint: '', by: 0, frame: 0 };
  readings.slice(1).forEach((reading, i) => {
    const [a, b] = [readings[i]!.figures[who], reading.figures[who]];
    if (!a || !b || readings[i]!.place !== reading.place) return;
    const here = mostApart(a, b);
    if (here.by > most.by) most = { ...here, frame: i + 1 };
  });
  return most;
}

function leaps({ unhurried, next, before, at, after, left }: Broken): string[] {
  const faster = Math.max(1, left / SKIP_TIME);
  return (['lily', 'james'] as const).flatMap((who) => {
    const speed = Math.max(furthest(unhurried, who).by, furthest(next, who).by / faster); // world units a frame
    const instant = furthest([before, at], who);
    const later = furthest([at, ...after], who);
    const [most, soon] = [speed * faster * LEEWAY + STILL, speed * faster * LEEWAY * (FPS / 1000) + INSTANT];
    return [
      ...(instant.by > soon
        ? [
            `${who} ${instant.joint} leaps ${instant.by.toFixed(1)} in the millisecond of it ` +
              `(${soon.toFixed(1)} allowed)`,
          ]
        : []),
      ...(later.by > most
        ? [
            `${who} ${later.joint} goes ${later.by.toFixed(1)} in frame ${later.frame} after it ` +
              `(${most.toFixed(1)} allowed)`,
          ]
        : []),
    ];
  });
}

describe('a movement', () => {
  it.each(STEPS.map((id, number) => ({ id, number })))('$id is broken into without a leap', ({ id, number }) => {
    const random = seededRandom(100 + number);
    const faults: string[] = [];
    for (const way of ['skip', 'advance'] as const) {
      for (let i = 0; i < SHARES; i++) {
        const share = (i + random()) / SHARES;
        faults.push(...leaps(breakInto(id, share, way)).map((what) => `${way} at ${share.toFixed(2)}: ${what}`));
      }
    }
    expect(faults).toEqual([]);
  });

  it('ends the same at 60 and at 24 frames a second', () => {
    const endOf = (id: string, fps: number): Reading => {
      const performed = new Performed().begin(id);
      const time = Math.ceil(performed.duration) + 1; // a whole number of frames either way
      performed.step(time, time * fps);
      return performed.read();
    };
    const allowed = { joint: 1.5, face: 0.15, tear: 0.15, hour: 0.001, camera: 0.002 };
    expect(
      STEPS.flatMap((id) => differences(endOf(id, 60), endOf(id, 24), allowed).map((what) => `${id}: ${what}`)),
    ).toEqual([]);
  });
});

/** Joints that go much further in one frame than in those on either side of it. */
function jerks(readings: readonly Reading[], who: 'lily' | 'james'): string[] {
  const figures = readings.map((reading) => reading.figures[who]);
  const way = (joint: string, i: number): number => {
    const [a, b] = [figures[i - 1]?.joints[joint], figures[i]?.joints[joint]];
    return a && b && readings[i - 1]!.place === readings[i]!.place ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  // paper that turns is not shown on edge: it goes over from one side to the other between two frames
  const goesOver = (joint: string, i: number): boolean => {
    const [a, b] = [figures[i - 1], figures[i]];
    if (!a || !b) return false;
    return a.facing * b.facing < 0 || (['face', 'head'].includes(joint) && a.headed * b.headed < 0);
  };
  const jerk = (joint: string, i: number): boolean =>
    !goesOver(joint, i) &&
    way(joint, i) > JERK.least &&
    way(joint, i) > JERK.times * Math.max(way(joint, i - 1), way(joint, i + 1));
  return readings.flatMap((reading, i) => {
    const joints =
      i > 1 && i < readings.length - 1 && figures[i - 2] && figures[i]
        ? Object.keys(figures[i].joints).filter((joint) => jerk(joint, i))
        : [];
    return joints.map((joint) => `${reading.step} ${who}: ${joint} jerks ${way(joint, i).toFixed(1)} in frame ${i}`);
  });
}

it('left to itself, no movement of the play jerks', () => {
  const faults = faultsOfMovements(FPS, (readings) => [...jerks(readings, 'lily'), ...jerks(readings, 'james')]);
  expect(faults).toEqual([]);
});

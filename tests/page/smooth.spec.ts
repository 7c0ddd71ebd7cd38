/** Movements may be hurried or left at any frame, and no joint leaps; and how many frames they take changes nothing. */
import { chance } from '../../src/maths/seeded-random.js';
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { openDriven, type Reading, stepIds, test } from './opened.js';
import { differences, mostApart } from './same.js';

declare const ourSpot: Handle; // in the page

type Way = 'hurry' | 'advance';
interface Broken {
  readonly calm: readonly Reading[]; // frame by frame, unhurried
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
const HURRY = 0.32; // seconds in which a hurried movement ends
const LEEWAY = 1.6; // a hurried body may go that much faster than its own speed says: limbs catch up on a hip
const STILL = 4; // world units a frame that any joint may always go: breath let out, a head that turns
const INSTANT = 1.5; // world units that a joint may go in the millisecond of the interruption
const JERK = { least: 8, times: 2.5 } as const; // world units in a frame, and how much more than in its neighbours
const SHARES = 3; // moments at which each movement is broken into, each way

test.use({ viewport: { width: 320, height: 180 } });

/** Plays a step, then plays it again and breaks into it at a share of its time. */
const breakInto = (page: Page, from: string, share: number, way: Way): Promise<Broken> =>
  page.evaluate(
    async ([earlier, part, how, fps]) => {
      const frames = async (count: number): Promise<Reading[]> => {
        const all = [ourSpot.read()];
        for (let i = 0; i < count; i++) all.push((await ourSpot.step(1 / fps, 1, false), ourSpot.read()));
        return all;
      };
      const begin = (): number => (ourSpot.jump(earlier), ourSpot.advance(), ourSpot.duration());
      const total = begin();
      const calm = await frames(Math.ceil(total * fps) + 2);
      ourSpot.settle();
      ourSpot.advance();
      const next = await frames(fps);
      begin();
      const some = Math.max(1, Math.floor(total * part * fps));
      await ourSpot.step(some / fps, some, false);
      const before = ourSpot.read();
      ourSpot.hurry();
      if (how === 'advance') ourSpot.advance();
      await ourSpot.step(0.001, 1, false);
      const at = ourSpot.read();
      return { calm, next, before, at, after: await frames(fps), left: total - some / fps };
    },
    [from, share, way, FPS] as const,
  );

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

function leaps({ calm, next, before, at, after, left }: Broken): string[] {
  const faster = Math.max(1, left / HURRY);
  return (['lily', 'james'] as const).flatMap((who) => {
    const speed = Math.max(furthest(calm, who).by, furthest(next, who).by / faster); // world units a frame
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

for (const [number, id] of STEPS.entries()) {
  test(`${id} is broken into without a leap`, async ({ page }) => {
    await openDriven(page);
    const ids = await stepIds(page);
    const from = ids[ids.indexOf(id) - 1]!;
    const random = chance(100 + number);
    const faults: string[] = [];
    for (const way of ['hurry', 'advance'] as const) {
      for (let i = 0; i < SHARES; i++) {
        const share = (i + random()) / SHARES;
        const told = leaps(await breakInto(page, from, share, way));
        faults.push(...told.map((what) => `${way} at ${share.toFixed(2)}: ${what}`));
      }
    }
    expect(faults).toEqual([]);
  });
}

/** Joints that go much further in one frame than in those on either side of it. */
function jerks(readings: readonly Reading[], who: 'lily' | 'james'): string[] {
  const figures = readings.map((reading) => reading.figures[who]);
  const way = (joint: string, i: number): number => {
    const [a, b] = [figures[i - 1]?.joints[joint], figures[i]?.joints[joint]];
    return a && b && readings[i - 1]!.place === readings[i]!.place ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  const jerk = (joint: string, i: number): boolean =>
    way(joint, i) > JERK.least && way(joint, i) > JERK.times * Math.max(way(joint, i - 1), way(joint, i + 1));
  return readings.flatMap((reading, i) => {
    const joints =
      i > 1 && i < readings.length - 1 && figures[i - 2] && figures[i]
        ? Object.keys(figures[i].joints).filter((joint) => jerk(joint, i))
        : [];
    return joints.map((joint) => `${reading.step} ${who}: ${joint} jerks ${way(joint, i).toFixed(1)} in frame ${i}`);
  });
}

test('left to itself, no movement of the play jerks', async ({ page }) => {
  await openDriven(page);
  const ids = await stepIds(page);
  const faults: string[] = [];
  for (const [i] of ids.slice(1).entries()) {
    const readings = await page.evaluate(
      async ([earlier, fps]) => {
        ourSpot.jump(earlier);
        ourSpot.advance();
        const all = [ourSpot.read()];
        const count = Math.ceil(ourSpot.duration() * fps);
        for (let frame = 0; frame < count; frame++) all.push((await ourSpot.step(1 / fps, 1, false), ourSpot.read()));
        return all;
      },
      [ids[i]!, FPS] as const,
    );
    faults.push(...jerks(readings, 'lily'), ...jerks(readings, 'james'));
  }
  expect(faults).toEqual([]);
});

test('a movement ends the same at 60 and at 24 frames a second', async ({ page }) => {
  await openDriven(page);
  const ids = await stepIds(page);
  const faults: string[] = [];
  for (const id of STEPS) {
    const [fine, coarse] = await page.evaluate(
      async ([earlier]) => {
        const ends: Reading[] = [];
        for (const fps of [60, 24]) {
          ourSpot.jump(earlier);
          ourSpot.advance();
          const time = Math.ceil(ourSpot.duration()) + 1; // a whole number of frames either way
          await ourSpot.step(time, time * fps, false);
          ends.push(ourSpot.read());
        }
        return ends as [Reading, Reading];
      },
      [ids[ids.indexOf(id) - 1]!] as const,
    );
    faults.push(
      ...differences(fine, coarse, { joint: 1.5, face: 0.15, tear: 0.15, hour: 0.001, camera: 0.002 }).map(
        (what) => `${id}: ${what}`,
      ),
    );
  }
  expect(faults).toEqual([]);
});

/** For a viewer whose system asks for less motion: every step fades to its end, and nothing moves by itself. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { openDriven, type Reading, SMALL, stepIds, test, warmTest } from './opened.js';
import { differences, EXACT } from '../stage/same.js';

declare const ourSpot: Handle; // in the page

interface Told {
  readonly reading: Reading;
  readonly busy: number; // seconds
  readonly left: number; // pictures that still lie over the stage
}

const SHORT = 0.5; // seconds that a step may take to be told
const MOVING = 'runs'; // a step with a movement and a camera that travel far
const ALIVE = ['breakfast', MOVING, 'at-last'] as const; // steam, gusts, fireflies
const LAID = '#stage canvas[aria-hidden]';

test.use({ viewport: { width: 160, height: 90 }, contextOptions: { reducedMotion: 'reduce' } });

/** Goes on to a step, and looks at it once it is told. */
const goOnTo = (page: Page, id: string): Promise<Told> =>
  page.evaluate(
    async ([step, laid]) => {
      ourSpot.jump(ourSpot.steps[ourSpot.steps.indexOf(step) - 1]!);
      ourSpot.advance();
      let frames = 0;
      for (; ourSpot.busy && frames < 600; frames++) await ourSpot.step(1 / 60, 1, false);
      ourSpot.skip(); // mouths go on speaking for as long as the line is long
      return { reading: ourSpot.read(), busy: frames / 60, left: document.querySelectorAll(laid).length };
    },
    [id, LAID] as const,
  );

/** What is on screen at each of these steps, jumped to; props that are looked at come to rest with the first frame. */
const standAt = (page: Page, ids: readonly string[]): Promise<Reading[]> =>
  page.evaluate(async (steps) => {
    const all: Reading[] = [];
    for (const id of steps) all.push((ourSpot.jump(id), await ourSpot.step(0, 2, false), ourSpot.read()));
    return all;
  }, ids);

/** The stage alone, without words or buttons. */
async function stagePicture(page: Page): Promise<Buffer> {
  return page.screenshot({ style: 'main > :not(#stage) { visibility: hidden !important }' });
}

const before = async (page: Page, id: string): Promise<string> => {
  const ids = await stepIds(page);
  return ids[ids.indexOf(id) - 1]!;
};

warmTest('a step is soon told, and ends on the stage that a jump gives', async ({ page }) => {
  await openDriven(page);
  for (const id of ALIVE) {
    const { reading, busy, left } = await goOnTo(page, id);
    const [jumped] = await standAt(page, [id]);
    expect(differences(reading, jumped!, EXACT), id).toEqual([]);
    expect([busy > 0, busy <= SHORT, left], `${id}: told in ${busy} s`).toEqual([true, true, 0]);
  }
});

test.describe(() => {
  test.use({ painted: true });

  warmTest('while nothing is told, nothing moves', async ({ page }) => {
    await openDriven(page);
    for (const id of ALIVE) {
      await page.evaluate(async (step) => (ourSpot.jump(step), ourSpot.step(0)), id);
      const picture = await stagePicture(page);
      const readings = await page.evaluate(async () => {
        const all = [ourSpot.read()];
        for (let i = 0; i < 10; i++) all.push((await ourSpot.step(1, 20, i === 9), ourSpot.read()));
        return all;
      });
      const moved = readings
        .slice(1)
        .flatMap((reading, i) =>
          differences(reading, readings[0]!, { ...EXACT, face: 2, tear: 1 }).map((what) => `${i + 1} s: ${what}`),
        );
      expect(moved, id).toEqual([]);
      const open = (reading: Reading): boolean =>
        Object.values(reading.figures).every(
          (figure, i) => figure.expression.lid === Object.values(readings[0]!.figures)[i]!.expression.lid,
        );
      // but for a blink
      if (open(readings.at(-1)!)) expect(picture.equals(await stagePicture(page)), `picture of ${id}`).toBe(true);
    }
  });
});

test.describe('in a picture of some size', () => {
  test.use({ painted: true, viewport: SMALL });

  warmTest('a step begins with the picture before it, which fades away', async ({ page }) => {
    await openDriven(page);
    const opacity = (): Promise<number[]> =>
      page.locator(LAID).evaluateAll((all) => all.map((one) => Number(getComputedStyle(one).opacity)));
    await page.evaluate(async (id) => (ourSpot.jump(id), ourSpot.step(0)), await before(page, MOVING));
    const earlier = await stagePicture(page);
    await page.evaluate(async () => (ourSpot.advance(), ourSpot.step(0)));
    expect(await opacity()).toEqual([1]);
    expect(earlier.equals(await stagePicture(page))).toBe(true);
    await page.evaluate(() => ourSpot.step(0.15, 9));
    const [half] = await opacity();
    expect(half).toBeGreaterThan(0.2);
    expect(half).toBeLessThan(0.9);
    await page.evaluate(() => ourSpot.skip());
    expect(await opacity()).toEqual([]);
    expect(earlier.equals(await stagePicture(page))).toBe(false);
  });
});

test('the setting may change while the play is watched', async ({ page }) => {
  await openDriven(page);
  const earlier = await before(page, MOVING);
  const duration = (): Promise<number> =>
    page.evaluate((id) => (ourSpot.jump(id), ourSpot.advance(), ourSpot.duration()), earlier);
  expect(await duration()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect.poll(duration).toBeGreaterThan(SHORT);
  await page.evaluate(() => ourSpot.step(0.3, 18, false));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(() => page.evaluate(() => ourSpot.duration())).toBe(0);
  const [now, jumped] = await page.evaluate(
    async ([id, seconds]) => {
      await ourSpot.step(seconds, 30, false);
      ourSpot.skip();
      const here = ourSpot.read();
      ourSpot.jump(id);
      return [here, ourSpot.read()] as const;
    },
    [MOVING, SHORT] as const,
  );
  expect(differences(now, jumped, EXACT)).toEqual([]);
});

test.describe('without the setting', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  warmTest('movements take their time, and no picture is laid over them', async ({ page }) => {
    await openDriven(page);
    await page.evaluate(
      async (id) => (ourSpot.jump(id), ourSpot.advance(), ourSpot.step(0.5, 30, false)),
      await before(page, MOVING),
    );
    expect(await page.evaluate(() => [ourSpot.busy, ourSpot.duration() > 0.5])).toEqual([true, true]);
    await expect(page.locator(LAID)).toHaveCount(0);
  });
});

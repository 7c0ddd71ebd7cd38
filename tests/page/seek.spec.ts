/** The line along the bottom: where it leads, what it shows and what it keeps to itself. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { asked, jump, openDriven, openFront, setEarlier, SMALL, warmTest as test } from './opened.js';
import { after, FIRST, HERE } from './steps.js';

declare const ourSpot: Handle; // in the page

test.use({ viewport: SMALL });

const line = (page: Page) => page.getByRole('slider', { name: 'Place in the play' });
const stepThen = (page: Page): Promise<string> =>
  page.evaluate(async () => (await ourSpot.step(0.02), ourSpot.read().step));

/** The point of the line that leads to a step. */
async function spotOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const steps = await page.evaluate(() => [...ourSpot.steps]);
  const { x, y, width, height } = (await page.locator('.seek-line').boundingBox())!;
  return { x: x + (width * steps.indexOf(id)) / (steps.length - 1), y: y + height / 2 };
}

test('a click leads to the step, a drag on from there and back again; neither goes on with the play', async ({
  page,
}) => {
  await openDriven(page, HERE.id);
  const spot = await spotOf(page, 'at-last');
  await page.mouse.click(spot.x, spot.y);
  expect(await stepThen(page)).toBe('at-last');
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  const earlier = await spotOf(page, 'runs');
  await page.mouse.move(earlier.x, earlier.y - 120, { steps: 5 }); // with the pointer far off the line
  expect(await stepThen(page)).toBe('runs');
  await page.mouse.up();
  expect(await stepThen(page)).toBe('runs');
});

test('keys lead from step to step, from scene to scene and to either end; its value is told in words', async ({
  page,
}) => {
  await openDriven(page, HERE.id);
  await line(page).focus();
  await expect(line(page)).toHaveAttribute('aria-valuetext', /^Morning · Five more minutes · line 4 of \d+$/);
  const [before, after] = await page.evaluate(() => [ourSpot.steps[2], ourSpot.steps[4]]);
  for (const [key, to] of [
    ['ArrowLeft', before],
    ['ArrowRight', HERE.id],
    ['ArrowRight', after],
  ] as const) {
    await page.keyboard.press(key);
    expect(await stepThen(page), key).toBe(to);
  }
  await page.keyboard.press('PageUp');
  await stepThen(page);
  await expect(line(page)).toHaveAttribute('aria-valuetext', /An ordinary day/);
  for (const [key, place] of [
    ['End', -1],
    ['Home', 0],
  ] as const) {
    await page.keyboard.press(key);
    expect(await stepThen(page)).toBe(await page.evaluate((at) => ourSpot.steps.at(at), place));
  }
  await expect(line(page)).toBeFocused();
});

test('the pointer is shown still and scene, and the line only once it is told; no still is fetched before', async ({
  page,
}) => {
  const stills = asked(page, /\.webp/);
  await openDriven(page);
  await jump(page, HERE);
  await page.evaluate(() => ourSpot.step(1, 10));
  expect(stills).toEqual([]);
  const card = page.locator('.seek-card');
  const [told, untold] = [await spotOf(page, after(FIRST).id), await spotOf(page, 'at-last')];
  await page.mouse.move(told.x, told.y);
  await stepThen(page);
  await expect(card).toContainText('Five more minutes');
  await expect(card.locator('span')).not.toBeEmpty();
  await expect(card.locator('img')).toBeVisible();
  expect(stills).toHaveLength(1);
  await page.mouse.move(untold.x, untold.y);
  await stepThen(page);
  await expect(card).toContainText('Our spot');
  await expect(card.locator('span')).toBeHidden();
  const box = (await card.boundingBox())!;
  expect(box.x + box.width).toBeLessThanOrEqual(SMALL.width);
  await page.mouse.move(300, 100);
  await expect(card).toBeHidden();
});

test('where one reads from right to left it runs that way, as do its arrows', async ({ page }) => {
  await setEarlier(page, { language: 'ar' });
  await openDriven(page, HERE.id);
  const { x, y, width, height } = (await page.locator('.seek-line').boundingBox())!;
  await page.mouse.click(x + width - 1, y + height / 2);
  expect(await stepThen(page)).toBe(await page.evaluate(() => ourSpot.steps[0]));
  await page.locator('.seek input').focus();
  await page.keyboard.press('ArrowLeft');
  expect(await stepThen(page)).toBe(await page.evaluate(() => ourSpot.steps[1]));
});

test('it is not there before the play, has room for fingers, beside no button, on the smallest page as well', async ({
  page,
}) => {
  await openFront(page);
  await expect(line(page)).toBeHidden();
  for (const viewport of [
    { width: 320, height: 568 },
    { width: 320, height: 180 },
  ]) {
    await page.setViewportSize(viewport);
    await openDriven(page, HERE.id);
    const [slider, ...others] = await Promise.all(
      ['.seek input', '.bar .back', '.bar .pause', '.bar .sound', '.bar .dots', '.card'].map(
        async (name) => (await page.locator(name).boundingBox())!,
      ),
    );
    expect(slider!.height).toBeGreaterThanOrEqual(44);
    expect(slider!.width).toBeGreaterThanOrEqual(44);
    const meets = others.filter(
      (other) =>
        slider!.x < other.x + other.width &&
        other.x < slider!.x + slider!.width &&
        slider!.y < other.y + other.height &&
        other.y < slider!.y + slider!.height,
    );
    expect(meets).toEqual([]);
  }
});

/** A lost WebGL context: the play goes on without its picture, and the picture comes back the same. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { openDriven, openLive, SMALL, stepOf, test } from './opened.js';
import { ACT_2, FIRST, SPOKEN } from './steps.js';

declare const ourSpot: Handle; // in the page

const STEPS = [FIRST.id, ACT_2.id, 'at-last']; // a room, the hill by day, the hill by night
const EXPECTED = /^WebGL Context (lost|restored)\b/; // what the engine says of it, as a warning

test.use({ viewport: SMALL });

/** Takes the context away, or gives it back, and waits until the stage has been told. */
function context(page: Page, how: 'lose' | 'restore'): Promise<void> {
  return page.evaluate(async (act) => {
    const canvas = document.querySelector<HTMLCanvasElement & { extension?: WEBGL_lose_context }>('#stage canvas')!;
    canvas.extension ??= (canvas.getContext('webgl2') ?? canvas.getContext('webgl'))!.getExtension(
      'WEBGL_lose_context',
    )!;
    const told = new Promise((resolve) =>
      canvas.addEventListener(act === 'lose' ? 'webglcontextlost' : 'webglcontextrestored', resolve, { once: true }),
    );
    if (act === 'lose') canvas.extension.loseContext();
    else canvas.extension.restoreContext();
    await told;
  }, how);
}

/** Of the stage alone: what lies over it is painted by the page. */
const picture = async (page: Page): Promise<Buffer> => (
  await page.evaluate(() => ourSpot.step(0)),
  page.screenshot({ style: '.bar, .words { visibility: hidden }' })
);

/** The picture of a step on a page that never lost anything. */
async function pictureOf(page: Page, id: string): Promise<Buffer> {
  await page.evaluate((step) => ourSpot.jump(step), id);
  return picture(page);
}

/** Takes out of the complaints what the engine says of a context; whatever else was said stays. */
function forgive(complaints: string[]): void {
  complaints.splice(0, Infinity, ...complaints.filter((text) => !EXPECTED.test(text)));
}

test.describe(() => {
  test.use({ painted: true });

  test('comes back looking the same', async ({ page, complaints }) => {
    await openDriven(page);
    for (const id of STEPS) {
      const before = await pictureOf(page, id);
      await context(page, 'lose');
      expect((await picture(page)).equals(before), `${id} has no picture while it is lost`).toBe(false);
      await context(page, 'restore');
      expect((await picture(page)).equals(before), id).toBe(true);
    }
    forgive(complaints);
  });

  test('a place first shown while it is lost is there when it comes back', async ({
    page,
    context: browser,
    complaints,
  }) => {
    await openDriven(page);
    await page.evaluate(() => ourSpot.step(0));
    await context(page, 'lose');
    await page.evaluate(
      async (there) => (
        ourSpot.jump('breakfast'),
        await ourSpot.step(0.5, 5),
        ourSpot.jump(there),
        await ourSpot.step(0)
      ),
      ACT_2.id,
    );
    await context(page, 'restore');
    const other = await openDriven(await browser.newPage());
    expect((await picture(page)).equals(await pictureOf(other, ACT_2.id))).toBe(true);
    await page.evaluate(() => ourSpot.jump('breakfast'));
    expect((await picture(page)).equals(await pictureOf(other, 'breakfast'))).toBe(true);
    forgive(complaints);
  });

  test('a window resized while it is lost has its size when it comes back', async ({
    page,
    context: browser,
    complaints,
  }) => {
    await openDriven(page, ACT_2.id);
    await context(page, 'lose');
    await page.setViewportSize({ width: 480, height: 480 });
    await context(page, 'restore');
    const other = await browser.newPage();
    await other.setViewportSize({ width: 480, height: 480 });
    await openDriven(other, ACT_2.id);
    expect((await picture(page)).equals(await picture(other))).toBe(true);
    forgive(complaints);
  });

  test('a page with its own clock takes it up again by itself', async ({ page, complaints }) => {
    await openLive(page, ACT_2.id);
    await context(page, 'lose');
    await page.keyboard.press('Space');
    await context(page, 'restore');
    const painted = await page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas')!;
      const small = Object.assign(document.createElement('canvas'), { width: 16, height: 9 }).getContext('2d')!;
      await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
      return new Promise<number>((resolve) =>
        requestAnimationFrame(() => {
          small.drawImage(canvas, 0, 0, 16, 9);
          resolve(new Set(new Uint32Array(small.getImageData(0, 0, 16, 9).data.buffer)).size);
        }),
      );
    });
    expect(painted).toBeGreaterThan(20); // colours
    forgive(complaints);
  });
});

test('words and clicks go on without it', async ({ page, complaints }) => {
  await openDriven(page, FIRST.id);
  await context(page, 'lose');
  const [first, next, after] = await page.evaluate(() => [ourSpot.read().step, ourSpot.steps[1], ourSpot.steps[2]]);
  expect(first).toBe(FIRST.id);
  for (const id of [next, after]) {
    await page.evaluate(async () => (await ourSpot.step(6, 60), ourSpot.snapToRest()));
    await page.locator('#stage').click();
    await page.evaluate(() => ourSpot.step(0.5, 5));
    expect(await stepOf(page)).toBe(id);
  }
  const words = await page.locator('.card').innerText();
  await context(page, 'restore');
  const shown = await page.evaluate(async () => (ourSpot.snapToRest(), await ourSpot.step(0), ourSpot.read().step));
  expect(shown).toBe(after);
  expect(await page.locator('.card').innerText()).toBe(words);
  forgive(complaints);
});

test('where it does not come back, stills take over until it does', async ({ page, complaints }) => {
  await openDriven(page, SPOKEN.id);
  await context(page, 'lose');
  await page.evaluate(() => ourSpot.step(3, 6));
  await expect(page.locator('#stage .still img')).toHaveAttribute('src', /\/you-came\.webp$/);
  await expect(page.getByRole('status').filter({ visible: true })).toContainText('The moving picture has gone.');
  await page.evaluate(() => (ourSpot.snapToRest(), ourSpot.advance()));
  await expect(page.locator('#stage .still img').last()).toHaveAttribute('src', /\/i-did\.webp$/);
  await context(page, 'restore');
  await expect(page.locator('#stage .still')).toHaveCount(0);
  forgive(complaints);
});

test('the stage opens one graphics context, and tries none', async ({ page }) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype as { getContext: (...how: unknown[]) => unknown };
    Object.assign(window, { opened: 0 });
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, ...how: unknown[]) {
        if (String(how[0]).includes('webgl')) (window as unknown as { opened: number }).opened += 1;
        return getContext.apply(this, how);
      },
    });
  });
  await openLive(page);
  expect(await page.evaluate(() => (window as unknown as { opened: number }).opened)).toBe(1);
});

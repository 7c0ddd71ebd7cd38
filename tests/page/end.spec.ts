/** The end: the title, the playbill under it, and the way back to the beginning. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { atEach, openDriven, pass, SMALL, stepIds, stepOf, warmTest as test } from './opened.js';
import { FIRST, LAST, leadsTo, SPOKEN } from './steps.js';

declare const ourSpot: Handle; // in the page

const SIZES = [
  { width: 1280, height: 720 },
  { width: 844, height: 390 },
  { width: 390, height: 844 },
  { width: 320, height: 568 },
  { width: 768, height: 1024 },
  { width: 1920, height: 800 },
];
const FINGER = 44; // pixels

const endScreen = (page: Page) => page.getByRole('region', { name: 'Playbill' });
const again = (page: Page) => page.getByRole('button', { name: 'Watch again' });
const FINE = { rate: 20 }; // pictures a second

async function openEnd(page: Page): Promise<string> {
  await openDriven(page);
  const last = (await stepIds(page)).at(-1)!;
  await page.evaluate((id) => ourSpot.jump(id), last);
  return last;
}

/** Whether the play is at its first words, and tells them from their beginning. */
async function expectBeginning(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => ({ busy: ourSpot.busy, index: ourSpot.read().index, place: ourSpot.read().place })),
  ).toEqual({ busy: true, index: 0, place: expect.any(String) });
  await expect(page).toHaveURL(leadsTo(FIRST));
  await expect(endScreen(page)).toHaveCount(0);
  await expect(page.locator('.title')).toHaveCSS('opacity', '0');
  await expect(page.locator('.card')).toBeHidden(); // until the curtain has fallen
  await pass(page, 1.5, FINE);
  await expect(page.locator('.card-line')).toHaveText(FIRST.text);
  const untold = (): Promise<boolean> => page.evaluate(() => CSS.highlights.has('untold'));
  expect(await untold()).toBe(true);
  await pass(page, 6, FINE);
  expect(await untold()).toBe(false);
  expect(await page.evaluate(() => ourSpot.read().place)).toBe('bedroom');
}

test.describe('on a small stage', () => {
  test.use({ viewport: SMALL });

  test('title and playbill are there at once for who jumps to the end', async ({ page }) => {
    await openEnd(page);
    await expect(page.locator('.title')).toHaveCSS('opacity', '1');
    await expect(endScreen(page)).toHaveCSS('opacity', '1');
    await expect(page.locator('main')).toMatchAriaSnapshot(`
      - heading "Our Spot" [level=1]
      - paragraph: ${JSON.stringify(LAST.text)}
      - region "Playbill":
        - paragraph: /Adapted from a short story called “Our Spot”/
        - paragraph: Made with Phaser and howler.js.
        - paragraph: Set in Literata, Newsreader and Caveat.
        - button "Watch again"
      - button "Back"
      - button "Sound"
    `);
  });

  test('played, it waits for the last line, then takes its turn', async ({ page }) => {
    const last = await openEnd(page);
    await page.keyboard.press('ArrowLeft');
    await expect(endScreen(page)).toHaveCount(0);
    await page.keyboard.press('Space');
    await pass(page, 5, FINE);
    await expect(page.locator('.card')).toBeVisible();
    await expect(endScreen(page)).toHaveCount(0);
    await pass(page, 8, FINE);
    await expect(page.locator('.card')).toBeHidden();
    await expect(endScreen(page)).toHaveCSS('opacity', '1');
    expect(await stepOf(page)).toBe(last);
  });

  test('with less motion, too, the last line is told first', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openEnd(page);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    await expect(page.locator('.card-line')).toBeVisible();
    await expect(endScreen(page)).toHaveCount(0);
    await pass(page, 10, FINE);
    await expect(endScreen(page)).toHaveCSS('opacity', '1');
  });

  test('clicks elsewhere, even on its paper, change nothing', async ({ page }) => {
    const last = await openEnd(page);
    await page.mouse.click(100, 100);
    await page.getByText('Made with Phaser').click();
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => ({ step: ourSpot.read().step, busy: ourSpot.busy }))).toEqual({
      step: last,
      busy: false,
    });
    await expect(endScreen(page)).toHaveCSS('opacity', '1');
  });

  test('Back takes it away and leaves the line before', async ({ page }) => {
    await openEnd(page);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(endScreen(page)).toHaveCount(0);
    await expect(page.locator('.title')).toHaveCSS('opacity', '0');
    await expect(page.locator('.card')).toBeVisible();
    await expect(page.locator('.card')).toHaveCSS('opacity', '1');
  });

  test('“Watch again” plays the first step from its beginning', async ({ page }) => {
    await openEnd(page);
    await again(page).click();
    await expectBeginning(page);
  });

  test('“Watch again” by keyboard, and the keys are the play’s again', async ({ page }) => {
    await openEnd(page);
    await page.keyboard.press('Tab');
    await expect(again(page)).toBeFocused();
    expect(await again(page).evaluate((button) => getComputedStyle(button).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    await expectBeginning(page);
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/#five-(minutes|more)$/);
  });

  test('Home plays from the start, from anywhere', async ({ page }) => {
    await openDriven(page, SPOKEN.id);
    await page.keyboard.press('Home');
    await expectBeginning(page);
  });

  test('watched again, the first step stands as it did the first time', async ({ page }) => {
    const figures = () =>
      page.evaluate(() =>
        JSON.stringify({ ...ourSpot.read().figures, camera: ourSpot.read().camera }, (_, value: unknown) =>
          typeof value === 'number' ? Math.round(value) : value,
        ),
      );
    await openDriven(page);
    await pass(page, 2, FINE); // behind the curtain
    const first = await figures();
    await openEnd(page);
    await page.keyboard.press('Home');
    await pass(page, 2, FINE);
    expect(await figures()).toBe(first);
  });
});

test('the playbill is whole, and covers neither face, nor title, nor a button', async ({ page }) => {
  await openEnd(page);
  await atEach(page, SIZES, async (size) => {
    const sheet = (await endScreen(page).boundingBox())!;
    const apart = (a: typeof sheet, b: typeof sheet): boolean =>
      a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
    const { faces } = await page.evaluate(() => ourSpot.read());
    for (const face of [faces.lily!, faces.james!])
      expect(apart(sheet, { ...face, height: face.height * 4 }), 'clear of who stands there').toBe(true);
    for (const other of ['.title', '.back', '.sound'])
      expect(apart(sheet, (await page.locator(other).boundingBox())!), other).toBe(true);
    expect(sheet.x).toBeGreaterThanOrEqual(0);
    expect(sheet.x + sheet.width).toBeLessThanOrEqual(size.width);
    expect((await again(page).boundingBox())!.height).toBeGreaterThanOrEqual(FINGER);
  });
});

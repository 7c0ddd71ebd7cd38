/** A lighter picture, for machines that can't keep up: asked for, or by itself; the words stay as they are. */
import { expect, type Page } from '@playwright/test';
import { openLive, SMALL, test } from './opened.js';
import { SPOKEN } from './steps.js';

const DENSITY = 2;

test.use({ viewport: SMALL, deviceScaleFactor: DENSITY });

const choice = (page: Page) => page.getByRole('dialog', { name: 'Settings' }).getByLabel('Picture quality');
/** Canvas pixels to one of CSS. */
const density = (page: Page): Promise<number> =>
  page.locator('#stage canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.clientWidth);
const letters = (page: Page): Promise<string> =>
  page.locator('.card-line').evaluate((line) => getComputedStyle(line).fontSize);

test('a viewer chooses how elaborately the stage is drawn, at once and for the next visit', async ({ page }) => {
  await openLive(page, SPOKEN.id);
  await expect(page.locator('.card-line')).toHaveText(SPOKEN.text);
  const before = await letters(page);
  await page.keyboard.press('s');
  await expect(choice(page)).toHaveValue('auto');
  await choice(page).selectOption('full');
  await expect.poll(() => density(page)).toBe(DENSITY);
  await choice(page).selectOption('light');
  await expect.poll(() => density(page)).toBe(1);
  expect(await letters(page)).toBe(before);
  await page.reload();
  await expect(page.locator('#stage canvas')).toBeVisible();
  expect(await density(page)).toBe(1);
});

test('a battery that runs low is spared, and the settings say so', async ({ page }) => {
  await page.addInitScript(() => {
    const battery = Object.assign(new EventTarget(), { charging: false, level: 0.1 });
    Object.assign(navigator, { getBattery: () => Promise.resolve(battery) });
  });
  await openLive(page, SPOKEN.id);
  await expect.poll(() => density(page)).toBe(1);
  await page.keyboard.press('s');
  const told = page.getByRole('dialog', { name: 'Settings' }).getByText('It is lighter now');
  await expect(told).toBeVisible();
  await choice(page).selectOption('light'); // as the viewer wants it
  await expect(told).toBeHidden();
});

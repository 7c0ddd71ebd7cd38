/** Getting about: the bar, the sheet behind its three dots, and where the focus goes. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { jump, openDriven, openFront, setEarlier, SMALL, stepOf, warmTest as test } from './opened.js';
import { FIRST, HERE } from './steps.js';

declare const ourSpot: Handle; // in the page

const FINGER = 44; // pixels
const more = (page: Page) => page.getByRole('dialog', { name: 'More' });

test.use({ viewport: SMALL });

test('More is opened, walked and closed by keys alone; what it leads to comes after it, and the focus returns', async ({
  page,
}) => {
  await openDriven(page, HERE.id);
  await page.getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  await expect(more(page).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter'); // said so far
  await expect(more(page)).toBeHidden();
  await expect(page.getByRole('dialog', { name: 'Said so far' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'More' })).toBeFocused();
  expect(await stepOf(page)).toBe(HERE.id);
});

test('a click beside More closes it, and the play stays; its items show the viewer’s own keys', async ({ page }) => {
  await setEarlier(page, { keys: { link: ['x'], log: [] } });
  await openDriven(page, HERE.id);
  await page.getByRole('button', { name: 'More' }).click();
  await expect(more(page).getByRole('button', { name: 'Copy a link' })).toHaveAttribute('aria-keyshortcuts', 'X');
  await expect(more(page).locator('[data-does=link] kbd')).toHaveText('X');
  await expect(more(page).locator('[data-does=log] kbd')).toBeHidden();
  await page.mouse.click(20, 20);
  await expect(more(page)).toBeHidden();
  expect(await stepOf(page)).toBe(HERE.id);
});

test('full screen comes and goes, and its item says which', async ({ page }) => {
  await openDriven(page, HERE.id);
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === document.documentElement)).toBe(true);
  await page.getByRole('button', { name: 'More' }).click();
  await more(page).getByRole('button', { name: 'Leave full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test('the bar has room for fingers, and is clear of the way in and the words, on the smallest page as well', async ({
  page,
}) => {
  for (const viewport of [
    { width: 320, height: 568 },
    { width: 320, height: 180 },
  ]) {
    await page.setViewportSize(viewport);
    const boxes = async (...names: string[]) =>
      Promise.all(names.map(async (name) => (await page.locator(name).boundingBox())!));
    await openFront(page);
    const [door, sound, dots] = await boxes('.start-screen', '.sound', '.dots');
    expect(door!.y + door!.height).toBeLessThanOrEqual(sound!.y);
    expect(sound!.x + sound!.width).toBeLessThanOrEqual(dots!.x);
    for (const { width, height } of [sound!, dots!]) expect(Math.min(width, height)).toBeGreaterThanOrEqual(FINGER);
    await page.keyboard.press('Space');
    await jump(page, HERE);
    const [card, back] = await boxes('.card', '.back');
    expect(card!.y + card!.height).toBeLessThanOrEqual(back!.y);
  }
});

test('End leads to the last step, Home to the first', async ({ page }) => {
  await openDriven(page, HERE.id);
  await page.keyboard.press('End');
  expect(await stepOf(page)).toBe(await page.evaluate(() => ourSpot.steps.at(-1)));
  await page.keyboard.press('Home');
  expect(await stepOf(page)).toBe(FIRST.id);
});

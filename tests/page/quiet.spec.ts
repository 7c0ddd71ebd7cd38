/** Controls that keep out of the way, and the card that tells of all keys. */
import { expect, type Page } from '@playwright/test';
import { axeFaults } from './axe.js';
import { jump, openDriven, openFront, pass, setEarlier, SMALL, stepOf, warmTest as test } from './opened.js';
import { HERE } from './steps.js';

const FADED = 0.2;
const COARSE = { rate: 1 }; // pictures a second
const more = (page: Page) => page.getByRole('button', { name: 'More' });

/** How much of the bar is to be seen. */
const seen = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { opacity, visibility } = getComputedStyle(document.querySelector('.bar')!);
    return visibility === 'hidden' ? 0 : Number(opacity);
  });

test.use({ viewport: SMALL });

test('the controls fade while one reads, and come back on movement; faded, they work and are read out', async ({
  page,
}) => {
  await openDriven(page, HERE.id);
  await page.mouse.move(200, 100);
  await pass(page, 1.5, COARSE);
  expect(await seen(page)).toBe(1);
  await pass(page, 1.5, COARSE);
  expect(await seen(page)).toBeLessThan(FADED);
  await page.keyboard.press('Space');
  expect(await seen(page), 'who reads on by keys is left in peace').toBeLessThan(FADED);
  await expect(more(page)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.mouse.move(230, 100);
  expect(await seen(page)).toBe(1);
  await pass(page, 4, COARSE);
  await page.getByRole('button', { name: 'Back' }).click();
  expect(await stepOf(page)).toBe(HERE.id);
});

test('they stay while a button has the focus, while a sheet is open, before the play and at its end', async ({
  page,
}) => {
  await openFront(page);
  await pass(page, 4, COARSE);
  expect(await seen(page)).toBe(1);
  await jump(page, HERE);
  await more(page).focus();
  await page.keyboard.press('Shift+Tab');
  await pass(page, 4, COARSE);
  expect(await seen(page)).toBe(1);
  await page.keyboard.press('l');
  await pass(page, 4, COARSE);
  expect(await seen(page)).toBe(1);
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await pass(page, 4, COARSE);
  expect(await seen(page)).toBeLessThan(FADED);
  await page.keyboard.press('End');
  await pass(page, 4, COARSE);
  expect(await seen(page)).toBe(1);
});

test('where colours are forced, nothing fades', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openDriven(page, HERE.id);
  await pass(page, 4, COARSE);
  expect(await seen(page)).toBe(1);
});

test('H hides the controls and says what brings them back: H, Escape, Tab or a right click', async ({ page }) => {
  await openDriven(page, HERE.id);
  await more(page).click();
  await page.getByRole('button', { name: 'Hide the controls' }).click();
  expect(await seen(page)).toBe(0);
  await expect(page.getByRole('status')).toContainText('H, Escape or Tab, a right click');
  await pass(page, 0.1, COARSE);
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(page.getByRole('status')).toHaveText('');
  expect([await seen(page), await stepOf(page)]).not.toEqual([0, HERE.id]);
  for (const back of ['h', 'Escape', 'Tab']) {
    await page.keyboard.press(back);
    expect(await seen(page), back).toBe(1);
    await page.keyboard.press('h');
    expect(await seen(page)).toBe(0);
  }
  await page.mouse.click(300, 100, { button: 'right' });
  expect(await seen(page)).toBe(1);
});

test('? and F1 open a card of all keys, as the viewer has set them, which scrolls on the smallest page', async ({
  page,
}) => {
  await setEarlier(page, { keys: { link: ['x'] } });
  await openDriven(page, HERE.id);
  await page.keyboard.press('F1');
  const card = page.getByRole('dialog', { name: 'Keys and gestures' });
  await expect(card.getByRole('row', { name: 'Copy a link to this moment X' })).toBeVisible();
  await expect(card.getByRole('row', { name: /^Go on → Space Enter ↓ Page down click or tap/ })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 320, height: 180 });
  await page.keyboard.press('?');
  await expect(card.getByRole('button', { name: 'Close' })).toBeFocused();
  for (let n = 0; n < 60; n++) await page.keyboard.press('ArrowDown');
  await expect
    .poll(() => card.evaluate((sheet) => [sheet.scrollTop > 100, sheet.scrollWidth <= sheet.clientWidth]))
    .toEqual([true, true]);
  expect(await stepOf(page)).toBe(HERE.id);
});

/** The sheet of settings: each applied at once, kept, taken back and put back; and keys as the viewer wants them. */
import { chromium, expect, type Page } from '@playwright/test';
import { launchOptions } from '../../tools/chromium.mjs';
import type { Handle } from '../../tools/driven/handle.js';
import { axeFaults } from './axe.js';
import { openDriven, SMALL, test } from './opened.js';
import { lineIn, sayIn } from './play.js';
import { SPOKEN } from './steps.js';

declare const ourSpot: Handle; // in the page

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Settings' });
const status = (page: Page) => sheet(page).locator('.keys [role=status]');
const look = (page: Page) =>
  page.evaluate(() => {
    const [html, line] = [document.documentElement, getComputedStyle(document.querySelector('.card-line')!)];
    return {
      size: parseFloat(getComputedStyle(html).fontSize) / 16,
      font: line.fontFamily.split(',')[0],
      paper: getComputedStyle(document.querySelector('.card-paper')!, '::after').backgroundColor,
    };
  });
const kept = { size: 1.5, font: 'OpenDyslexic', paper: 'rgb(255, 255, 255)' };

test.use({ viewport: SMALL });

// Keys and mouse take turns: a second click as soon, where the sheet has moved, is taken for half a double click.
test('each takes effect at once, outlives a reload, and can be put back and taken back', async ({ page }) => {
  await openDriven(page, 'you-ended-it');
  const before = await look(page);
  await page.keyboard.press('s');
  expect(await axeFaults(page, '.settings')).toEqual([]);
  await sheet(page).getByRole('slider', { name: 'Size' }).fill('150');
  await sheet(page).getByLabel('Letters').selectOption('dyslexia');
  await sheet(page).getByLabel('Pace of the words').selectOption('0');
  await sheet(page).getByLabel('Less motion').selectOption('reduced');
  await sheet(page).getByRole('switch', { name: 'Plain cards' }).check();
  await sheet(page).getByRole('switch', { name: 'Descriptions' }).press('Space');
  expect(await look(page)).toEqual(kept);
  await page.goto('about:blank');
  await openDriven(page, 'you-ended-it');
  expect(await look(page)).toEqual(kept);
  await page.keyboard.press('s');
  expect(await sheet(page).getByLabel('Less motion').inputValue()).toBe('reduced');
  await sheet(page).getByRole('button', { name: 'Back to the defaults' }).click();
  expect(await look(page)).toEqual(before);
  await sheet(page).getByRole('button', { name: 'Undo' }).press('Enter');
  expect(await look(page)).toEqual(kept);
  await sheet(page).getByLabel('Language').selectOption('es');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.locator('.settings option[lang=ar]')).toHaveText('العربية');
  expect(await page.evaluate(() => ourSpot.read().step)).toBe('you-ended-it');
});

test('a key can be given with the mouse where clicking a button does not focus it', async ({ page }) => {
  await openDriven(page, 'you-ended-it');
  await page.keyboard.press('s');
  await sheet(page).getByLabel('Language').focus();
  await sheet(page)
    .getByRole('button', { name: /^Captions for sounds/ })
    .evaluate((button: HTMLElement) => button.click());
  await page.keyboard.press('x');
  await expect(status(page)).toContainText('X');
  expect(await page.evaluate(() => ourSpot.read().step)).toBe('you-ended-it');
});

test('a key is given to a wish, and a clash is told before it is taken from another', async ({ page }) => {
  await openDriven(page, 'you-ended-it');
  await page.keyboard.press('s');
  const change = (name: string) => sheet(page).getByRole('button', { name: new RegExp(`^${name}`) });
  await change('Mute everything').focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Press the new key');
  await page.keyboard.press('F5');
  await expect(status(page)).toContainText('needed by the browser');
  await page.keyboard.press('c');
  await expect(status(page)).toContainText('already');
  await page.keyboard.press('c');
  await expect(status(page)).toContainText('no longer for “Captions for sounds”');
  await expect(change('Captions for sounds')).toContainText('none');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await page.keyboard.press('c');
  expect(
    await page.evaluate(() => (JSON.parse(localStorage.getItem('our-spot:/:settings')!) as { muted: boolean }).muted),
  ).toBe(true);
});

test('the language changes where one is, and outlives a reload', async ({ page }) => {
  await openDriven(page, SPOKEN.id);
  await page.keyboard.press('s');
  await sheet(page).getByLabel('Language').selectOption('es');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.locator('.card-line')).toHaveText(lineIn('es', SPOKEN));
  await page.reload();
  await page.waitForFunction(() => 'ourSpot' in window);
  await expect(page.locator('.card-line')).toHaveText(lineIn('es', SPOKEN));
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog', { name: sayIn('es')('log') })).toBeVisible();
});

test('of two languages asked for in a row the second is spoken, however long the first takes', async ({ page }) => {
  await openDriven(page, SPOKEN.id);
  await page.keyboard.press('s');
  const came = page.waitForResponse(/\/words-ja-/);
  await page.evaluate(() => {
    const select = document.querySelector<HTMLSelectElement>('[name=language]')!;
    for (const language of ['ja', 'en']) {
      select.value = language;
      for (const event of ['input', 'change']) select.dispatchEvent(new Event(event, { bubbles: true }));
    }
  });
  await came;
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(page.locator('.card-line')).toHaveText(SPOKEN.text);
});

test('a scrollbar that takes room breaks no label in two', async ({ baseURL }) => {
  const browser = await chromium.launch({ ...launchOptions(), ignoreDefaultArgs: ['--hide-scrollbars'] });
  const page = await browser.newPage({ baseURL, viewport: { width: 800, height: 600 } });
  await openDriven(page, 'you-ended-it');
  await page.keyboard.press('s');
  const heights = (bar: 'auto' | 'none'): Promise<number[]> =>
    page.locator('.settings').evaluate((one: HTMLElement, width) => {
      one.style.scrollbarWidth = width;
      return [...one.querySelectorAll('label')].map((label) => label.getBoundingClientRect().height);
    }, bar);
  for (const language of ['en', 'fr', 'es', 'ja', 'ar']) {
    await page.locator('.settings [name=language]').selectOption(language);
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
    expect(await heights('auto'), language).toEqual(await heights('none'));
  }
  await heights('auto');
  expect(
    await page.locator('.settings').evaluate((one) => (one as HTMLElement).offsetWidth - one.clientWidth),
  ).toBeGreaterThan(5);
  await browser.close();
});

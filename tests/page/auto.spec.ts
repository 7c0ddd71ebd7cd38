/** The play going on by itself, and all that stops it. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { openDriven, openFront, pass, SMALL, stepOf, warmTest as test } from './opened.js';
import { HERE } from './steps.js';

declare const ourSpot: Handle; // in the page

test.use({ viewport: SMALL });

const more = (page: Page) => page.getByRole('dialog', { name: 'More' });
const notice = (page: Page) => page.getByRole('status').filter({ visible: true });
const stepAfter = async (page: Page, seconds: number): Promise<string> => (await pass(page, seconds), stepOf(page));
const WHILE = 15; // seconds in which it would have gone on

test('it is switched on in More or by A, says so, and goes on; open sheets make it wait', async ({ page }) => {
  await openDriven(page, HERE.id);
  await page.getByRole('button', { name: 'More' }).click();
  const item = more(page).getByRole('button', { name: 'Play by itself' });
  await expect(item).toHaveAttribute('aria-pressed', 'false');
  await item.click();
  await expect(notice(page)).toContainText('by itself');
  const next = await page.evaluate((id) => ourSpot.steps[ourSpot.steps.indexOf(id) + 1], HERE.id);
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('.more')!.showModal());
  await expect(item).toHaveAttribute('aria-pressed', 'true');
  expect(await stepAfter(page, WHILE)).toBe(HERE.id);
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('.more')!.close());
  await expect.poll(() => stepAfter(page, 0.3), { intervals: [10] }).toBe(next);
  await page.keyboard.press('a');
  expect(await stepAfter(page, WHILE)).toBe(next);
});

test('a click, a key, the wheel or the line stop it, and do nothing else to the play', async ({ page }) => {
  await openDriven(page, HERE.id);
  const doings: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['click', () => page.mouse.click(320, 100)],
    ['Space', () => page.keyboard.press('Space')],
    ['a key without a meaning', () => page.keyboard.press('z')],
    ['wheel', () => page.mouse.wheel(0, 120)],
  ];
  for (const [name, doing] of doings) {
    await page.keyboard.press('a');
    await expect(page.locator('main'), name).toHaveAttribute('data-auto');
    await doing();
    await expect(page.locator('main'), name).not.toHaveAttribute('data-auto');
    expect(await stepAfter(page, WHILE), name).toBe(HERE.id);
  }
  await expect(notice(page)).toContainText('waits for you');
  await page.keyboard.press('a');
  await page.locator('.seek input').focus();
  await page.keyboard.press('End');
  expect(await stepAfter(page, 0.1)).toBe(await page.evaluate(() => ourSpot.steps.at(-1)));
  await expect(page.locator('main')).not.toHaveAttribute('data-auto');
});

test('it stops at the end, and says so', async ({ page }) => {
  await openDriven(page);
  await page.evaluate(() => ourSpot.jump(ourSpot.steps.at(-1)!));
  await page.keyboard.press('a');
  await stepAfter(page, WHILE);
  await expect(notice(page)).toHaveText('That was the end of the play.');
  await expect(page.locator('main')).not.toHaveAttribute('data-auto');
});

test('with less motion it goes on as well, from the title on', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openFront(page);
  await page.keyboard.press('a');
  const third = await page.evaluate(() => ourSpot.steps[2]!);
  await expect.poll(() => stepAfter(page, 0.3), { intervals: [10] }).toBe(third);
});

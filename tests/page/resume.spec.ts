/** A viewer who comes back goes on from where they were, or begins anew. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { openDriven, openFront, SMALL, stepIds, test } from './opened.js';

declare const ourSpot: Handle; // in the page

const KEPT = 'finds-her-hand';

const onward = (page: Page) => page.getByRole('button', { name: 'Go on from “His hand came round the tree…”' });
const anew = (page: Page) => page.getByRole('button', { name: 'From the start' });
const step = (page: Page): Promise<string> => page.evaluate(() => ourSpot.read().step);
const SIZES = [SMALL, { width: 1280, height: 720 }, { width: 390, height: 844 }, { width: 844, height: 390 }, { width: 320, height: 568 }];

/** Leaves the play at a step, and opens the page anew without naming one. */
async function comeBack(page: Page, id: string): Promise<void> {
  await openDriven(page, id);
  await page.goto('about:blank');
  await openFront(page);
}

test.use({ viewport: SMALL });

for (const [how, go] of [
  ['Space', (page: Page) => page.keyboard.press('Space')],
  ['Enter', (page: Page) => page.keyboard.press('Enter')],
  ['a click anywhere', (page: Page) => page.mouse.click(20, 20)],
  ['its ticket', (page: Page) => onward(page).click()],
] as const) {
  test(`goes on with ${how}`, async ({ page }) => {
    await comeBack(page, KEPT);
    await expect(onward(page)).toBeFocused();
    await go(page);
    expect(await step(page)).toBe(KEPT);
    await expect(page).toHaveURL(new RegExp(`#${KEPT}$`));
    await expect(anew(page)).toHaveCount(0);
  });
}

for (const [how, go] of [
  ['Home', (page: Page) => page.keyboard.press('Home')],
  ['its ticket', (page: Page) => anew(page).click()],
] as const) {
  test(`begins anew with ${how}, and nothing is kept`, async ({ page }) => {
    await comeBack(page, KEPT);
    await go(page);
    expect(await step(page)).toBe('alarm');
    await page.goto('about:blank');
    await openFront(page);
    await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  });
}

test('an address that names a step wins', async ({ page }) => {
  await openDriven(page, KEPT);
  await page.goto('about:blank');
  await openDriven(page, 'you-came');
  expect(await step(page)).toBe('you-came');
});

test('nothing is kept at the end, nor of a step that is no more', async ({ page }) => {
  await openDriven(page, KEPT);
  const last = (await stepIds(page)).at(-1)!;
  await comeBack(page, last);
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  await page.evaluate(() => localStorage.setItem('our-spot:bookmark', '{"garbled'));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
});

for (const size of SIZES) {
  test(`both tickets have room at ${size.width} × ${size.height}`, async ({ page }) => {
    await page.setViewportSize(size);
    await comeBack(page, KEPT);
    const boxes = await Promise.all([onward(page), anew(page), page.locator('.door p'), page.locator('.sound')].map(async (one) => (await one.boundingBox())!));
    for (const [i, a] of boxes.entries()) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= size.width && a.y + a.height <= size.height).toBe(true);
      for (const b of boxes.slice(i + 1)) expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
    }
  });
}

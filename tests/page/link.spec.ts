/** A link to the moment on stage: copied, or shown where copying is not allowed. */
import { expect } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { openDriven, openFront, SMALL, test, warmTest } from './opened.js';
import { SPOKEN } from './steps.js';

declare const ourSpot: Handle; // in the page

test.use({ viewport: SMALL });

warmTest('K copies the address of the moment’s page, and says so until the next step', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDriven(page, SPOKEN.id);
  await page.keyboard.press('k');
  await expect(page.getByRole('status')).toHaveText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^http:.*\/moments\/you-came\.html$/);
  await page.evaluate(() => ourSpot.step(0.1));
  await page.keyboard.press('Space');
  await expect(page.getByRole('status')).toHaveText('');
});

test('it is that of the page in the language that is spoken', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => localStorage.setItem('our-spot:settings', JSON.stringify({ language: 'fr' })));
  await openDriven(page, SPOKEN.id);
  await page.keyboard.press('k');
  await expect(page.getByRole('status')).toHaveText('Lien copié');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/moments\/fr\/you-came\.html$/);
  await page.goto(link);
  await expect(page).toHaveURL(/:\d+\/#you-came$/);
});

warmTest('before the play, it is the play’s own address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFront(page);
  await page.keyboard.press('k');
  await expect(page.getByRole('status')).toHaveText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/:\d+\/$/);
});

for (const viewport of [SMALL, { width: 320, height: 568 }]) {
  test(`without a clipboard, the address stands there selected, at ${viewport.width} × ${viewport.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await openDriven(page, SPOKEN.id);
    await page.keyboard.press('k');
    const sheet = page.getByRole('dialog', { name: 'A link to this moment' });
    await expect(sheet).toBeVisible();
    expect(await page.evaluate(() => getSelection()!.toString())).toMatch(/\/moments\/you-came\.html$/);
    const box = (await sheet.boundingBox())!;
    expect(
      box.x >= 0 && box.x + box.width <= viewport.width && box.y >= 0 && box.y + box.height <= viewport.height,
    ).toBe(true);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });
}

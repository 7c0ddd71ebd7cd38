/** What does without a script: the page of each moment, and the play in words. */
import { expect } from '@playwright/test';
import { SMALL, test } from './opened.js';
import { readThePlay } from './play.js';

const TEXT_MOST = 48 * 1024; // bytes

test.use({ viewport: SMALL });

test('every step has a page that shows its still and leads to it', async ({ request }) => {
  const { steps } = await readThePlay();
  const faults: string[] = [];
  for (const { id } of steps) {
    const page = await (await request.get(`./moments/${id}.html`)).text();
    const still = /og:image" content="\.\.\/(assets\/[^"]+)"/.exec(page)?.[1];
    if (!still || !(await request.get(`./${still}`)).headers()['content-type']?.startsWith('image/')) faults.push(`${id} has no picture`);
    if (!page.includes(`<a href="../#${id}">`)) faults.push(`${id} leads elsewhere`);
  }
  expect(faults).toEqual([]);
});

test('a moment’s page goes on to the play at once', async ({ page }) => {
  await page.goto('./moments/you-came.html');
  await expect(page).toHaveURL(/\/#you-came$/);
  await expect(page.locator('.card-line')).toHaveText('You came.');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const viewport of [SMALL, { width: 320, height: 568 }]) {
    test(`a moment’s page shows it, and leads on, at ${viewport.width} × ${viewport.height}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto('./moments/you-came.html');
      await expect(page.getByText('James: You came.')).toBeVisible();
      await page.getByRole('link', { name: 'Go on to this moment' }).click();
      await expect(page.locator('#you-came')).toBeInViewport();
    });
  }

  test('the whole play can be read', async ({ page, request }) => {
    await page.goto('./');
    const words = (await page.locator('noscript article').innerText()).replace(/\s+/g, ' ');
    for (const { text } of (await readThePlay()).steps) expect(words).toContain(text.replace(/\s+/g, ' '));
    await page.mouse.wheel(0, 100_000);
    await expect(page.locator('noscript article p').last()).toBeInViewport();
    expect((await (await request.get('./')).body()).length).toBeLessThan(TEXT_MOST);
  });
});

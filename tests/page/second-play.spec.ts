/** Another play than ours, of three figures in a yard, built and watched as any. */
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { PreviewServer } from 'vite';
import type { Handle } from '../../tools/driven/handle.js';
import { buildAndServe } from './built-play.js';
import { SMALL, test } from './opened.js';
import { root } from './play.js';

declare const ourSpot: Handle; // in the page

const FOLDER = 'tests/fixtures/plays/yard';
const BUILT = join(root, 'test-results/yard');
let server: PreviewServer;
let address: string;

test.describe.configure({ mode: 'default' }); // one worker, one build
test.use({ viewport: SMALL });

test.beforeAll(async () => {
  server = await buildAndServe(FOLDER, BUILT);
  address = server.resolvedUrls!.local[0]!;
});
test.afterAll(() => server.close());

test('it has its own title, cast and lines, and is told to its end with one key', async ({ page }) => {
  await page.goto(`${address}?automation`);
  await page.waitForFunction(() => 'ourSpot' in window);
  await expect(page).toHaveTitle('The Lamp');
  const lines: string[] = [];
  for (const _ of await page.evaluate(() => [...ourSpot.steps])) {
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => ourSpot.step(6, 30, false));
    const line = await page.locator('.card-line').textContent();
    if (line && line !== lines.at(-1)) lines.push(line);
  }
  expect(lines).toEqual([
    'Nobody had filled the lamp again.',
    'Whose turn was it?',
    'I did Tuesday.',
    'They have both seen me.',
    'There. Done.',
    'After that it was always Tuesday.',
  ]);
  const { place, figures } = await page.evaluate(() => ourSpot.read());
  expect([place, ...Object.keys(figures)]).toEqual(['yard', 'ada', 'ben', 'cy']);
});

test.describe(() => {
  test.use({ locale: 'fr-FR' });

  test('it speaks the languages that it has, and names whoever speaks in their own colour', async ({ page }) => {
    await page.goto(`${address}?automation#not-mine`);
    await page.waitForFunction(() => 'ourSpot' in window);
    await page.evaluate(() => ourSpot.step(3, 10, false));
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.locator('.card-line')).toHaveText('J’ai fait mardi.');
    const name = page.locator('.card-name');
    await expect(name).toHaveText('Ben');
    await expect(name).toHaveCSS('color', 'rgb(31, 79, 122)');
  });

  test('in a language that it does not have it speaks its own', async ({ browser }) => {
    const page = await browser.newPage({ locale: 'ja-JP' });
    await page.goto(`${address}?automation#not-mine`);
    await expect(page.locator('.card-line')).toHaveText('I did Tuesday.');
    await page.close();
  });
});

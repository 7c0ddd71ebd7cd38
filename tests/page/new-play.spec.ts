/** A newcomer's play, as npm run new writes it, built and clicked through. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { PreviewServer } from 'vite';
import type { Handle } from '../../tools/driven/handle.js';
import { buildAndServe, run } from './built-play.js';
import { SMALL, stepOf, test } from './opened.js';
import { root } from './play.js';

declare const ourSpot: Handle; // in the page

const FOLDER = 'test-results/new-page-play';
const BUILT = join(root, 'test-results/new-page-built');
const clear = (): void => rmSync(join(root, FOLDER), { recursive: true, force: true });
let server: PreviewServer;

test.use({ viewport: SMALL });

test.beforeAll(async () => {
  clear();
  run('--import', 'tsx', 'tools/new/new.ts', FOLDER, '--title', 'The Bridge', '--figures', 'Mia, Tom');
  server = await buildAndServe(FOLDER, BUILT);
});
test.afterAll(async () => {
  await server.close();
  clear();
});

test('it has its own title and people, and is clicked through to its end', async ({ page }) => {
  await page.goto(`${server.resolvedUrls!.local[0]!}?automation`);
  await page.waitForFunction(() => 'ourSpot' in window);
  await expect(page).toHaveTitle('The Bridge');
  const said: string[] = [];
  for (const _ of await page.evaluate(() => [...ourSpot.steps])) {
    await page.mouse.click(SMALL.width / 2, SMALL.height / 4);
    await page.evaluate(() => ourSpot.step(6, 30, false));
    const [name, line] = await page.locator('.card-name, .card-line').allTextContents();
    said.push(`${name}: ${line}`);
  }
  await page.evaluate(() => ourSpot.step(20, 100, false));
  await expect(page.getByRole('button', { name: 'Watch again' })).toBeVisible();
  expect(said).toContain('Tom: Oh! You’ve found it.');
  expect(said).toContain('Mia: That depends. Where is the other one?');
  expect(Object.keys((await page.evaluate(() => ourSpot.read())).figures)).toEqual(['mia', 'tom']);
  expect(await stepOf(page)).toBe('to-the-bus');
});

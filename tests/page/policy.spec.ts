/** The page under the headers that a build brings along for its servers: the whole play breaks none of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { rulesIn } from '../../tools/hosting/served.js';
import { jump, openDriven, SMALL, stepIds, test } from './opened.js';
import { root } from './play.js';

test.use({ viewport: SMALL, bypassCSP: false });

/** Hears what a page's policy refuses. Headers are those of the build: a preview sends them. */
async function hearRefusals(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.exposeFunction('refuse', (what: string) => refused.push(what));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { refuse(what: string): void }).refuse(`${violatedDirective}: ${blockedURI}`),
    ),
  );
  return refused;
}

test('the whole play, its sheets and its settings', async ({ page }) => {
  const refused = await hearRefusals(page);
  await openDriven(page);
  for (const id of await stepIds(page)) await jump(page, { id });
  for (const key of ['l', 's', '?']) {
    await page.keyboard.press(key);
    await expect(page.locator('dialog[open]')).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('c');
  await page.keyboard.press('d');
  expect(refused).toEqual([]);
});

test('a moment’s page leads on, and the script is set as it should be', async ({ page }) => {
  const refused = await hearRefusals(page);
  await page.goto('./moments/fr/you-came.html');
  await expect(page).toHaveURL(/#you-came$/);
  await page.goto('./script/ja.html');
  await expect(page.locator('main')).toHaveCSS('max-width', /\d+px/);
  expect(refused).toEqual([]);
});

test.describe('with the worker that keeps the play', () => {
  test.use({ serviceWorkers: 'allow' });

  test('it is registered and fetches', async ({ page }) => {
    const refused = await hearRefusals(page);
    const opened = await page.goto('./?automation&offline');
    expect(opened!.headers()['content-security-policy']).toMatch(
      /script-src 'self'.*require-trusted-types-for 'script'/,
    );
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
    expect(refused).toEqual([]);
  });
});

test('every page of the build has its rule', () => {
  const rules = rulesIn(readFileSync(join(root, 'dist/_headers'), 'utf8')).map(({ path }) => path);
  for (const path of ['/', '/index.html', '/moments/*', '/script/*', '/assets/*', '/offline-worker.js'])
    expect(rules).toContain(path);
});

/** The page under the headers that a build brings along for its servers: the whole play breaks none of them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { jump, openDriven, SMALL, stepIds, test } from './opened.js';
import { root } from './play.js';

test.use({ viewport: SMALL });

/** The headers of each rule of dist/_headers, by its path. */
function rules(): ReadonlyMap<string, Record<string, string>> {
  const blocks = readFileSync(join(root, 'dist/_headers'), 'utf8').trim().split('\n\n');
  return new Map(
    blocks.map((block) => {
      const [path, ...lines] = block.split('\n');
      return [
        path!,
        Object.fromEntries(
          lines.map((line) =>
            line
              .trim()
              .split(/: (.*)/)
              .slice(0, 2),
          ),
        ),
      ];
    }),
  );
}

/** Serves all pages with them, and hears what they refuse. */
async function serveWithHeaders(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.exposeFunction('refuse', (what: string) => refused.push(what));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { refuse(what: string): void }).refuse(`${violatedDirective}: ${blockedURI}`),
    ),
  );
  const all = rules();
  await page.route(
    (url) => url.pathname.endsWith('/') || url.pathname.endsWith('.html'),
    async (route) => {
      const { pathname } = new URL(route.request().url());
      const folder = /^(\/[^/]+\/)/.exec(pathname)?.[1];
      const headers = all.get(pathname) ?? all.get(`${folder}*`)!;
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
    },
  );
  return refused;
}

test('the whole play, its sheets and its settings', async ({ page }) => {
  const refused = await serveWithHeaders(page);
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
  const refused = await serveWithHeaders(page);
  await page.goto('./moments/fr/you-came.html');
  await expect(page).toHaveURL(/#you-came$/);
  await page.goto('./script/ja.html');
  await expect(page.locator('main')).toHaveCSS('max-width', /\d+px/);
  expect(refused).toEqual([]);
});

test('every page of the build has its rule', () => {
  const all = rules();
  for (const path of ['/', '/index.html', '/moments/*', '/script/*', '/assets/*'])
    expect(all.has(path), path).toBe(true);
  expect(existsSync(join(root, 'dist/index.html'))).toBe(true);
});

/** The words that a viewer opens the page for stand in its HTML: no script, style sheet or letter holds them up. */
import { expect, type Locator, type Page } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import type { Handle } from '../../tools/driven/handle.js';
import { SMALL, test } from './opened.js';
import { firstOf, SPOKEN } from './steps.js';
import { sayIn } from './play.js';

declare const ourSpot: Handle; // in the page

const FILES = /\/assets\/.*\.(js|css|woff2)$/;
const ENGINE = /\/engine-[^/]*\.js$/;
const PACKETS = 10 * 1460; // bytes that a server sends before it has to wait for the first answer
const NEAR = 3; // pixels

const card = (page: Page): Locator => page.locator('.card');
const line = (page: Page): Locator => page.locator('.card-line');

/** Nothing comes but the page itself, until the returned is called. */
async function openAlone(page: Page, hash = ''): Promise<() => void> {
  let send: () => void = () => {};
  const sent = new Promise<void>((resolve) => (send = resolve));
  await page.route(FILES, async (route) => {
    await sent;
    if (!ENGINE.test(route.request().url())) await route.continue(); // the stage would move the card
  });
  await page.goto(`./${hash}`, { waitUntil: 'commit' });
  return send;
}

const told = [SPOKEN, firstOf('thought'), firstOf('narration')];

for (const [shape, viewport] of Object.entries({ wide: SMALL, upright: { width: 270, height: 585 } }))
  test.describe(shape, () => {
    test.use({ viewport, bypassCSP: false });

    for (const { id, kind, text } of told)
      test(`a line of ${kind} stands where it will stay, before any other file has come`, async ({ page }) => {
        const send = await openAlone(page, `#${id}`);
        await expect(line(page)).toHaveText(text);
        await expect(line(page)).toBeInViewport({ ratio: 1 });
        await expect(page.locator('.title')).toHaveCSS('opacity', '0');
        const early = (await card(page).boundingBox())!;
        send();
        await expect(page.locator('.loading')).toHaveCount(0);
        await expect(line(page)).toHaveText(text);
        const late = (await card(page).boundingBox())!;
        expect(Math.abs(late.x + late.width / 2 - early.x - early.width / 2)).toBeLessThan(NEAR);
        expect(Math.abs(late.y + late.height - early.y - early.height)).toBeLessThan(NEAR);
      });
  });

test.describe('the title', () => {
  test.use({ viewport: SMALL, bypassCSP: false });

  for (const [what, hash] of [
    ['where no step is asked for', ''],
    ['where the step asked for is none', '#no-such-step'],
    ['where what is asked for is mangled', '#%E0%A4%A'],
  ] as const)
    test(`stands there ${what}`, async ({ page }) => {
      const send = await openAlone(page, hash);
      await expect(page.locator('.title')).toHaveText(sayIn('en')('title'));
      await expect(page.locator('.title')).toHaveCSS('opacity', '1');
      await expect(card(page)).toBeHidden();
      send();
    });
});

test.describe('who reads another language', () => {
  test.use({ viewport: SMALL });

  for (const [how, search, set] of [
    ['by the address', '?language=fr', {}],
    ['by what was set', '', { language: 'fr' }],
  ] as const)
    test(`${how} is not shown the line in English`, async ({ page }) => {
      await page.addInitScript((kept) => localStorage.setItem('our-spot:settings', kept), JSON.stringify(set));
      const send = await openAlone(page, `${search}#${SPOKEN.id}`);
      await expect(page.locator('.still img')).toBeVisible();
      await expect(card(page)).toBeHidden();
      send();
    });
});

test('the page itself comes in the first packets', async ({ request }) => {
  const html = await (await request.get('./')).body();
  expect(brotliCompressSync(html).length).toBeLessThanOrEqual(PACKETS);
});

test('a page that was opened at a step has no line or still left of that once it is opened anew at its title', async ({
  page,
}) => {
  await page.goto(`./?automation#${SPOKEN.id}`);
  await page.waitForFunction(() => 'ourSpot' in window);
  await page.evaluate(async () => {
    await ourSpot.ready;
    const again = ourSpot;
    again.close();
    location.hash = '';
    await again.open();
  });
  await expect(page.locator('.title')).toHaveCSS('opacity', '1');
  await expect(card(page)).toBeHidden();
  await expect(page.locator('.still')).toHaveCount(0);
  expect(await page.evaluate(() => 'asked' in document.documentElement.dataset)).toBe(false);
});

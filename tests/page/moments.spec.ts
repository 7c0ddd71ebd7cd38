/** What does without a script: the page of each moment, and the play in words. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { LANGUAGES } from '../../src/page/words/languages.js';
import { editionOf } from '../../tools/moments/edition.js';
import { SMALL, test } from './opened.js';
import { leadsTo, SPOKEN } from './steps.js';
import { readThePlay, root } from './play.js';

const TRANSLATIONS = ['fr', 'es', 'ja', 'ar'] as const;
const TEXT_MOST = 40_000; // characters of all the play's lines and directions, as HTML
const FILES_MOST = 1000; // some hosts take no more

test.use({ viewport: SMALL });

for (const [folder, up] of [
  ['moments', '../'],
  ...TRANSLATIONS.map((language) => [`moments/${language}`, '../../'] as const),
] as const) {
  test(`every step has a page in ${folder} that shows its still and leads to it`, async ({ request }) => {
    const { steps } = await readThePlay();
    const faults: string[] = [];
    for (const { id } of steps) {
      const page = await (await request.get(`./${folder}/${id}.html`)).text();
      const still = /og:image" content="((?:\.\.\/)+)(assets\/[^"]+)"/.exec(page);
      if (still?.[1] !== up || !(await request.get(`./${still[2]}`)).headers()['content-type']?.startsWith('image/'))
        faults.push(`${id} has no picture`);
      if (!page.includes(`<a href="${up}#${id}">`)) faults.push(`${id} leads elsewhere`);
    }
    expect(faults).toEqual([]);
  });
}

test('with a page for each moment in each language, a build has few enough files for any host', () => {
  const built = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true });
  expect(built.filter((each) => each.isFile()).length).toBeLessThanOrEqual(FILES_MOST);
});

test('a moment’s page goes on to the play at once', async ({ page }) => {
  await page.goto('./moments/you-came.html');
  await expect(page).toHaveURL(leadsTo(SPOKEN));
  await expect(page.locator('.card-line')).toHaveText(SPOKEN.text);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const viewport of [SMALL, { width: 320, height: 568 }]) {
    test(`a moment’s page shows it, and leads on, at ${viewport.width} × ${viewport.height}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto('./moments/you-came.html');
      await expect(page.getByText(`James: ${SPOKEN.text}`)).toBeVisible();
      await page.getByRole('link', { name: 'Go on to this moment' }).click();
      await expect(page.locator(`#${SPOKEN.id}`)).toBeInViewport();
    });
  }

  test('the whole play can be read', async ({ page, request }) => {
    await page.goto('./');
    const words = (await page.locator('noscript article').innerText()).replace(/\s+/g, ' ');
    for (const { text } of (await readThePlay()).steps) expect(words).toContain(text.replace(/\s+/g, ' '));
    await page.mouse.wheel(0, 100_000);
    await expect(page.locator('noscript article p').last()).toBeInViewport();
    await expect(page.locator('.seek')).toBeHidden(); // a line without a play, and its knob
    const html = await (await request.get('./')).text();
    expect(html.slice(html.lastIndexOf('<article')).length).toBeLessThan(TEXT_MOST);
  });

  for (const language of TRANSLATIONS) {
    test(`and in ${language} as well, one link on, with its stills`, async ({ page }) => {
      await page.goto('./');
      await page.getByRole('link', { name: LANGUAGES[language].name, exact: true }).click();
      await expect(page.locator('html')).toHaveAttribute('dir', LANGUAGES[language].dir);
      const words = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
      const { lines } = editionOf(root, language);
      expect(lines.filter(({ text }) => !words.includes(text.replace(/\s+/g, ' '))).map(({ id }) => id)).toEqual([]);
      const lettersCame = (): Promise<boolean> =>
        page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'));
      // the others are in letters that every browser has
      await expect.poll(lettersCame).toBe(language === 'ja' || language === 'ar');
      expect(
        await page
          .locator('img')
          .evaluateAll((stills) =>
            Promise.all(stills.map((still) => fetch((still as HTMLImageElement).src).then(({ ok }) => ok))),
          ),
      ).not.toContain(false);
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page).toHaveURL(/\/script\/en\.html$/);
      await expect(page.locator('main')).toContainText(SPOKEN.text);
    });
  }
});

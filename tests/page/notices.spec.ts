/**
 * Messages are seen and told wherever the viewer is, above a sheet too; a language that can't be
 * had is told of once, and comes by itself.
 */
import { expect, type Page } from '@playwright/test';
import { openDriven, SMALL, test } from './opened.js';
import { lineIn } from './play.js';
import { SPOKEN } from './steps.js';

const MISSING = 'The words of that language could not be fetched; the play stays in this one.';
const WORDS = /\/words-[^/]*$/; // of other languages than English

test.use({ viewport: SMALL });

const notice = (page: Page) => page.locator('main > .notice');
const choose = (page: Page, language: string) => page.locator('[name=language]').selectOption(language);

test('a language that can’t be fetched is told of above the sheet, once, and comes with the network', async ({
  page,
  complaints,
}) => {
  let [down, asked] = [true, 0];
  await page.route(WORDS, (route) => (asked++, down ? route.abort() : route.continue()));
  await openDriven(page, SPOKEN.id);
  await page.keyboard.press('s');
  const live = page.locator('.settings > [aria-live]');
  await expect(live).toHaveText(''); // there before it has anything to tell
  await choose(page, 'fr');
  await expect(live).toHaveText(MISSING);
  const [box, sheet] = await Promise.all(
    [live, page.locator('.settings')].map(async (one) => (await one.boundingBox())!),
  );
  expect(box!.y + box!.height).toBeLessThanOrEqual(sheet!.y + sheet!.height);
  expect(
    await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('.settings') !== null, {
      x: box!.x + 20,
      y: box!.y + 10,
    }),
  ).toBe(true);
  await page.keyboard.press('Escape');
  await expect(live).toHaveText('');
  await expect(notice(page)).toHaveText(MISSING);
  const tries = asked;
  await page.keyboard.press('d');
  await expect(notice(page)).toHaveText('What is seen is told from now on.');
  for (const key of ['m', 'c', 'm', 'c']) await page.keyboard.press(key);
  await expect(notice(page)).toHaveText('What is seen is told from now on.');
  expect(asked).toBe(tries);
  down = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('.card-line')).toHaveText(lineIn('fr', SPOKEN));
  expect(complaints.splice(0).every((said) => said.includes('ERR_FAILED'))).toBe(true);
});

test('one that a page can’t be read in at first is asked for again', async ({ page, complaints }) => {
  await page.addInitScript(() => localStorage.setItem('our-spot:/:settings', '{"language":"ja"}'));
  let down = true;
  await page.route(/\/(words-ja|ja)-[^/]*$/, (route) =>
    down
      ? route.fulfill({ contentType: 'text/html', status: 200, body: '<!doctype html><p>Nothing here' })
      : route.continue(),
  );
  await openDriven(page, SPOKEN.id);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(notice(page)).toHaveText(MISSING);
  down = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  complaints.length = 0; // of letters that were no style sheet
});

test('a broken message is said in English, and no other', async ({ page, complaints }) => {
  await page.route(/\/words-fr-[^/]*$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('"text":"Plus"', '"text":"Plus {"') });
  });
  await page.addInitScript(() => localStorage.setItem('our-spot:/:settings', '{"language":"fr"}'));
  await openDriven(page, SPOKEN.id);
  await expect(page.locator('.dots')).toHaveText('More');
  await expect(page.locator('.back')).toHaveText('Retour');
  await page.keyboard.press('d');
  expect(complaints.splice(0)).toEqual([expect.stringContaining('“more” is broken in fr')]);
});

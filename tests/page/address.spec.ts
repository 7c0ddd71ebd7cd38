/** The page's address names the step, and brings one there. */
import { expect } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { openDriven, openFront, openLive, SMALL, stepOf, test, warmTest } from './opened.js';
import { after, ANSWER, FIRST, leadsTo, named, SPOKEN } from './steps.js';

declare const ourSpot: Handle; // in the page

const hash = (url: string): string => new URL(url).hash;

test.use({ viewport: SMALL });

warmTest('the address follows the step, without filling the history', async ({ page }) => {
  await openDriven(page);
  expect(hash(page.url())).toBe(`#${FIRST.id}`);
  const before = await page.evaluate(() => history.length);
  for (const id of [after(FIRST).id, after(FIRST, 2).id]) {
    await page.evaluate(() => (ourSpot.skip(), ourSpot.advance()));
    expect(hash(page.url())).toBe(`#${id}`);
  }
  await page.evaluate(() => ourSpot.back());
  expect(hash(page.url())).toBe(`#${after(FIRST).id}`);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('an address opens its step at once, and a reload stays there', async ({ page }) => {
  await openDriven(page, 'finds-her-hand');
  const stand = () => page.evaluate(() => ({ busy: ourSpot.busy, reading: ourSpot.read() }));
  const opened = await stand();
  expect(opened).toMatchObject({
    busy: false,
    reading: {
      step: 'finds-her-hand',
      figures: { lily: { touch: { near: 'clasp' } }, james: { touch: { near: 'clasp' } } },
    },
  });
  await page.reload();
  await page.waitForFunction(() => 'ourSpot' in window);
  expect(await stand()).toEqual(opened);
});

test('a changed address leads to its step', async ({ page }) => {
  await openLive(page, SPOKEN.id);
  await page.evaluate(() => (location.hash = '#nice-life'));
  await expect(page.locator('.card-line')).toHaveText(named('nice-life').text);
});

for (const id of ['no-such-step', '%E0%A4%A']) {
  warmTest(`#${id} leads to the title, and says so`, async ({ page }) => {
    await openFront(page, id);
    await expect(page.getByRole('status')).toHaveText(`There is no moment called “${id}” here; from the start, then.`);
    await page.getByRole('button', { name: 'Begin' }).click();
    expect(await stepOf(page)).toBe(FIRST.id);
    expect(hash(page.url())).toBe(`#${FIRST.id}`);
  });
}

warmTest('a misspelt address leads to the nearest step, and says so until the next', async ({ page }) => {
  await openDriven(page, 'you-come');
  expect(await stepOf(page)).toBe(SPOKEN.id);
  await expect(page).toHaveURL(leadsTo(SPOKEN));
  await expect(page.getByRole('status')).toHaveText('There is no moment called “you-come” here; this is the nearest.');
  await page.keyboard.press('Space');
  await expect(page.getByRole('status')).toHaveText('');
});

warmTest('an address changed for one that leads nowhere leaves the play where it is', async ({ page }) => {
  await openDriven(page, SPOKEN.id);
  await page.evaluate(() => (location.hash = '#xyzzy'));
  await expect(page.getByRole('status')).toHaveText(
    'There is no moment called “xyzzy” here; the play stays where it is.',
  );
  await expect(page).toHaveURL(leadsTo(SPOKEN));
});

warmTest(
  'a link that has passed through other hands leads to its moment, which the address then names',
  async ({ page }) => {
    await openDriven(page, 'NOT_THINK');
    for (const [asked, id] of [
      ['', after(ANSWER, 2).id],
      [`${SPOKEN.id}?utm_source=x`, SPOKEN.id],
      [`/${after(ANSWER, 2).id}`, after(ANSWER, 2).id],
      [`${SPOKEN.id}&fbclid=x`, SPOKEN.id],
      [`${after(ANSWER, 2).id.replace('-', '%2D')}.`, after(ANSWER, 2).id],
    ] as const) {
      await page.evaluate((there) => there && (location.hash = there), asked);
      await expect(page).toHaveURL(new RegExp(`#${id}$`));
      expect(await stepOf(page)).toBe(id);
    }
    await expect(page.getByRole('status')).toHaveText('');
  },
);

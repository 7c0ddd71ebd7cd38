/** Sound waits for the viewer, can be put out, and never holds up the play. */
import { expect } from '@playwright/test';
import { asked, openLive, SMALL, test } from './opened.js';
import { ANSWER, leadsTo, SPOKEN } from './steps.js';

const SOUND = /\.(webm|mp3)$/;

test.use({ sounding: true, viewport: SMALL });

test('nothing is loaded before the first click', async ({ page }) => {
  const urls = asked(page, SOUND);
  await openLive(page, SPOKEN.id);
  expect(urls).toEqual([]);
  const loading = page.waitForRequest(SOUND);
  await page.mouse.click(320, 60);
  await loading;
});

test('M mutes and unmutes, and the button shows it', async ({ page }) => {
  await openLive(page, SPOKEN.id);
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Sound off' })).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Sound', exact: true })).toBeVisible();
  await expect(page).toHaveURL(leadsTo(SPOKEN));
});

test('a file that will not play costs one warning, and the play goes on', async ({ page, complaints }) => {
  await page.route(/wind.*\.(webm|mp3)$/, (route) =>
    route.fulfill({ status: 200, contentType: 'audio/webm', body: 'no sound at all' }),
  );
  await openLive(page, SPOKEN.id);
  await page.keyboard.press('Space');
  await expect.poll(() => complaints.length).toBe(1);
  expect(complaints.splice(0)[0]).toMatch(/^wind cannot be heard .*; the play goes on without it/);
  await expect(page.locator('.live-region')).toHaveText(`Lily: ${ANSWER.text}`);
});

test('a browser that cannot play Opus is given MP3', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLMediaElement.prototype.canPlayType = (type) => (type.includes('webm') ? '' : 'probably');
  });
  const urls = asked(page, SOUND);
  await openLive(page, 'at-last');
  const music = page.waitForRequest(/embrace.*\.mp3$/);
  await page.mouse.click(320, 60);
  await music;
  expect(urls.filter((url) => url.endsWith('.webm'))).toEqual([]);
});

test('music that will not play costs one warning, and the play goes on in its other sounds', async ({
  page,
  complaints,
}) => {
  await page.route(/embrace.*\.(webm|mp3)$/, (route) => route.abort());
  await openLive(page, 'at-last');
  await page.keyboard.press('Space');
  await expect.poll(() => complaints.filter((text) => text.includes('cannot be heard')).length).toBe(1);
  expect(complaints.splice(0).find((text) => text.includes('cannot be heard'))).toMatch(
    /^music\/embrace cannot be heard .*; the play goes on without it/,
  );
});

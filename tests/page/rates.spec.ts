/** Sound on real audio contexts: at any rate, and whatever becomes of them. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { contexts, deafen, decodes, decoding, frames, lastContext, loudness, putUpEar } from './ear.js';
import { asked, indexOf, openDriven, openFront, openLive, pass, SMALL, stepIds, test } from './opened.js';

declare const ourSpot: Handle; // in the page
declare const Howler: { unload(): void }; // likewise: it is there for all

const AUDIBLE = 0.003; // the highest sample: −50 decibels
const LOUD = 'our-spot'; // the hill by day, which is never still

test.use({ sounding: true, viewport: SMALL });

const touch = (page: Page): Promise<void> => page.mouse.click(320, 60);

/** Goes on until something can be heard. */
const sounds = (page: Page): Promise<void> =>
  expect.poll(async () => (await pass(page, 0.1), loudness(page))).toBeGreaterThan(AUDIBLE);

/** Opens a step, touched once. */
async function openTouched(page: Page, id = LOUD): Promise<Page> {
  await openDriven(page, id);
  await touch(page);
  return page;
}

/** Steps are told, however often it is touched. */
async function isAlive(page: Page): Promise<void> {
  for (let times = 0; times < 3; times++) {
    const before = await page.evaluate(() => (ourSpot.skip(), ourSpot.snapToRest(), ourSpot.read().index));
    await touch(page);
    await pass(page, 1);
    expect(await indexOf(page)).toBe(before + 1);
  }
}

const SOUND = /\.(webm|mp3)$|^(blob|data):audio/;
const notice = (page: Page) => page.getByRole('status');

for (const rate of [44_100, 48_000, 96_000]) {
  test(`at ${rate} Hz it plays on, and sounds, in one context`, async ({ page }) => {
    await putUpEar(page, rate);
    await openTouched(page);
    await sounds(page);
    await isAlive(page);
    await sounds(page);
    expect(await contexts(page)).toEqual([`running at ${rate}`]);
  });
}

test('frames go on after the first click at 48,000 Hz', async ({ page }) => {
  await putUpEar(page, 48_000);
  await openLive(page, 'our-spot');
  await touch(page);
  const before = await frames(page);
  await expect.poll(() => loudness(page)).toBeGreaterThan(AUDIBLE);
  await expect.poll(() => frames(page)).toBeGreaterThan(before + 1);
});

test('put to sleep from outside, it wakes at the next touch', async ({ page }) => {
  await putUpEar(page);
  await openTouched(page);
  await sounds(page);
  await lastContext(page, 'suspend');
  await pass(page, 1);
  expect((await contexts(page))[0]).toMatch(/^suspended/);
  await page.keyboard.press('x'); // no wish of the play's, but a touch
  await sounds(page);
  expect((await contexts(page)).length).toBe(1);
});

for (const [what, end] of [
  ['closed from outside', (page: Page) => lastContext(page, 'close')],
  ['replaced', (page: Page) => page.evaluate(() => Howler.unload())],
] as const) {
  test(`a context that is ${what} makes way for another at the next touch, and nothing is fetched again`, async ({
    page,
  }) => {
    await putUpEar(page, 48_000);
    const urls = asked(page, SOUND);
    await openTouched(page);
    await sounds(page);
    await expect.poll(async () => (await decodes(page)).length + (await decoding(page))).toBeGreaterThan(10);
    await expect.poll(() => decoding(page)).toBe(0);
    const before = [urls.length, await decodes(page)];
    await end(page);
    await pass(page, 1);
    await page.keyboard.press('x');
    await sounds(page);
    expect(await contexts(page)).toEqual(['closed at 48000', 'running at 48000']);
    // Howler forgets what it has decoded where it is told to
    if (what !== 'replaced') expect([urls.length, await decodes(page)]).toEqual(before);
    await isAlive(page);
    expect(urls.length).toBe(new Set(urls).size);
  });
}

test('a context that is refused is asked for again at the next touch, and said once', async ({ page, complaints }) => {
  await putUpEar(page);
  await openDriven(page, LOUD);
  await deafen(page, true);
  await touch(page);
  await pass(page, 1);
  await expect(notice(page)).toContainText('Sound can’t be heard');
  await deafen(page, false);
  await page.keyboard.press('x');
  await sounds(page);
  expect(complaints.splice(0)).toEqual([expect.stringMatching(/“audio context” failed.*no audio context/s)]);
});

test('without audio at all the play goes on, and says so once', async ({ page, complaints }) => {
  await page.addInitScript(() => Object.assign(window, { AudioContext: undefined, webkitAudioContext: undefined }));
  const urls = asked(page, SOUND);
  await openTouched(page);
  await expect(notice(page)).toContainText('Sound can’t be heard');
  await isAlive(page);
  expect([complaints.splice(0).length, urls.length]).toEqual([1, 0]);
});

test('a device that never runs leaves the play as it is', async ({ page }) => {
  await page.addInitScript(() => {
    window.AudioContext = class extends AudioContext {
      override get state(): AudioContextState {
        return 'suspended';
      }
      override resume = (): Promise<void> => new Promise(() => {});
    };
  });
  await openTouched(page);
  await isAlive(page);
});

test('a browser that plays no format is asked for none, and says so once', async ({ page, complaints }) => {
  await page.addInitScript(() => {
    HTMLMediaElement.prototype.canPlayType = () => '';
  });
  const urls = asked(page, SOUND);
  await openTouched(page);
  await expect(notice(page)).toContainText('Sound can’t be heard');
  await isAlive(page);
  expect([complaints.splice(0).length, urls.length]).toEqual([1, 0]);
});

test('a browser that believes to play Opus, and does not, plays MP3, and soon asks for nothing else', async ({
  page,
}) => {
  await putUpEar(page);
  await page.route(/\.webm$/, (route) =>
    route.fulfill({ status: 200, contentType: 'audio/webm', body: 'no sound at all' }),
  );
  const urls = asked(page, SOUND);
  await openTouched(page, 'alarm');
  await sounds(page);
  await expect.poll(() => decoding(page)).toBe(0);
  const before = urls.length;
  await page.evaluate(() => ourSpot.jump('at-last')); // to other music
  await expect.poll(async () => (await pass(page, 0.1), urls.length)).toBeGreaterThan(before);
  expect(urls.slice(before).filter((url) => !url.endsWith('.mp3'))).toEqual([]);
});

test('offline at the first touch, sounds and music come when the line is back', async ({
  page,
  context,
  complaints,
}) => {
  await putUpEar(page);
  await openDriven(page, 'far-off'); // the touch leads to a step with music
  await context.setOffline(true);
  await touch(page);
  await expect.poll(() => complaints.filter((text) => text.includes('cannot be heard')).length).toBeGreaterThan(10);
  await context.setOffline(false);
  await sounds(page);
  await expect
    .poll(async () => (await pass(page, 0.1), (await page.evaluate(() => ourSpot.read().heard.bars)).length))
    .toBeGreaterThan(0);
  const unheard = complaints.splice(0).filter((text) => text.includes('cannot be heard'));
  expect(unheard.length).toBe(new Set(unheard).size);
});

test('a server that fails for a while is asked again, after a pause of the play’s own time', async ({
  page,
  complaints,
}) => {
  let failing = true;
  await putUpEar(page);
  await page.route(/\.(webm|mp3)$/, (route) => (failing ? route.fulfill({ status: 503, body: '' }) : route.continue()));
  const urls = asked(page, SOUND);
  await openTouched(page);
  await expect.poll(() => complaints.filter((text) => text.includes('cannot be heard')).length).toBeGreaterThan(10);
  const before = urls.length;
  await pass(page, 1);
  expect(urls.length).toBe(before);
  await pass(page, 2); // a second try
  await expect(notice(page)).toContainText('Some sounds have not come');
  failing = false;
  await pass(page, 5);
  await sounds(page);
  complaints.splice(0);
});

test('through the whole play each file is fetched once and decoded once', async ({ page }) => {
  await putUpEar(page, 48_000);
  const urls = asked(page, SOUND);
  await openFront(page);
  await page.keyboard.press('x');
  for (const _ of await stepIds(page)) {
    await page.evaluate(() => (ourSpot.advance(), ourSpot.step(3, 6, false), ourSpot.snapToRest()));
    await expect.poll(() => decoding(page)).toBe(0);
  }
  await expect.poll(async () => (await decodes(page)).length).toBe(25);
  expect(urls.length).toBe(25);
  expect(new Set(urls).size).toBe(25);
  expect(await decodes(page)).toEqual(Array.from({ length: 25 }, () => 1));
});

test.describe('under a policy', () => {
  test.use({ bypassCSP: false });

  test('the strictest policy that lets the page in lets it sound', async ({ page, complaints }) => {
    const policy =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'";
    await putUpEar(page);
    await page.route(
      (url) => url.pathname === '/',
      async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
      },
    );
    const urls = asked(page, SOUND);
    await openTouched(page);
    await sounds(page);
    await isAlive(page);
    expect(urls.filter((url) => !url.startsWith('http'))).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('audio').length)).toBe(0);
    expect(complaints.splice(0).filter((said) => !/inline script/.test(said))).toEqual([]);
  });
});

test('what throws as it is to sound is said once, and put to rest', async ({ page, complaints }) => {
  await putUpEar(page);
  await openTouched(page);
  await sounds(page);
  await page.evaluate(() => {
    AudioBufferSourceNode.prototype.start = () => {
      throw new DOMException('no more of this', 'InvalidStateError');
    };
  });
  await isAlive(page);
  expect(complaints.splice(0)).toEqual([expect.stringMatching(/^“.*” failed.*no more of this/s)]);
});

/** The film's frames: they come by one clock alone, whenever they are asked for, and show no controls. */
import { createHash } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { finish, setUpBooth } from '../../tools/driven/booth.js';
import { frameOf, openReel, pass } from '../../tools/film/reel.js';

const FILM = { size: { width: 160, height: 90 }, rate: 4, language: 'fr', pace: 1, from: 'five-minutes' } as const;
const FRAMES = 5;

const digest = (png: Buffer): string => createHash('sha256').update(png).digest('hex');

test('the same each time, and when taken up in the middle', async ({ browser, baseURL }) => {
  const page = await openReel(browser, baseURL!, FILM);
  const frames: string[] = [];
  for (let i = 0; i < FRAMES; i++) frames.push(digest(await frameOf(page)));
  await expect(page.locator('.card-line')).not.toBeEmpty();
  await expect(page.locator('html')).toHaveAttribute('lang', /^fr/);
  await expect(page.locator('.bar')).toBeHidden();
  await page.close();

  const again = await openReel(browser, baseURL!, FILM);
  await pass(again, FRAMES - 1, false);
  const last = digest(await frameOf(again));
  await again.close();
  expect(new Set(frames).size, 'it moves').toBeGreaterThan(1);
  expect(last).toBe(frames.at(-1));
});

const HEARD = { ...FILM, rate: 10, language: 'en', from: 'refuses' } as const; // music, the hill, a voice and steps
const SECONDS = 5;
const ALIKE = 1e-6; // as loud as the last digits in which sounds are added up, in whichever order

/** @param prepare what is to be done before the page is there */
async function recorded(
  browser: Browser,
  baseURL: string,
  prepare: (page: Page) => Promise<unknown>,
): Promise<readonly Float32Array[]> {
  const page = await openReel(browser, baseURL, HEARD, async (blank) => {
    await setUpBooth(blank, SECONDS + 1);
    await prepare(blank);
  });
  await page.keyboard.press('x');
  await pass(page, SECONDS * HEARD.rate, false);
  const { channels } = await finish(page);
  await page.close();
  return channels.map((channel) => channel.subarray(0, (SECONDS - 1) * 48_000));
}

/** Hands each sound over only when the page has been able to draw so many times meanwhile. */
const late = (page: Page, draws: number): Promise<unknown> =>
  page.route(/\.(webm|mp3)$/, async (route) => {
    await page.evaluate(async (times) => {
      for (let i = 0; i < times; i++) await new Promise(requestAnimationFrame);
    }, draws);
    await route.continue();
  });

test('it sounds the same each time, however late its sounds come', async ({ browser, baseURL }) => {
  const soon = await recorded(browser, baseURL!, async () => undefined);
  const tardy = await recorded(browser, baseURL!, (page) => late(page, 40));
  soon.forEach((channel, side) => {
    expect(
      channel.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
      'it is heard',
    ).toBeGreaterThan(0.01);
    const apart = channel.reduce((most, value, i) => Math.max(most, Math.abs(value - tardy[side]![i]!)), 0);
    expect(apart).toBeLessThan(ALIKE);
  });
});

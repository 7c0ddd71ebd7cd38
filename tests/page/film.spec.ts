/** The film's frames: they come by one clock alone, whenever they are asked for, and show no controls. */
import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
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

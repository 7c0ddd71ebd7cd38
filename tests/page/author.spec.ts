/** What an author sees who changes a line: the page takes it up, or says what is wrong with it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { ViteDevServer } from 'vite';
import type { Automation } from '../../src/app/automation.js';
import { type Copy, copyProject } from './copy.js';
import { SMALL, test } from './opened.js';
import { serveCopy } from './served-copy.js';
import { FIRST, leadsTo, SPOKEN } from './steps.js';

declare global {
  interface Window {
    stayed: boolean; // lost in a reload
    ourSpot?: Automation;
  }
}

const TREE = 'assets/plays/our-spot/screenplay/2-tree.jsonl';
const MOVEMENTS = 'assets/plays/our-spot/movements.json';
const FAULT = new RegExp(`${TREE.replace('.', '\\.')}:\\d+:\\d+ .+`);

let copy: Copy;
let server: ViteDevServer;

test.use({ viewport: SMALL });

test.beforeAll(async () => {
  copy = copyProject();
  server = await serveCopy(copy);
});
test.afterAll(async () => {
  await server.close();
  copy.remove();
});

/** @returns the words that go on paper */
const print = (page: Page): Promise<string> =>
  page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const words = document.querySelector<HTMLElement>('body > article')!.textContent;
    dispatchEvent(new Event('afterprint'));
    return words;
  });

/** What the console has been told, which the test expects. */
const toldOf = (complaints: string[]): string => complaints.splice(0).join('\n');

test('a changed line is on the page at once; a broken one is explained while the last good play goes on', async ({
  page,
  complaints,
}) => {
  await page.goto(`${server.resolvedUrls!.local[0]}#you-came`);
  await expect(page.locator('#stage canvas')).toBeVisible({ timeout: 60_000 });
  const line = page.locator('.card-line');
  const faults = page.locator('.faults pre');
  await expect(line).toHaveText(SPOKEN.text);
  await page.evaluate(() => (window.stayed = true));
  await print(page);

  copy.edit(TREE, JSON.stringify(SPOKEN.text), '"You came after all."');
  await expect(line).toHaveText('You came after all.');
  expect(await print(page)).toContain('You came after all.');

  copy.edit(TREE, '"You came after all."', '"You came, then.",,');
  await expect(faults).toHaveText(FAULT);
  expect(toldOf(complaints)).toMatch(FAULT);
  await expect(line).toHaveText('You came after all.');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/#i-did$/);

  copy.edit(TREE, '"You came, then.",,', '"You came, then."');
  await expect(faults).toHaveCount(0);
  await expect(page).toHaveURL(/#i-did$/);
  await page.keyboard.press('ArrowLeft');
  await expect(line).toHaveText('You came, then.');
  expect(await page.evaluate(() => window.stayed)).toBe(true);
});

test('a page opened on a broken play says so, and plays the rest', async ({ page, complaints }) => {
  copy.edit(TREE, '"id":"nice-life"', '"id":"nice-life","colour":"red"');
  await page.goto(`${server.resolvedUrls!.local[0]}#you-came`);
  await expect(page.locator('.faults pre')).toHaveText(FAULT, { timeout: 60_000 });
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('.faults')).toHaveCount(0);
  await expect(page).toHaveURL(/#you-came$/);
  expect(toldOf(complaints)).toMatch(FAULT);
  copy.edit(TREE, '"id":"nice-life","colour":"red"', '"id":"nice-life"');
});

test('a play without a line that can be read waits for its author, and begins once it is mended', async ({
  page,
  complaints,
}) => {
  const files = ['1-morning', '2-tree', '3-foot'].map((act) => `assets/plays/our-spot/screenplay/${act}.jsonl`);
  const texts = files.map((file) => readFileSync(join(copy.folder, file), 'utf8'));
  files.forEach((file, i) => copy.edit(file, texts[i]!, '{"id":"alarm",\n'));
  await page.goto(server.resolvedUrls!.local[0]!);
  await expect(page.locator('.faults pre')).toHaveText(new RegExp(files[0]!), { timeout: 60_000 });
  await expect(page.locator('#stage canvas')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Space');
  await page.keyboard.press('a');
  expect(toldOf(complaints)).not.toContain('failed');

  files.forEach((file, i) => copy.edit(file, '{"id":"alarm",\n', texts[i]!));
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page).toHaveURL(leadsTo(FIRST));
  await expect(page.locator('.card-line')).toHaveText(FIRST.text);
});

test('changed data is taken up at the step one looks at, without the page being loaded anew', async ({ page }) => {
  await page.goto(`${server.resolvedUrls!.local[0]}?automation#you-came`);
  const timeOf = () => page.evaluate(() => window.ourSpot?.production.movements.ring?.motion.time);
  await expect.poll(timeOf).toBe(0.7);
  await page.evaluate(() => (window.stayed = true));
  copy.edit(MOVEMENTS, '"motion": {"time": 0.7}', '"motion": {"time": 0.9}');
  await expect.poll(timeOf).toBe(0.9);
  expect(await page.evaluate(() => [window.stayed, window.ourSpot?.read().step])).toEqual([true, 'you-came']);
  const moods = JSON.parse(readFileSync(`${copy.folder}/assets/shared/figures/moods.json`, 'utf8')) as {
    neutral: object;
  };
  writeFileSync(`${copy.folder}/assets/plays/our-spot/figures/moods.json`, JSON.stringify({ smug: moods.neutral }));
  await expect.poll(() => page.evaluate(() => 'smug' in (window.ourSpot?.production.moods ?? {}))).toBe(true);
});

const FRENCH = 'assets/plays/our-spot/languages/fr/lines.jsonl';
const BROKEN = [
  'assets/plays/our-spot/marks.json',
  MOVEMENTS,
  'assets/plays/our-spot/places/hill.json',
  'assets/shared/figures/poses.json',
];

test('data that is JSON no more is explained while the last good play goes on, and taken up again once it is', async ({
  page,
  complaints,
}) => {
  const faults = page.locator('.faults pre');
  await page.goto(`${server.resolvedUrls!.local[0]}#you-came`);
  await expect(page.locator('#stage canvas')).toBeVisible({ timeout: 60_000 });

  for (const file of BROKEN) copy.edit(file, '{', '{,');
  for (const file of BROKEN) await expect(faults).toContainText(`${file}:1:2 this is not JSON`);
  await page.reload();
  for (const file of BROKEN) await expect(faults).toContainText(`${file}:1:2 this is not JSON`, { timeout: 60_000 });
  await expect(page.locator('#stage canvas')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/#i-did$/);

  copy.edit(FRENCH, '{', 'null\n{');
  await expect(faults).toContainText(`${FRENCH}:1:1 this line is null`);
  for (const file of BROKEN) copy.edit(file, '{,', '{');
  copy.edit(FRENCH, 'null\n', '');
  for (const file of [...BROKEN, FRENCH]) await expect(faults.filter({ hasText: file })).toHaveCount(0);
  for (const file of [...BROKEN, FRENCH]) expect(complaints.join('\n')).toContain(`${file}:`);
  complaints.splice(0);
  await expect(page).toHaveURL(/#i-did$/);
});

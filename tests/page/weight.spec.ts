/** What has to come over the wire before the words, a still and the picture: a build that outgrows this fails. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { SMALL, test } from './opened.js';
import { root } from './play.js';
import { SPOKEN } from './steps.js';

const KB = 1024;
const TEXT = ['.html', '.js', '.css', '.json', '.svg'];
/** Of the page until it can be begun, until the still of a step stands, and of all until the stage does, compressed. */
const MOST = {
  words: { kb: 190, files: 7 },
  still: { kb: 150, files: 7 },
  picture: { kb: 470, files: 10 },
} as const;

test.use({ viewport: SMALL, serviceWorkers: 'block' });

/** Files of the build that a page asks for, as it does. */
function fetched(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    const { pathname, protocol } = new URL(request.url());
    if (protocol.startsWith('http')) files.push(pathname.replace(/\/$/, '/index.html').slice(1));
  });
  return files;
}

/** In the page: when there is a still, and when a picture. */
const noteShown = (): void => {
  const note = (what: string, selector: string): void => {
    const watcher = new MutationObserver(() => {
      if (document.querySelector<HTMLElement>(selector)?.style.visibility !== '') return;
      watcher.disconnect();
      performance.mark(what);
    });
    watcher.observe(document, { childList: true, subtree: true, attributeFilter: ['style'] });
  };
  note('still', '#stage .still img');
  note('drawn', '#stage canvas');
};
/** In the page: what had been asked for by then, in that order. */
const before = (mark: 'still' | 'drawn'): string[] => {
  const [shown] = performance.getEntriesByName(mark);
  return performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime < shown!.startTime)
    .map(({ name }) => new URL(name).pathname.slice(1));
};

const weight = (file: string): number => {
  const bytes = readFileSync(join(root, 'dist', file));
  return TEXT.includes(extname(file)) ? brotliCompressSync(bytes).length : bytes.length;
};
const isOfStage = (file: string): boolean => /\/(theatre|engine|art|cutting-worker)-/.test(file);
const isHeard = (file: string): boolean => /\.(webm|mp3)$/.test(file); // fetched beside, and nothing waits for it
const isLetters = (file: string): boolean => file.endsWith('.woff2'); // asked for by the style, once words are painted
const kilobytes = (files: readonly string[]): number =>
  files.filter((file) => !isHeard(file)).reduce((sum, file) => sum + weight(file), 0) / KB;

function expectWithin(name: keyof typeof MOST, some: readonly string[]): void {
  test.info().annotations.push({ type: name, description: `${kilobytes(some).toFixed(1)} KB: ${some.join(', ')}` });
  expect(kilobytes(some), `KB to the ${name}: ${some.join(', ')}`).toBeLessThanOrEqual(MOST[name].kb);
  expect(some.filter((file) => !isHeard(file)).length, `files to the ${name}`).toBeLessThanOrEqual(MOST[name].files);
}

test('a page brings no more than it may before its words and its picture, and nothing twice', async ({ page }) => {
  const files = fetched(page);
  await page.addInitScript(noteShown);
  await page.goto('./');
  await expect(page.locator('#stage canvas')).toBeVisible();
  const picture = ['index.html', ...(await page.evaluate(before, 'drawn' as const))].filter((file) =>
    files.includes(file),
  );
  const words = picture.slice(0, picture.findIndex(isOfStage));
  await page.waitForLoadState('networkidle');
  expect(files, 'fetched twice').toEqual([...new Set(files)]);
  expectWithin('words', words);
  expectWithin('picture', picture);
});

test('nor before the still of the step that the address names', async ({ page }) => {
  const files = fetched(page);
  await page.addInitScript(noteShown);
  await page.goto(`./#${SPOKEN.id}`);
  await expect(page.locator('#stage canvas')).toBeVisible();
  const still = ['index.html', ...(await page.evaluate(before, 'still' as const))];
  const needed = still.filter((file) => !isLetters(file)); // a slow still may come after them; it waits for none
  expectWithin('still', needed);
  await page.waitForLoadState('networkidle');
  expect(files, 'fetched twice').toEqual([...new Set(files)]);
});

test('a second visit fetches the page itself, and nothing that came before', async ({ page }) => {
  const visited = async (): Promise<Map<string, number>> => {
    await page.goto('./');
    await expect(page.locator('#stage canvas')).toBeVisible();
    await page.waitForLoadState('networkidle');
    const came = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
        ({ name, transferSize }) => [name, transferSize] as const,
      ),
    );
    return new Map(came);
  };
  const first = await visited();
  await page.goto('./robots.txt');
  const second = await visited();
  const again = [...second].filter(([name, bytes]) => bytes > 0 && first.has(name)); // what waited longer then is new
  expect(again).toEqual([]);
  expect([...second.keys()].filter((name) => first.has(name)).length, 'files of both visits').toBeGreaterThan(5);
});

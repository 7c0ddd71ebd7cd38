/** How the lines of a card break: evenly, and never with one short word left over. */
import { expect, type Page } from '@playwright/test';
import { type Language, LANGUAGES } from '../../src/page/words/languages.js';
import type { Handle } from '../../tools/driven/handle.js';
import { atEach, openDriven, test } from './opened.js';
import { firstOf } from './steps.js';

declare const ourSpot: Handle; // in the page

const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 720 },
];
const LEFT_OVER = 0.4; // of the longest line of its card: a last line that is shorter looks forgotten
const LOOSE = 3; // pixels that a card may leave free beside its longest line, beyond its own margins

interface Broken {
  readonly id: string;
  readonly last: number; // pixels: the last line
  readonly longest: number;
  readonly free: number; // pixels: between the longest line and the box of the words
}

/** Cards of more than one line, letters left out: those break where they were written to. */
const brokenLines = (page: Page): Promise<Broken[]> =>
  page.evaluate(() => {
    const line = document.querySelector<HTMLElement>('.card-line')!;
    return ourSpot.steps.flatMap((id) => {
      ourSpot.jump(id);
      if (line.closest<HTMLElement>('.card')!.dataset.kind === 'letter') return [];
      const words = new Range();
      words.selectNodeContents(line);
      const widths = new Map<number, readonly [number, number]>(); // from left to right, by line
      for (const { bottom, left, right } of words.getClientRects()) {
        const [from, to] = widths.get(Math.round(bottom)) ?? [left, right];
        widths.set(Math.round(bottom), [Math.min(from, left), Math.max(to, right)]);
      }
      const lengths = [...widths].sort(([a], [b]) => a - b).map(([, [from, to]]) => to - from);
      const longest = Math.max(...lengths);
      return lengths.length > 1 ? [{ id, last: lengths.at(-1)!, longest, free: line.clientWidth - longest }] : [];
    });
  });

for (const language of Object.keys(LANGUAGES) as Language[])
  test(`lines break evenly, and cards hug them: ${language}`, async ({ page }) => {
    await page.addInitScript(
      (settings) => localStorage.setItem('our-spot:settings', settings),
      JSON.stringify({ language }),
    );
    await openDriven(page);
    await atEach(page, SIZES, async () => {
      const broken = await brokenLines(page);
      expect(broken.length).toBeGreaterThan(0);
      expect(broken.filter(({ last, longest }) => last < longest * LEFT_OVER)).toEqual([]);
      expect(broken.filter(({ free }) => free > LOOSE)).toEqual([]);
    });
  });

test('cards hug lines whose letters come late', async ({ page }) => {
  let letIn = (): void => {};
  const late = new Promise<void>((resolve) => (letIn = resolve));
  await page.route(/\.woff2$/, async (route) => (await late, route.continue()));
  await page.goto(`./?automation#${firstOf('narration').id}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'ourSpot' in window);
  const lay = (): Promise<{ longest: number; free: number }> =>
    page.evaluate(async () => {
      await ourSpot.step(0.1);
      const line = document.querySelector('.card-line')!;
      const words = new Range();
      words.selectNodeContents(line);
      const { width: longest } = words.getBoundingClientRect();
      return { longest, free: line.clientWidth - longest };
    });
  const before = await lay();
  letIn();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await expect.poll(async () => (await lay()).longest, 'the letters are others').not.toBe(before.longest);
  expect((await lay()).free).toBeLessThanOrEqual(LOOSE);
});

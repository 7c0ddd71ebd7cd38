/**
 * Cards as the page lays them: as large as the staging that is held against them reckons with, no wider than their
 * lines, and those broken evenly, never with one short word left over.
 */
import { expect, type Page } from '@playwright/test';
import { type Language, LANGUAGES } from '../../src/page/words/languages.js';
import type { Home } from '../../src/page/card/homes';
import type { Handle } from '../../tools/driven/handle.js';
import { Cards } from './card-size';
import { atEach, openDriven, setEarlier, test, warmTest } from './opened.js';
import { firstOf } from './steps.js';

declare const ourSpot: Handle; // in the page

const SIZES = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
];
const LOW = 400; // pixels of height, from which on lines break as they best can
const SMALLER = 8; // pixels that a card may be larger than it is reckoned with: homes are kept clear by as much
const ROW = 20; // …that one is less high with a line less, and wider for it
const OTHERS = 0.12; // share of the lines that may break otherwise than reckoned
const LEFT_OVER = 0.4; // of the longest line of its card: a last line that is shorter looks forgotten
const LOOSE = 3; // pixels that a card may leave free beside its longest line, beyond its own margins

interface Laid {
  readonly id: string;
  readonly home: Home;
  readonly width: number;
  readonly height: number;
  readonly lines: Broken | null; // of a card of several, but for letters: those break where they were written to
}
interface Broken {
  readonly last: number; // pixels: the last line
  readonly longest: number;
  readonly free: number; // pixels: between the longest line and the box of the words
}

/** Every card, jumped to. */
const layAll = (page: Page): Promise<Laid[]> =>
  page.evaluate(() => {
    const card = document.querySelector<HTMLElement>('.card')!;
    const line = card.querySelector<HTMLElement>('.card-line')!;
    const broken = (): Broken | null => {
      if (card.dataset.kind === 'letter') return null;
      const words = new Range();
      words.selectNodeContents(line);
      const widths = new Map<number, readonly [number, number]>(); // from left to right, by line
      for (const { bottom, left, right } of words.getClientRects()) {
        const [from, to] = widths.get(Math.round(bottom)) ?? [left, right];
        widths.set(Math.round(bottom), [Math.min(from, left), Math.max(to, right)]);
      }
      const lengths = [...widths].sort(([a], [b]) => a - b).map(([, [from, to]]) => to - from);
      const longest = Math.max(...lengths);
      return lengths.length > 1 ? { last: lengths.at(-1)!, longest, free: line.clientWidth - longest } : null;
    };
    return ourSpot.steps.map((id): Laid => {
      ourSpot.jump(id);
      const { offsetWidth: width, offsetHeight: height } = card;
      return { id, home: card.dataset.home as Home, width, height, lines: broken() };
    });
  });

for (const language of Object.keys(LANGUAGES) as Language[])
  warmTest(`cards are as large as the staging reckons with, and break evenly: ${language}`, async ({ page }) => {
    await setEarlier(page, { language });
    const cards = await Cards.of(language);
    await openDriven(page);
    await atEach(page, SIZES, async (size) => {
      const laid = await layAll(page);
      const others = cards.lines.slice(0, -1).flatMap((line) => {
        // the last makes room for the title
        const real = laid.find(({ id }) => id === line.id)!;
        const own = cards.sizeAt(line, real.home, size);
        const [wider, higher] = [real.width - own.width, real.height - own.height];
        const fits = higher <= SMALLER && (wider <= SMALLER || higher <= -ROW);
        return fits ? [] : [`${line.id} at ${real.home}: ${Math.round(wider)} wider, ${Math.round(higher)} higher`];
      });
      expect(others.length / laid.length, others.join('\n')).toBeLessThan(OTHERS);
      if (size.height < LOW) return;
      const broken = laid.flatMap(({ id, lines }) => (lines ? [{ id, ...lines }] : []));
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

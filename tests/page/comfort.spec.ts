/** The words as the viewer wishes them: large, in other letters, on plain cards; and always whole on the page. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { type Language, LANGUAGES } from '../../src/page/words/languages.js';
import type { Settings } from '../../src/page/settings/settings';
import { editionOf } from '../../tools/moments/edition.js';
import { openDriven, setEarlier, SMALL, warmTest as test } from './opened.js';
import { readThePlay, root } from './play.js';

declare const ourSpot: Handle; // in the page

const PHONE = { width: 320, height: 568 };
const ENLARGED = { width: 320, height: 180 }; // 1280 × 720 at 400 %

test.use({ viewport: SMALL });

/** Opens the play at a step as it was set on an earlier visit. */
async function openSet(page: Page, some: Partial<Settings> & { language: Language }, id = ''): Promise<void> {
  await setEarlier(page, some);
  await openDriven(page, id);
  await expect(page.locator('html')).toHaveAttribute('lang', LANGUAGES[some.language].tag);
}

/** The step with the longest line of each kind. */
async function longest(language: Language): Promise<string[]> {
  const { steps } = await readThePlay();
  const rows = language === 'en' ? steps : editionOf(root, language).lines;
  const lengthOf = (id: string): number => rows.find((row) => row.id === id)?.text.length ?? 0;
  return ['speech', 'thought', 'narration', 'letter'].map(
    (kind) =>
      steps
        .filter((step, n) => step.kind === kind && n < steps.length - 1) // the last makes room for the title
        .reduce((most, step) => (lengthOf(step.id) > lengthOf(most.id) ? step : most)).id,
  );
}

/** What is wrong with the card of each of these steps, in words. @param may whether a line may have to be scrolled */
const wrong = (page: Page, ids: readonly string[], may = false): Promise<string[]> =>
  page.evaluate(([all, scrolling]) => all.map((id) => (ourSpot.jump(id), troubleOf(id, scrolling))).filter(Boolean), [
    ids,
    may,
  ] as const);

/** Lies in the page: whether the card there is whole, on the page, and off the buttons. */
const install = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const overlap = (a: DOMRect, b: DOMRect): boolean =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    window.troubleOf = (id, may) => {
      const [card, line] = [
        document.querySelector<HTMLElement>('.card')!,
        document.querySelector<HTMLElement>('.card-line')!,
      ];
      const [paper, all] = [card.querySelector('.card-paper')!.getBoundingClientRect(), card.getBoundingClientRect()];
      const range = new Range();
      range.selectNodeContents(line);
      const scrolls = card.hasAttribute('data-scrolls');
      // what is scrolled away is behind the edge of the line
      const rows = scrolls ? [line.getBoundingClientRect()] : [...range.getClientRects()];
      const buttons = [...document.querySelectorAll('.bar button')]
        .map((button) => button.getBoundingClientRect())
        .filter(({ width }) => width > 0);
      const said = [
        card.hidden && 'is away',
        (all.left < 0 || all.top < 0 || all.right > innerWidth || all.bottom > innerHeight) &&
          'is cut off by the window',
        scrolls && !may && 'has to be scrolled',
        rows.some(
          ({ left, right, top, bottom }) =>
            left < paper.left || right > paper.right || top < paper.top || bottom > paper.bottom,
        ) && 'has a row beside the paper',
        line.scrollWidth > line.clientWidth + 1 && 'has a word too long for it',
        buttons.some((button) => overlap(button, all)) && 'lies on a button',
        parseFloat(getComputedStyle(line).fontSize) < 8 && `is set at ${getComputedStyle(line).fontSize}`,
      ];
      return said
        .filter(Boolean)
        .map((what) => `${id} ${what}`)
        .join('; ');
    };
  });

declare global {
  interface Window {
    troubleOf: (id: string, may: boolean) => string;
  }
}
declare const troubleOf: Window['troubleOf']; // in the page

for (const language of Object.keys(LANGUAGES) as Language[]) {
  test(`the longest lines fit the smallest pages: ${language}`, async ({ page }) => {
    const ids = await longest(language);
    for (const size of [1, 2]) {
      await openSet(page, { language, size }, ids[0]);
      await install(page);
      for (const viewport of [PHONE, ENLARGED]) {
        await page.setViewportSize(viewport);
        expect(
          await wrong(page, ids, size === 2 && viewport === ENLARGED),
          `${viewport.width} × ${viewport.height}, letters × ${size}`,
        ).toEqual([]);
      }
    }
  });
}

test('a letter is written on the plate of its step, unless the viewer wants plain cards', async ({ page }) => {
  for (const [contrast, visibility] of [
    [false, 'hidden'],
    [true, 'visible'],
  ] as const) {
    await openSet(page, { language: 'en', contrast }, 'the-note');
    await expect(page.locator('.card-line')).toBeVisible();
    await expect(page.locator('.card-paper')).toHaveCSS('visibility', visibility);
  }
});

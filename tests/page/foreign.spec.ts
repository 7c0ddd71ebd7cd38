/** Other hands on the page: translators and extensions that wrap, replace or cut up what is written on it. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { openDriven, openFront, pass, SMALL, test, warmTest } from './opened.js';
import { ANSWER, SPOKEN } from './steps.js';

declare const ourSpot: Handle; // in the page

const LONG = 40; // letters of a line, which take about a second

test.use({ viewport: SMALL });

const HANDS: Readonly<Record<string, (element: Element) => void>> = {
  'wraps all of it': (element) => {
    const font = document.createElement('font');
    font.append(...element.childNodes);
    element.append(font);
  },
  'wraps a word': (element) => {
    const [, word, rest] = /^(\S+)(.*)$/s.exec(element.textContent!)!;
    const bold = document.createElement('b');
    bold.append(word!);
    element.replaceChildren(bold, rest!);
  },
  'translates it': (element) => {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.append('Nein.');
    outer.append(inner);
    element.replaceChildren(outer);
  },
  'changes its text': (element) => {
    (element.firstChild as Text).data = 'No.';
  },
  'cuts it up': (element) => {
    (element.firstChild as Text).splitText(1);
  },
  'takes it away': (element) => {
    element.replaceChildren();
  },
};

const FINE = { rate: 30 }; // pictures a second
const hidden = (page: Page, paint: string): Promise<string> =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String).join(''), paint);

/** Lets the next long line be told in part. */
async function halfTold(page: Page): Promise<string> {
  const line = (): Promise<string> =>
    page.evaluate(() =>
      document.querySelector<HTMLElement>('.card')!.hidden ? '' : document.querySelector('.card-line')!.textContent!,
    );
  do await page.evaluate(() => (ourSpot.skip(), ourSpot.advance(), ourSpot.skip(), ourSpot.step(4, 1, false)));
  while ((await line()).length < LONG);
  await page.evaluate(() => (ourSpot.back(), ourSpot.advance()));
  do await pass(page, 0.1, FINE);
  while ((await line()) === '');
  return hidden(page, 'untold');
}

warmTest(
  'a line wrapped, replaced or cut up while it is told can be read, and the next is as it should be',
  async ({ page }) => {
    await openDriven(page, SPOKEN.id);
    for (const [how, change] of Object.entries(HANDS)) {
      expect(await halfTold(page), how).not.toBe('');
      await page.locator('.card-line').evaluate(change);
      const said = await page.locator('.card-line').textContent();
      await pass(page, 0.1, FINE);
      if (how !== 'wraps all of it') expect(await hidden(page, 'untold'), how).toBe('');
      await pass(page, 5, FINE);
      expect(await hidden(page, 'untold'), how).toBe('');
      await expect(page.locator('.card-line'), how).toHaveText(said!);
    }
    expect(await halfTold(page)).not.toBe('');
  },
);

warmTest('so is the sample on the sheet of settings', async ({ page }) => {
  await openDriven(page, SPOKEN.id);
  await page.keyboard.press('s');
  for (const [how, change] of Object.entries(HANDS)) {
    await page.locator('.sample').evaluate((sample) => (sample.textContent = 'This is how a line is told.'));
    await page.locator('[name=pace]').selectOption('0.75');
    await page.locator('[name=pace]').selectOption('0.5');
    await pass(page, 0.1, FINE);
    expect(await hidden(page, 'untold-sample'), how).not.toBe('');
    await page.locator('.sample').evaluate(change);
    await pass(page, 0.1, FINE);
    if (how !== 'wraps all of it') expect(await hidden(page, 'untold-sample'), how).toBe('');
  }
});

warmTest('and the title, which the stage hangs up where it is measured', async ({ page }) => {
  await openFront(page);
  for (const [at, [how, change]] of Object.entries(HANDS).entries()) {
    await page.locator('.title').evaluate((title) => (title.textContent = 'Our Spot'));
    await page.locator('.title').evaluate(change);
    await page.setViewportSize({ width: 700 + 10 * at, height: 400 });
    await pass(page, 0.1, FINE);
    await expect(page.getByRole('button', { name: 'Begin' }), how).toBeVisible();
  }
});

test('a browser that can’t paint over words shows them at once', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true });
    Reflect.deleteProperty(window, 'Highlight');
  });
  await openDriven(page, SPOKEN.id);
  await page.evaluate(() => (ourSpot.skip(), ourSpot.advance()));
  await pass(page, 1, FINE);
  await expect(page.locator('.card-line')).toHaveText(ANSWER.text);
});

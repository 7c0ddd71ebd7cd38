/** Before the play, and between its acts: the title, the way in, the paper curtain. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { type Language, LANGUAGES } from '../../src/page/words/languages.js';
import { atEach, jump, openDriven, openFront, openLive, pass, SMALL, stepOf, test, warmTest } from './opened.js';
import { after, ACT_2, FIRST, leadsTo } from './steps.js';

declare const ourSpot: Handle; // in the page

// of the title's paper, red, green, blue; share of its box that it fills
const CREAM = { least: [190, 180, 160], letters: 0.06 };
const SIZES = [
  SMALL,
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 320, height: 568 },
];

const DRAWN = { rate: 30, drawn: true }; // pictures a second
const place = (page: Page): Promise<string> => page.evaluate(() => ourSpot.read().place);

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
const titleBox = async (page: Page): Promise<Box> => (await page.locator('.title').boundingBox())!;

/** Sets the language as a viewer does. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.keyboard.press('s');
  await page.locator('[name=language]').selectOption(language);
  await expect(page.locator('html')).toHaveAttribute('lang', LANGUAGES[language].tag);
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** How much of the page's title box, or of another, shows letters of pale paper on the stage below it. */
async function paleShare(page: Page, box?: Box): Promise<number> {
  await page.evaluate(() => ourSpot.draw());
  const clip = box ?? (await titleBox(page));
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(
    async ([data, least]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      let pale = 0;
      for (let i = 0; i < pixels.length; i += 4)
        if (least.every((value, channel) => pixels[i + channel]! >= value)) pale += 1;
      return (pale * 4) / pixels.length;
    },
    [picture, CREAM.least] as const,
  );
}

test.describe('the title', () => {
  test.use({ viewport: SMALL });

  warmTest('is all there is, but for the way in', async ({ page }) => {
    await openFront(page);
    await expect(page.locator('main')).toMatchAriaSnapshot(`
      - 'img "A paper theatre: Lily and James, cut from coloured paper"'
      - heading "Our Spot" [level=1]
      - button "Begin"
      - paragraph: or click, tap, or press a key
      - paragraph
      - button "Sound"
    `);
    expect(await page.evaluate(() => ourSpot.read())).toMatchObject({
      step: '',
      index: -1,
      place: 'hill',
      figures: {},
    });
    expect(new URL(page.url()).hash).toBe('');
  });

  test.describe(() => {
    test.use({ painted: true });

    test('hangs on the stage in paper, where the page has set it', async ({ page }) => {
      await openFront(page);
      expect(await paleShare(page)).toBeGreaterThan(CREAM.letters);
      await pass(page, 5, DRAWN); // of wind
      expect(await paleShare(page)).toBeGreaterThan(CREAM.letters);
      await page.evaluate((id) => (ourSpot.advance(), ourSpot.jump(id)), after(ACT_2).id);
      expect(await paleShare(page)).toBeLessThan(CREAM.letters / 6);
    });

    test('is cut out and hung up in every other language as well', async ({ page }) => {
      await openFront(page);
      for (const language of ['fr', 'es', 'ja', 'ar'] as const) {
        await speak(page, language);
        await pass(page, 5, DRAWN);
        await expect(page.locator('.title'), language).toHaveAttribute('data-hung');
        expect(await paleShare(page), language).toBeGreaterThan(CREAM.letters);
      }
    });

    test('stays where it hangs while the curtain falls', async ({ page }) => {
      await openFront(page);
      const [box, share] = [await titleBox(page), await paleShare(page)];
      await page.evaluate(() => ourSpot.advance());
      await pass(page, 0.1, DRAWN);
      expect(await paleShare(page, box)).toBeGreaterThan(share * 0.9);
    });
  });

  test('is the page’s own where there is no stage', async ({ page, complaints }) => {
    await page.route(/\/(engine|theatre)-[^/]*\.js$/, (route) => route.abort());
    await page.goto('./');
    await expect(page.locator('.title')).toHaveCSS('opacity', '1');
    expect(await page.locator('.title').evaluate((title) => getComputedStyle(title).color)).not.toContain(
      'rgba(0, 0, 0, 0)',
    );
    complaints.length = 0; // of the engine that did not come
  });

  for (const [how, begin] of [
    ['a click anywhere', (page: Page) => page.mouse.click(300, 200)],
    ['a click on “Begin”', (page: Page) => page.getByRole('button', { name: 'Begin' }).click()],
    ['Space', (page: Page) => page.keyboard.press('Space')],
    ['Tab and Enter', async (page: Page) => (await page.keyboard.press('Tab'), page.keyboard.press('Enter'))],
  ] as const) {
    warmTest(`begins with ${how}, and only once`, async ({ page }) => {
      await openFront(page);
      await begin(page);
      await expect(page.getByRole('button', { name: 'Begin' })).toHaveCount(0);
      expect(await page.evaluate(() => [ourSpot.read().index, ourSpot.busy])).toEqual([0, true]);
      await page.keyboard.press('Space');
      expect(await page.evaluate(() => [ourSpot.read().index, ourSpot.busy])).toEqual([0, false]);
    });
  }

  test.describe(() => {
    test.use({ painted: true });

    test('comes up behind a curtain that opens', async ({ page }) => {
      await openLive(page);
      await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(leadsTo(FIRST));
      await expect(page.locator('.card-line')).toBeVisible();
    });
  });

  warmTest('with less motion, the first step fades in at once', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openFront(page);
    await page.keyboard.press('Space');
    expect(await place(page)).toBe('bedroom');
    await expect(page.locator('.card-line')).toBeVisible();
  });
});

warmTest('the title, “Begin” and the buttons have room', async ({ page }) => {
  await openFront(page);
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    await speak(page, language);
    await atEach(page, SIZES, async (size) => {
      const boxes = await Promise.all(
        ['.title', '.start-screen', '.sound'].map(async (one) => (await page.locator(one).boundingBox())!),
      );
      for (const [i, a] of boxes.entries()) {
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= size.width && a.y + a.height <= size.height, language).toBe(
          true,
        );
        for (const b of boxes.slice(i + 1))
          expect(
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
            language,
          ).toBe(true);
      }
    });
  }
});

test.describe('between acts', () => {
  test.use({ viewport: SMALL });

  const untold = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.querySelector<HTMLElement>('.card')!.hidden === true);

  warmTest('the curtain falls on one place, and rises on the other with the words', async ({ page }) => {
    await openDriven(page, after(ACT_2, -1).id);
    await page.keyboard.press('Space');
    await pass(page, 0.5, DRAWN);
    expect([await place(page), await untold(page), await page.evaluate(() => ourSpot.busy)]).toEqual([
      'kitchen',
      true,
      true,
    ]);
    await pass(page, 1, DRAWN);
    expect([await place(page), await untold(page)]).toEqual(['hill', false]);
  });

  warmTest('a press while it falls brings on what comes', async ({ page }) => {
    await openDriven(page, after(ACT_2, -1).id);
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await pass(page, 0.8, DRAWN);
    expect([await place(page), await page.evaluate(() => [ourSpot.read().step, ourSpot.busy])]).toEqual([
      'hill',
      [ACT_2.id, false],
    ]);
    await page.keyboard.press('Space');
    expect(await stepOf(page)).toBe(after(ACT_2).id);
  });

  warmTest('two presses at once still leave the stage as a jump does', async ({ page }) => {
    await openDriven(page, after(ACT_2, -1).id);
    await page.evaluate(
      async () => (ourSpot.advance(), ourSpot.skip(), ourSpot.advance(), await ourSpot.step(12, 120, false)),
    );
    const played = await page.evaluate(() => ourSpot.read());
    await jump(page, after(ACT_2));
    const jumped = await page.evaluate(() => ourSpot.read());
    expect([played.step, played.place, played.figures.lily?.mark]).toEqual([
      jumped.step,
      jumped.place,
      jumped.figures.lily?.mark,
    ]);
  });
});

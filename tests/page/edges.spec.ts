/** The smallest pages, the longest lines, and screens that change under the page. */
import { axeFaults } from './axe.js';
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { jump, openDriven, openFront, pass, SMALL, stepIds, stepOf, test } from './opened.js';
import { ANSWER, FIRST, leadsTo, SPOKEN } from './steps.js';

declare const ourSpot: Handle; // in the page

const TINY = { width: 256, height: 144 }; // 1280 × 720 at 500 %
const PHONE = { width: 360, height: 640 };
const LONG = 'Elle est venue sur la colline, et le vent avec elle. '.repeat(53); // 2,800 letters
const WORD = 'a'.repeat(300);

/** What of these lies outside the window, or is smaller than a finger or an eye needs. */
const lost = (page: Page, selectors: readonly string[], least = 20): Promise<string[]> =>
  page.evaluate(
    ([all, size]) =>
      all.filter((selector) => {
        const { left, top, right, bottom } = document.querySelector(selector)!.getBoundingClientRect();
        return (
          left < 0 ||
          top < 0 ||
          right > innerWidth ||
          bottom > innerHeight ||
          right - left < size ||
          bottom - top < size
        );
      }),
    [selectors, least] as const,
  );

test.describe('a page enlarged to 256 × 144', () => {
  test.use({ viewport: TINY });

  test('has its title and its way in, all its controls, and the way to its beginning', async ({ page }) => {
    await openFront(page);
    expect(await lost(page, ['.title', '.start-screen [data-does=begin]', '.sound', '.dots'])).toEqual([]);
    await page.keyboard.press('Space');
    await jump(page, SPOKEN);
    expect(await lost(page, ['.back', '.on', '.pause', '.seek', '.sound', '.dots', '.card'])).toEqual([]);
    for (const button of ['.back', '.on', '.sound', '.dots'])
      expect(
        await page
          .locator(button)
          .evaluate((one) =>
            one.contains(
              document.elementFromPoint(one.getBoundingClientRect().x + 10, one.getBoundingClientRect().y + 10),
            ),
          ),
      ).toBe(true);
    await page.evaluate((last) => ourSpot.jump(last), (await stepIds(page)).at(-1)!);
    await pass(page, 12);
    expect(await lost(page, ['.end-screen .ticket'])).toEqual([]);
    await page.getByRole('button', { name: 'Watch again' }).click();
    expect(await stepOf(page)).toBe(FIRST.id);
  });
});

test('a pause before the stage stands is harmless', async ({ page }) => {
  let go = (): void => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.setViewportSize(SMALL);
  await page.route(/\/theatre-[^/]*\.js$/, async (route) => (await held, route.continue()));
  await page.goto('./');
  await expect(page.locator('.title')).toHaveCSS('opacity', '1');
  await page.keyboard.press('p');
  go();
  await expect(page.locator('#stage canvas')).toBeVisible();
  await expect(page.locator('.title')).toHaveCSS('opacity', '1');
  await page.keyboard.press('p');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(leadsTo(FIRST));
});

test.describe('on a small phone, in letters twice as large', () => {
  test.use({ viewport: PHONE });

  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('our-spot:/:settings', '{"language":"fr","size":2}'));
    await page.route(/\/words-fr-[^/]*$/, async (route) => {
      const response = await route.fetch();
      const told = (text: string, id: string, line: string): string =>
        text.replace(new RegExp(`("id":"${id}","text":)"(?:[^"\\\\]|\\\\.)*"`), `$1"${line}"`);
      const body = told(told(await response.text(), 'you-came', LONG), 'i-did', WORD);
      await route.fulfill({ response, body });
    });
  });

  test('a line that is too long scrolls by itself as it is told, and by key and wheel, and by none is gone on', async ({
    page,
  }) => {
    await openFront(page, SPOKEN.id);
    const line = page.locator('.card-line');
    const scrolled = (): Promise<number> => line.evaluate(({ scrollTop }) => scrollTop);
    expect(await lost(page, ['.card', '.card-line'])).toEqual([]);
    expect(await line.evaluate((one) => parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThanOrEqual(12);
    expect(await axeFaults(page, '.card')).toEqual([]);
    await line.focus();
    for (const key of ['ArrowDown', 'PageDown', 'End']) {
      const before = await scrolled();
      await page.keyboard.press(key);
      expect(await scrolled()).toBeGreaterThan(before);
    }
    await page.keyboard.press('Home');
    await line.hover();
    await page.mouse.wheel(0, 120);
    await expect.poll(scrolled).toBeGreaterThan(0);
    expect(await stepOf(page)).toBe(SPOKEN.id);
    await page.evaluate(() => (ourSpot.back(), ourSpot.advance()));
    await pass(page, 20);
    const midway = await scrolled();
    expect(midway).toBeGreaterThan(0);
    await pass(page, 10);
    expect(await scrolled()).toBeGreaterThan(midway);
    await page.keyboard.press('Escape');
    await page.evaluate(() => (ourSpot.skip(), ourSpot.advance()));
    await expect(line).not.toHaveAttribute('tabindex');
  });

  test('a word that is too long is broken', async ({ page }) => {
    await openFront(page, ANSWER.id);
    expect(await lost(page, ['.card', '.card-line'])).toEqual([]);
    expect(
      await page.locator('.card-line').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBeLessThanOrEqual(1);
    expect(
      await page.locator('.card-line').evaluate((one) => parseFloat(getComputedStyle(one).fontSize)),
    ).toBeGreaterThanOrEqual(8);
  });
});

test('the picture follows a screen of another density', async ({ page }) => {
  await page.setViewportSize(SMALL);
  await page.addInitScript(() => {
    const screen = new EventTarget(); // no browser can be told to move to another
    const ask = window.matchMedia.bind(window);
    window.matchMedia = (query) => (query.startsWith('(resolution') ? (screen as MediaQueryList) : ask(query));
    addEventListener('moved', (event) => {
      Object.defineProperty(window, 'devicePixelRatio', {
        value: (event as CustomEvent<number>).detail,
        configurable: true,
      });
      screen.dispatchEvent(new Event('change'));
    });
  });
  await openFront(page);
  for (const density of [2, 1.5, 1]) {
    await page.evaluate((there) => dispatchEvent(new CustomEvent('moved', { detail: there })), density);
    expect(await page.locator('#stage canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).width)).toBe(
      SMALL.width * density,
    );
  }
});

test('a page folded away to nothing goes on, and is whole when it is unfolded', async ({ page }) => {
  await page.setViewportSize(SMALL);
  await openDriven(page, 'he-arrives');
  const fold = (size: string): Promise<void> =>
    page.locator('main').evaluate((main, to) => {
      Object.assign(main.style, { width: to, height: to, minHeight: to });
      dispatchEvent(new Event('resize'));
    }, size);
  await fold('0');
  const { camera, faces } = await page.evaluate(async () => {
    ourSpot.advance();
    await ourSpot.step(1, 10);
    return { camera: ourSpot.read().camera, faces: Object.values(ourSpot.read().faces).map(({ x }) => x) };
  });
  expect(
    [...Object.values(camera), ...faces].filter((value) => typeof value === 'number' && !Number.isFinite(value)),
  ).toEqual([]);
  await fold('');
  await page.evaluate(() => ourSpot.step(1, 10));
  expect(await page.locator('#stage canvas').evaluate((canvas) => canvas.clientWidth)).toBe(SMALL.width);
});

test('what another tab sets is set here, and both are kept', async ({ page, context }) => {
  await page.setViewportSize(SMALL);
  await openDriven(page, SPOKEN.id);
  const other = await context.newPage();
  await other.goto('./moments/you-came.html');
  const kept = (): Promise<Record<string, unknown>> =>
    other.evaluate(() => JSON.parse(localStorage.getItem('our-spot:/:settings') ?? '{}') as Record<string, unknown>);
  await other.evaluate(() => localStorage.setItem('our-spot:/:settings', '{"captions":true}'));
  await expect(page.locator('.captions')).toHaveAttribute('data-seen');
  await page.keyboard.press('m');
  await expect.poll(kept).toMatchObject({ captions: true, muted: true }); // tabs hear of it in their own time
  await other.close();
});

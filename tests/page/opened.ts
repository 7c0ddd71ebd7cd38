/**
 * The built page as the tests open it: driven by hand, or left to its own clock; nothing may be said on the console.
 */
import { type BrowserContext, expect, type Frame, type Page, test as base, type ViewportSize } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { OF_THE_BROWSER } from '../../tools/driven/page.js';
import type { Settings } from '../../src/page/settings/settings';
import { isKept, KeptPages, leave, renew, reopen } from './kept-page.js';
import { leaveSilent, leaveUnpainted } from './spared.js';

declare const ourSpot: Handle; // in the page

export type Reading = ReturnType<Handle['read']>;
export type Figure = NonNullable<Reading['figures']['lily']>;
export const FIGURES = ['lily', 'james'] as const;
export const SMALL = { width: 640, height: 360 }; // pixels; quickly painted

const OF_THE_TEST = /Service Worker registration blocked by Playwright/; // as its configuration asks

/** Errors and warnings of a page, as they come. */
export function heard(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (OF_THE_BROWSER.test(text) || OF_THE_TEST.test(text)) return;
    if (message.location().url.endsWith('/favicon.ico')) return; // robots.txt has no icon of its own
    if (['error', 'warning'].includes(message.type())) said.push(text);
  });
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  return said;
}

/** Set by a test that looks at the picture, or listens. */
interface Options {
  readonly painted: boolean; // whether the stage is
  readonly sounding: boolean; // whether sounds are decoded
}

async function spare(context: BrowserContext, { painted, sounding }: Options): Promise<void> {
  if (!painted) await context.addInitScript(leaveUnpainted);
  if (!sounding) await context.addInitScript(leaveSilent);
}

/** A test that fails where its page complains; one that expects a complaint takes it out of `complaints`. */
export const test = base.extend<{ complaints: string[] } & Options, { keptPages: KeptPages }>({
  painted: [false, { option: true }],
  sounding: [false, { option: true }],
  context: async ({ context, painted, sounding }, use) => {
    await spare(context, { painted, sounding });
    await use(context);
  },
  complaints: [
    async ({ page }, use) => {
      const said = heard(page);
      await use(said);
      expect(said, 'said on the console').toEqual([]);
    },
    { auto: true },
  ],
  keptPages: [async ({ browser }, use) => use(new KeptPages(browser)), { scope: 'worker' }],
});

/**
 * The same, on a page that has shown the play before: soon open, and as good as a fresh one for whatever is done to the
 * play there. A test wants a page of its own that prepares one before it opens, goes elsewhere with it, or asks what is
 * fetched.
 */
export const warmTest = test.extend({
  context: async ({ page }, use) => use(page.context()),
  page: async (
    { keptPages, painted, sounding, viewport, contextOptions, deviceScaleFactor, hasTouch, isMobile, locale },
    use,
  ) => {
    const kind = JSON.stringify({ painted, sounding, contextOptions, deviceScaleFactor, hasTouch, isMobile, locale });
    const page = await keptPages.of(kind, (context) => spare(context, { painted, sounding }));
    await renew(page, { viewport, contextOptions });
    await use(page);
    const said = heard(page);
    await leave(page);
    expect(said, 'said as the play was closed').toEqual([]);
  },
});

/** Opens the page with its time in our hands, at its title or where `id` leads. */
export async function openFront(page: Page, id = ''): Promise<Page> {
  if (!(await reopen(page, id))) await page.goto(`./?automation${id && `#${id}`}`);
  await page.waitForFunction(() => 'ourSpot' in window);
  await page.evaluate(() => ourSpot.ready);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** The same, with the play begun: at a step if one is named, else as the first begins. */
export async function openDriven(page: Page, id = ''): Promise<Page> {
  await openFront(page, id);
  if (!id) await page.evaluate(() => ourSpot.advance());
  return page;
}

/** Has the page set as on an earlier visit. Call it before the page is opened. */
export async function setEarlier(page: Page, settings: Partial<Settings>): Promise<void> {
  if (!isKept(page)) await page.goto('./robots.txt'); // of the same house, and soon there
  await page.evaluate((set) => localStorage.setItem('our-spot:settings', set), JSON.stringify(settings));
}

/** Opens the page as a viewer does, and waits for its stage. */
export async function openLive(page: Page, id = ''): Promise<Page> {
  await page.goto(`./${id && `#${id}`}`);
  await expect(page.locator('#stage canvas')).toBeVisible();
  return page;
}

/** Stands at a step at once. */
export const jump = (page: Page, { id }: { readonly id: string }): Promise<void> =>
  page.evaluate((step) => ourSpot.jump(step), id);

/** Lets time pass, in so many pictures a second; the last is drawn where that is asked for. */
export function pass(page: Page, seconds: number, { rate = 10, drawn = false } = {}): Promise<void> {
  const how = [seconds, Math.ceil(seconds * rate), drawn] as const;
  return page.evaluate(([time, pictures, isDrawn]) => ourSpot.step(time, pictures, isDrawn), how);
}

/** The step that the play is at. */
export const stepOf = (page: Page | Frame): Promise<string> => page.evaluate(() => ourSpot.read().step);
/** How many come before it. */
export const indexOf = (page: Page): Promise<number> => page.evaluate(() => ourSpot.read().index);

/** Holds back whatever is asked for at these addresses until the returned is called. */
export async function hold(page: Page, addresses: RegExp): Promise<() => void> {
  let send: () => void = () => {};
  const sent = new Promise<void>((resolve) => (send = resolve));
  await page.route(addresses, async (route) => {
    await sent;
    await route.fallback(); // to what else holds it back
  });
  return send;
}

/** Addresses like this that the page asks for from now on, as they come. */
export function asked(page: Page, what: RegExp): string[] {
  const urls: string[] = [];
  page.on('request', (request) => void (what.test(request.url()) && urls.push(request.url())));
  return urls;
}

export const stepIds = (page: Page): Promise<string[]> => page.evaluate(() => [...ourSpot.steps]);

/** What is on screen at each of these steps, jumped to. */
export const readAll = (page: Page, ids: readonly string[]): Promise<Reading[]> =>
  page.evaluate((steps) => steps.map((id) => (ourSpot.jump(id), ourSpot.read())), ids);

/** Does the same on windows of several sizes, one after the other, each once the page has taken it up. */
export async function atEach(
  page: Page,
  sizes: readonly ViewportSize[],
  look: (size: ViewportSize) => Promise<void>,
): Promise<void> {
  for (const size of sizes)
    await test.step(`${size.width} × ${size.height}`, async () => {
      await page.setViewportSize(size);
      await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
      await page.evaluate(async () => (await new Promise(requestAnimationFrame), ourSpot.step(0.1, 2)));
      await look(size);
    });
}

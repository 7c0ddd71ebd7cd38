/** The built page in a Chromium without a screen, with its time in our hands. */
import { type Browser, type Page, chromium } from '@playwright/test';
import { launchOptions } from '../chromium.mjs';
import type { Handle } from './handle.js';

declare const ourSpot: Handle; // in the page

export interface Size {
  readonly width: number;
  readonly height: number;
}
/** A size in CSS pixels, and how many pixels of the screen each is wide; 1 when left out. */
export interface Screen extends Size {
  readonly density?: number;
}
const PATIENCE = 60_000; // milliseconds until the page counts as broken

/** A browser of its own for each page: each then paints on a processor of its own. */
export const launch = (): Promise<Browser> => chromium.launch(launchOptions());

/** What a browser says of itself: that it reads back what it has drawn. */
export const OF_THE_BROWSER = /GL Driver Message \(OpenGL, Performance,/;

/** Shows what goes wrong in the page as it happens. */
function watch(page: Page): void {
  page.on('pageerror', (error) => console.error(`\nthe page: ${error.message}`));
  page.on('console', (message) => {
    if (OF_THE_BROWSER.test(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') console.error(`\nthe page: ${message.text()}`);
  });
}

/**
 * Opens the page at an address that ends in '/' and waits until it can be driven.
 * @param prepare what is to be done before the page is there
 * @throws when the page gives no handle
 */
export async function openDriven(
  browser: Browser,
  address: string,
  { density = 1, ...size }: Screen,
  prepare?: (blank: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: density });
  watch(page);
  await page.addInitScript('globalThis.__name = (named) => named'); // left behind in our functions by tsx
  await prepare?.(page);
  await page.goto(`${address}?automation`);
  await page
    .waitForFunction(() => 'ourSpot' in window, null, { timeout: PATIENCE })
    .catch(() => {
      throw new Error(
        `${address}?automation gives no window.ourSpot: ` +
          'does src/main.ts still start src/app/automation.ts, and is dist up to date?',
      );
    });
  await page.evaluate(() => ourSpot.ready);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** The ids of all steps, in the order played. */
export const stepIds = (page: Page): Promise<string[]> => page.evaluate(() => [...ourSpot.steps]);

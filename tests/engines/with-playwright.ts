/** A browser that Playwright drives: Chromium, and its own downloads of the others. */
import type { BrowserType, LaunchOptions } from '@playwright/test';
import { type Browser, twice } from './browser.js';

export async function openWithPlaywright(type: BrowserType, options: LaunchOptions): Promise<Browser> {
  const browser = await twice(`${type.name()} starts`, () => type.launch(options));
  return {
    async tab(viewport) {
      const page = await browser.newPage({ viewport });
      return {
        goto: (address) => twice(address, () => page.goto(address)),
        run: (act, given) => page.evaluate(act as () => never, given),
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        picture: async () => (await page.screenshot({ animations: 'allow' })).toString('base64'),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

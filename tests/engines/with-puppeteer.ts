/** The system's own Firefox, driven by WebDriver BiDi: Playwright asks for more of it than a long-term release has. */
import puppeteer, { type KeyInput } from 'puppeteer-core';
import { type Browser, type Environment, twice, within } from './browser.js';

export async function openFirefox(executablePath: string, env: Environment): Promise<Browser> {
  const headless = !env.DISPLAY; // with a screen it has WebGL on any machine
  const browser = await twice('Firefox starts', () =>
    puppeteer.launch({ browser: 'firefox', executablePath, headless, env }),
  );
  return {
    async tab(viewport) {
      const context = await twice('Firefox opens a page', () => browser.createBrowserContext());
      const page = await twice('Firefox opens a page', () => context.newPage());
      await page.setViewport(viewport);
      return {
        goto: (address) => twice(address, () => page.goto(address)),
        run: (act, given) => page.evaluate(act as () => never, given) as Promise<never>,
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key as KeyInput),
        picture: () => page.screenshot({ encoding: 'base64' }),
        close: () => within('Firefox closes a page', context.close()),
      };
    },
    close: () => within('Firefox ends', browser.close()).catch(() => browser.process()?.kill('SIGKILL')),
  };
}

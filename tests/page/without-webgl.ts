/** A browser that has no WebGL, for a test to open a page in. */
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../../tools/chromium.mjs';
import { SMALL } from './opened.js';

export async function withoutWebGL(baseURL: string | undefined, use: (page: Page) => Promise<void>): Promise<void> {
  const { args, ...rest } = launchOptions();
  const browser = await chromium.launch({
    ...rest,
    args: [...args.filter((flag) => !flag.includes('swiftshader')), '--disable-gpu', '--disable-3d-apis'],
  });
  try {
    await use(await browser.newPage({ viewport: SMALL, baseURL }));
  } finally {
    await browser.close();
  }
}

/** Each state of the page, in a language and at a size: one sheet of pictures each. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { openDriven, type Size } from '../driven/page.js';
import { closeSheets, STATES } from '../driven/states.js';
import type { Progress } from '../progress.js';
import { type Picture, writeSheet } from './sheet.js';

/** The screens people have. */
export const SCREENS: Readonly<Record<string, Size>> = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 720 },
};
export const LANGUAGES = ['en', 'ar']; // one for each way of reading
const ROW = 1600; // pixels that a row of pictures has at most
const COLUMNS: Readonly<Record<string, number>> = { phone: 7, tablet: 7, desktop: 4 };

export const STATE_COUNT = STATES.length * LANGUAGES.length * Object.keys(SCREENS).length;

/** @returns the sheets' files */
export async function takeStates(
  browser: Browser,
  address: string,
  out: string,
  progress: Progress,
): Promise<string[]> {
  const folder = join(out, 'states');
  mkdirSync(folder, { recursive: true });
  const sheets: string[] = [];
  for (const language of LANGUAGES) {
    for (const [screen, size] of Object.entries(SCREENS)) {
      const pictures = await takeAll(
        browser,
        address,
        size,
        language,
        (name) => join(folder, `${language}-${screen}-${name.replaceAll(' ', '-')}.png`),
        progress,
      );
      const sheet = join(out, `states-${language}-${screen}.png`);
      await writeSheet(browser, sheet, pictures, COLUMNS[screen]!, Math.floor(ROW / COLUMNS[screen]!));
      sheets.push(sheet);
    }
  }
  return sheets;
}

async function takeAll(
  browser: Browser,
  address: string,
  size: Size,
  language: string,
  fileOf: (name: string) => string,
  progress: Progress,
): Promise<Picture[]> {
  const page = await openDriven(browser, address, size, (blank) =>
    blank.addInitScript(
      (settings) => localStorage.setItem('our-spot:settings', settings),
      JSON.stringify({ language }),
    ),
  );
  const pictures: Picture[] = [];
  for (const { name, reach } of STATES) {
    await reach(page);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const picture = { file: fileOf(name), caption: name };
    await page.screenshot({ path: picture.file });
    pictures.push(picture);
    progress.tell(name);
    await closeSheets(page);
  }
  await page.close();
  return pictures;
}

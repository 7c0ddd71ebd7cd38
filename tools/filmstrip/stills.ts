/** The settled stage of every step, with its words. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { Handle } from '../driven/handle.js';
import type { Progress } from '../progress.js';
import { type Picture, writeSheet } from './sheet.js';

declare const ourSpot: Handle; // in the page

const COLUMNS = 5;
const PER_SHEET = 20;

/** Pages take the next still as soon as they are done with the last; the pictures come back in the order of the ids. */
export async function takeStills(
  pages: readonly Page[],
  all: readonly string[],
  ids: readonly string[],
  out: string,
  progress: Progress,
): Promise<Picture[]> {
  const folder = join(out, 'stills');
  if (ids.length === all.length) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pictures: Picture[] = [];
  const queue = ids.entries();
  const work = async (page: Page): Promise<void> => {
    for (const [place, id] of queue) {
      const number = String(all.indexOf(id) + 1).padStart(3, '0');
      const file = join(folder, `${number}-${id}.jpg`);
      await page.evaluate((step) => (ourSpot.jump(step), ourSpot.step(0)), id);
      await page.screenshot({ path: file, type: 'jpeg', quality: 90 });
      pictures[place] = { file, caption: `${number} ${id}` };
      progress.tell(id);
    }
  };
  await Promise.all(pages.map(work));
  return pictures;
}

/** Contact sheets: sheet-01.png … of the whole play, selection-01.png … of a part of it. */
export async function writeSheets(
  browser: Browser,
  pictures: readonly Picture[],
  name: 'sheet' | 'selection',
  out: string,
): Promise<string[]> {
  const files: string[] = [];
  for (let from = 0; from < pictures.length; from += PER_SHEET) {
    const file = join(out, `${name}-${String(files.length + 1).padStart(2, '0')}.png`);
    const some = pictures.slice(from, from + PER_SHEET);
    await writeSheet(browser, file, some, Math.min(COLUMNS, some.length));
    files.push(file);
  }
  return files;
}

/** Given pictures, each with the play's own beside it at the same size. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Handle } from '../driven/handle.js';
import type { Size } from '../driven/page.js';
import { given } from '../given.js';
import type { Pair } from './choice.js';
import { begin, FRAME_RATE } from './movement.js';
import type { Progress } from '../progress.js';
import { type Picture, writeSheet } from './sheet.js';

declare const ourSpot: Handle; // in the page

const THUMB = 560; // width of a picture on the sheet of all, pixels

function fileOf({ picture }: Pair): string {
  const file = given(picture);
  if (!existsSync(file)) throw new Error(`there is no picture ${file}`);
  return file;
}

/** Any page will do: it only lends its decoder. */
function sizeOf(page: Page, file: string): Promise<Size> {
  return page.evaluate(
    async (base64) => {
      const { width, height } = await createImageBitmap(
        new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]),
      );
      return { width, height };
    },
    readFileSync(file, 'base64'),
  );
}

/** Brings the play to a step's end, or so far into its movement. */
async function stand(page: Page, { step, seconds }: Pair): Promise<void> {
  if (seconds === undefined) return page.evaluate((id) => (ourSpot.jump(id), ourSpot.step(0)), step);
  await begin(page, step);
  await page.evaluate(
    ([time, frames]) => ourSpot.step(time!, frames),
    [seconds, Math.max(1, Math.round(seconds * FRAME_RATE))],
  );
}

/** Writes beside/NAME.png for each pair, and beside.png with all of them. Returns the paths. */
export async function layBeside(
  page: Page,
  pairs: readonly Pair[],
  out: string,
  progress: Progress,
): Promise<string[]> {
  const [folder, browser] = [join(out, 'beside'), page.context().browser()!];
  mkdirSync(folder, { recursive: true });
  const pictures: Picture[] = [];
  const files: string[] = [];
  for (const pair of pairs) {
    const given = fileOf(pair);
    const name = `${basename(given, extname(given))}-${pair.step}`;
    const size = await sizeOf(page, given);
    await page.setViewportSize(size);
    await stand(page, pair);
    const ours = join(folder, `${name}-play.png`);
    await page.screenshot({ path: ours });
    const both: Picture[] = [
      { file: given, caption: basename(given) },
      { file: ours, caption: pair.step + (pair.seconds === undefined ? '' : ` at ${pair.seconds} s`) },
    ];
    files.push(join(folder, `${name}.png`));
    await writeSheet(browser, files.at(-1)!, both, 2, size.width);
    pictures.push(...both);
    progress.tell(name);
  }
  const sheet = join(out, 'beside.png');
  await writeSheet(browser, sheet, pictures, 2, THUMB);
  return [...files, sheet];
}

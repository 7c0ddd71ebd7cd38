/** One step's movement, frame by frame, from the stage before it to its end. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { Handle } from '../driven/handle.js';
import type { Progress } from '../progress.js';
import { type Picture, writeSheet } from './sheet.js';

declare const ourSpot: Handle; // in the page

export const FRAME_RATE = 60; // of the frames between those drawn
const COLUMNS = 4;
const LEAST = 3; // seconds of a step in which nobody moves but camera, paper and plates

/** Stands at the start of a step, its movement just begun. Returns how long it is looked at, seconds. */
export const begin = (page: Page, id: string): Promise<number> =>
  page.evaluate(
    async ([step, least]) => {
      ourSpot.replay(step);
      await ourSpot.step(0);
      return Math.max(least, ourSpot.duration());
    },
    [id, LEAST] as const,
  );

/** Writes frames/ID/NN.png at equal times, and ID.png with all of them. Returns the latter's path. */
export async function takeMovement(
  browser: Browser,
  page: Page,
  id: string,
  frames: number,
  out: string,
  progress: Progress,
): Promise<string> {
  const folder = join(out, 'frames', id);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const interval = (await begin(page, id)) / (frames - 1);
  const between = Math.max(1, Math.round(interval * FRAME_RATE));
  const pictures: Picture[] = [];
  for (let frame = 0; frame < frames; frame++) {
    if (frame) await page.evaluate(([seconds, count]) => ourSpot.step(seconds!, count), [interval, between]);
    const file = join(folder, `${String(frame).padStart(2, '0')}.png`);
    await page.screenshot({ path: file });
    pictures.push({ file, caption: `${id}  ${(frame * interval).toFixed(2)} s` });
    progress.tell(`${id} ${frame + 1}`);
  }
  const strip = join(out, 'frames', `${id}.png`);
  await writeSheet(browser, strip, pictures, Math.min(COLUMNS, frames));
  return strip;
}

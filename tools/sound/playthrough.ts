/**
 * The whole play as it is heard by somebody who clicks on a breath after each step, recorded from
 * the built page's own mixer.
 */
import type { Page } from '@playwright/test';
import { decoded, finish, recordStep, setUpBooth } from '../driven/booth';
import { buildIfStale } from '../driven/build';
import type { Handle } from '../driven/handle';
import { launch, openDriven, stepIds } from '../driven/page';
import { served } from '../driven/serve';
import { writeWav } from './wav';
import { REELS } from './reels/reels';
import { loudnessOf } from './score/loudness';
import type { Signal } from './signal';

declare const ourSpot: Handle; // in the page

const LONGEST = 1500; // seconds that can be recorded
const BREATH = 1.2; // seconds from the end of a step to the next click
const END = 20; // seconds in which the last chord dies away
const SIZE = { width: 640, height: 360 } as const; // pixels

/** Writes the recording to a WAV file, and tells its loudness. */
export async function recordPlay(out: string): Promise<void> {
  await buildIfStale();
  await served(async (address) => {
    const browser = await launch();
    try {
      const page = await openDriven(browser, address, SIZE, (blank) => setUpBooth(blank, LONGEST));
      await page.keyboard.press('x'); // no wish of the play's, but a touch
      await decoded(page, REELS.length);
      await playOn(page);
      const { channels } = await finish(page);
      const [left, right] = channels.map((channel): Signal => Float64Array.from(channel));
      writeWav(out, [left!, right!]);
      const { integrated, peak } = loudnessOf([left!, right!]);
      console.log(`${out}: ${(left!.length / 48_000 / 60).toFixed(1)} minutes, ${integrated} LUFS, ${peak} dBTP`);
    } finally {
      await browser.close();
    }
  });
}

async function playOn(page: Page): Promise<void> {
  const ids = await stepIds(page);
  let passed = 0;
  for (const [i, id] of ids.entries()) {
    await page.evaluate(() => ourSpot.advance());
    passed += await recordStep(page, i === ids.length - 1 ? END : BREATH);
    console.log(`  ${i + 1}/${ids.length} ${id}, until ${passed.toFixed(1)} s`);
  }
}

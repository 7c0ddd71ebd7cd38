/** Whether the page keeps what it should let go: its heap before and after a thousand steps to and fro. */
import type { CDPSession, Page } from '@playwright/test';
import type { Handle } from '../driven/handle.js';
import { type Result, measured, within } from './result.js';

declare const ourSpot: Handle; // in the page

const STEPS = 1000;
const MB = 1024 * 1024;
const DRAW_EVERY = 25; // steps; a picture takes longer than all else

/** Bytes in use once nothing is left to collect. */
async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** To the last step and back to the first, over and over. */
function wander(page: Page, count: number): Promise<void> {
  return page.evaluate(
    async ({ count, drawEvery }) => {
      const last = ourSpot.steps.length - 1;
      ourSpot.jump(ourSpot.steps[0]!);
      for (let i = 0; i < count; i++) {
        const forward = Math.floor(i / last) % 2 === 0;
        if (forward) ourSpot.advance();
        else ourSpot.back();
        if (i % drawEvery === 0) await ourSpot.step(0.2, 4);
        ourSpot.settle();
      }
      ourSpot.jump(ourSpot.steps[0]!);
      await ourSpot.step(0);
    },
    { count, drawEvery: DRAW_EVERY },
  );
}

export async function measureHeap(page: Page): Promise<Result[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const start = await heap(session);
  await wander(page, 4 * (await page.evaluate(() => ourSpot.steps.length))); // until its code is compiled too
  const warm = await heap(session);
  await wander(page, STEPS);
  const end = await heap(session);
  return [
    measured('heap at the start', start / MB, 'MB'),
    measured('heap once every step was shown', warm / MB, 'MB'),
    measured(`heap after ${STEPS} steps more`, end / MB, 'MB'),
    within(5, `heap over ${STEPS} steps`, (end / warm - 1) * 100, '%'),
  ];
}

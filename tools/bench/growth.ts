/** Whether the page keeps what it should let go: three full plays, and what is held after each. */
import type { CDPSession, Page } from '@playwright/test';
import type { Handle } from '../driven/handle.js';
import { type Result, atMost, measured } from './result.js';

declare const ourSpot: Handle; // in the page

const PLAYS = 3;
const MB = 1024 * 1024;
// percent of heap that the last play may add: code that is compiled only now, lists that get their length
const GROWN = 5;
const LINGERING = 5; // elements that may wait to be collected; one kept at every step would be more than a hundred

interface Held {
  readonly heap: number; // bytes in use once nothing is left to collect
  readonly listeners: number;
  readonly nodes: number; // of the page
  readonly textures: number;
  readonly objects: number; // on stage
}

async function held(page: Page, session: CDPSession): Promise<Held> {
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)!.value;
  const { textureCount: textures, objects } = await page.evaluate(() => ourSpot.counts());
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  return { heap, listeners: metric('JSEventListeners'), nodes: metric('Nodes'), textures, objects };
}

/** From the first step to the last, each told to its end; a few are drawn, for a picture takes longer than all else. */
function play(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { steps } = ourSpot;
    ourSpot.jump(steps[0]!);
    for (let i = 1; i < steps.length; i++) {
      ourSpot.advance();
      await ourSpot.step(2, 24, i % 24 === 0);
      ourSpot.snapToRest();
      await ourSpot.step(0.5, 6, false);
    }
    ourSpot.jump(steps[0]!);
    await ourSpot.step(0);
  });
}

export async function measureGrowth(page: Page): Promise<Result[]> {
  const session = await page.context().newCDPSession(page);
  for (const domain of ['HeapProfiler', 'Performance'] as const) await session.send(`${domain}.enable`);
  const after: Held[] = [];
  for (let i = 0; i < PLAYS; i++) {
    await play(page);
    after.push(await held(page, session));
  }
  const [before, last] = after.slice(-2) as [Held, Held];
  const more = (what: string, of: keyof Held, limit = 0): Result =>
    atMost(limit, `${what} that play ${PLAYS} added to ${before[of]}`, last[of] - before[of], '');
  return [
    measured('heap after the first play', after[0]!.heap / MB, 'MB'),
    measured(`heap after play ${PLAYS}`, last.heap / MB, 'MB'),
    atMost(GROWN, `heap that play ${PLAYS} added`, (last.heap / before.heap - 1) * 100, '%'),
    more('textures', 'textures'),
    more('objects on stage', 'objects'),
    more('elements and texts of the page', 'nodes', LINGERING),
    more('listeners', 'listeners'),
  ];
}

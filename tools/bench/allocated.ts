/** What script asks of the memory while something runs, what is let go at once too. */
import type { Page } from '@playwright/test';

const INTERVAL = 4096; // bytes from sample to sample

interface Node {
  readonly selfSize: number; // bytes
  readonly children: readonly Node[];
}

const sum = ({ selfSize, children }: Node): number => children.reduce((total, child) => total + sum(child), selfSize);

/** Bytes, sampled. */
export async function allocated(page: Page, run: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.startSampling', {
    samplingInterval: INTERVAL,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  await run();
  const { profile } = await session.send('HeapProfiler.stopSampling');
  await session.detach();
  return sum(profile.head);
}

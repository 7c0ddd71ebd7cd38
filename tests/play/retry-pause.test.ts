import { expect, it } from 'vitest';
import { RetryPause } from '../../src/play/playback/retry-pause';

/** How many seconds pass until it is tried again, this many times. */
async function pauses(again: RetryPause, times: number): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) {
    const until = { seconds: 0, over: false };
    const waiting = again.wait().then(() => (until.over = true));
    while (!until.over) {
      again.tick(1);
      until.seconds += 1;
      await Promise.resolve();
    }
    await waiting;
    all.push(until.seconds);
  }
  return all;
}

it('what failed is tried again after pauses that grow, up to about a minute', async () => {
  expect((await pauses(new RetryPause(), 7)).map((seconds) => Math.round(Math.log2(seconds)))).toEqual([
    2, 3, 4, 5, 6, 6, 6,
  ]);
});

it('and at once where there is reason to', async () => {
  const again = new RetryPause();
  const waiting = again.wait();
  again.now();
  await expect(waiting).resolves.toBeUndefined();
});

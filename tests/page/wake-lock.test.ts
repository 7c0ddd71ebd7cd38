import { expect, test } from 'vitest';
import { WakeLock } from '../../src/page/settings/wake-lock';

/** A browser that counts what is held in it. */
function browser() {
  const counts = { held: 0, asked: 0 };
  const request = () =>
    Promise.resolve({ release: () => Promise.resolve(void (counts.held -= 1)) }).finally(
      () => ((counts.held += 1), (counts.asked += 1)),
    );
  return { counts, wakes: { wakeLock: { request } as unknown as WakeLock & Navigator['wakeLock'] } };
}
const settled = () => new Promise((done) => setTimeout(done));

test('the screen is kept awake until it is let go, at whatever moment', async () => {
  const { counts, wakes } = browser();
  const lock = new WakeLock(wakes);
  lock.hold(true);
  lock.hold(true);
  await settled();
  expect(counts).toEqual({ held: 1, asked: 1 });
  lock.hold(false);
  await settled();
  expect(counts.held).toBe(0);
  lock.hold(true);
  lock.hold(false); // before the browser has answered
  await settled();
  expect(counts.held).toBe(0);
});

test('it is taken again with the page in sight, if it is still wanted', async () => {
  const { counts, wakes } = browser();
  const lock = new WakeLock(wakes);
  lock.hold(true);
  await settled();
  lock.renew();
  await settled();
  expect(counts).toEqual({ held: 1, asked: 2 });
  lock.hold(false);
  lock.renew();
  await settled();
  expect(counts).toEqual({ held: 0, asked: 2 });
});

test('a browser that has none, or refuses, is left in peace', async () => {
  for (const wakes of [
    {},
    { wakeLock: { request: () => Promise.reject(new Error('battery low')) } as unknown as Navigator['wakeLock'] },
  ]) {
    const lock = new WakeLock(wakes);
    lock.hold(true);
    lock.renew();
    await expect(settled()).resolves.toBeUndefined();
  }
});

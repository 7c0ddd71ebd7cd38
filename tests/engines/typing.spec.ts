/** Words are typed: what is not told yet has its room, and is not to be seen. */
import { expect } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import type { Tab } from './browser.js';
import { openDriven, test } from './opened.js';
import { has, inkIn } from './seen.js';

test.use({ painted: true }); // ink is looked for in pictures, on a canvas of the page

declare const ourSpot: Handle; // in the page

/** How much of it the page has told of what this highlight paints over, 0…1. */
const told = (tab: Tab, highlight: string): Promise<number> =>
  tab.run((name) => {
    const [range] = CSS.highlights.get(name) ?? [];
    return range && 'startOffset' in range ? range.startOffset / range.endOffset : 1;
  }, highlight);

/** Lets time pass until about half is told. */
async function untilHalf(tab: Tab, highlight: string): Promise<void> {
  for (let share = 0; share < 0.4; share = await told(tab, highlight))
    await tab.run(() => ourSpot.step(0.2, 4, false), null);
  expect(await told(tab, highlight)).toBeLessThan(0.7);
}

test('a line is seen as far as it is told', async ({ tab }) => {
  await openDriven(tab, 'not-think');
  await tab.click(320, 60);
  await untilHalf(tab, 'untold');
  const half = await inkIn(tab, '.card-line');
  await tab.click(320, 60);
  await tab.run(() => ourSpot.step(0.7, 21, false), null);
  const whole = await inkIn(tab, '.card-line');
  expect(whole.light).toBeGreaterThan(500); // the card of what is told is dark
  expect(half.light / whole.light).toBeGreaterThan(0.2);
  expect(half.light / whole.light).toBeLessThan(0.8);
});

test('the sample among the settings likewise', async ({ tab }) => {
  await openDriven(tab, 'not-think');
  await tab.press('s');
  await expect.poll(() => has(tab, '.settings[open]')).toBe(true);
  await untilHalf(tab, 'untold-sample');
  const half = await inkIn(tab, '.sample');
  await tab.run(() => ourSpot.step(5, 21, false), null);
  const whole = await inkIn(tab, '.sample');
  expect(half.dark / whole.dark).toBeLessThan(0.8);
});

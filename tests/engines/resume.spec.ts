/** A page that is loaded anew is where it was; one opened without a moment offers to go on. */
import { expect } from '@playwright/test';
import { openDriven, step, test } from './opened.js';

const KEPT = 'finds-her-hand';

test('reloaded, and opened again', async ({ tab }) => {
  await openDriven(tab, 'not-think');
  await tab.click(320, 60);
  expect(await step(tab)).toBe(KEPT);

  await tab.run(() => (Object.assign(window, { old: true }), void setTimeout(() => location.reload())), null);
  await expect(async () =>
    expect(await tab.run(() => 'ourSpot' in window && !('old' in window), null)).toBe(true),
  ).toPass();
  expect(await step(tab)).toBe(KEPT);
  expect(await tab.run(() => location.hash, null)).toBe(`#${KEPT}`);

  await openDriven(tab);
  expect(await step(tab)).toBe('');
  expect(await tab.run(() => document.activeElement?.matches('.start-screen [data-does=advance]'), null)).toBe(true);
  await tab.press('Enter');
  expect(await step(tab)).toBe(KEPT);
});

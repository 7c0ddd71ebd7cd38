/** Sound comes out of the loudspeaker, at the rate of most of them. */
import { expect } from '@playwright/test';
import { openLive, test } from './opened.js';
import type { Witness } from './served.js';

declare const witness: Witness; // in the page

test.use({ rate: 48_000 });

test('a click starts the sound, and the play goes on', async ({ tab, house }) => {
  await openLive(tab, 'you-came');
  const sounds = house.speaker.sounds();
  await tab.click(320, 60);
  await expect
    .poll(() => tab.run(() => witness.contexts.map(({ state, sampleRate }) => `${state} at ${sampleRate}`), null))
    .toContain('running at 48000');
  await sounds;
  await expect.poll(() => tab.run(() => location.hash, null)).toBe('#i-did');
  await tab.click(320, 60);
  await tab.click(320, 60);
  await expect.poll(() => tab.run(() => location.hash, null)).not.toBe('#i-did');
});

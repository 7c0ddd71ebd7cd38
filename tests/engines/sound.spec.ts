/** Sound comes out of the loudspeaker, at the rate of most of them. */
import { expect } from '@playwright/test';
import { openLive, test } from './opened.js';
import type { Witness } from './served.js';

declare const witness: Witness; // in the page

test.use({ sounding: true, rate: 48_000 });

test('a click starts the sound, and the play goes on', async ({ tab, house, engine }) => {
  // WebKit on Linux has a rate of its own, which the system brings to the loudspeaker's
  const rate = engine === 'WebKit' ? 44_100 : 48_000;
  await openLive(tab, 'you-came');
  const sounds = house.speaker.sounds();
  await tab.click(320, 60);
  await expect
    .poll(() => tab.run(() => witness.contexts.map(({ state, sampleRate }) => `${state} at ${sampleRate}`), null))
    .toContain(`running at ${rate}`);
  await sounds;
  await expect.poll(() => tab.run(() => location.hash, null)).toBe('#i-did');
  await tab.click(320, 60);
  await tab.click(320, 60);
  await expect.poll(() => tab.run(() => location.hash, null)).not.toBe('#i-did');
});

/** Whoever asks what a layer of the picture costs gets an answer for all of it. */
import { expect } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { differ, LARGEST } from '../../tools/pictures/differ.js';
import { takePicture } from '../../tools/pictures/picture.js';
import { openDriven, SMALL, test, warmTest } from './opened.js';

declare const ourSpot: Handle; // in the page

const PLACES = ['alarm', 'breakfast', 'the-year', 'you-came', 'too-long'];

test.use({ viewport: SMALL });

warmTest('everything on stage belongs to a layer, in every place', async ({ page }) => {
  await openDriven(page);
  for (const id of PLACES) {
    const layers = await page.evaluate(
      async (step) => (ourSpot.jump(step), await ourSpot.step(0), ourSpot.layers()),
      id,
    );
    expect(
      layers.filter(({ name, objects }) => !name && objects > 0),
      id,
    ).toEqual([]);
    expect(layers.reduce((sum, { objects }) => sum + objects, 0)).toBe(
      await page.evaluate(() => ourSpot.counts().objects),
    );
  }
});

test.describe(() => {
  test.use({ painted: true });

  test('a layer left out is missing from the picture until all are drawn again', async ({ page }) => {
    await openDriven(page);
    const whole = await takePicture(page, 'you-came');
    await page.evaluate(() => ourSpot.leaveOut('figures'));
    expect(differ(whole, await takePicture(page, 'you-came')).largest).toBeGreaterThan(20 * LARGEST);
    await page.evaluate(() => ourSpot.leaveOut(null));
    expect(differ(whole, await takePicture(page, 'you-came')).largest).toBe(0);
  });
});

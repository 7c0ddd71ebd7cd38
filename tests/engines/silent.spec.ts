/** Without a loudspeaker the play goes on in silence. */
import { expect } from '@playwright/test';
import { openLive, test } from './opened.js';

test.use({ sounding: true });

test('without a loudspeaker the play goes on', async ({ tab }) => {
  await openLive(tab, 'you-came');
  const place = (): Promise<string> => tab.run(() => location.hash, null);
  for (let from = '#you-came', gone = 0; gone < 3; gone++) {
    await expect(async () => {
      await tab.click(320, 60); // the first may only bring the line to its end
      expect(await place()).not.toBe(from);
    }).toPass();
    from = await place();
  }
});

/** What axe finds in every state of the page, in each language: nothing. */
import { expect } from '@playwright/test';
import { type Language, LANGUAGES } from '../../src/page/words/languages.js';
import { closeSheets, STATES } from '../../tools/driven/states.js';
import { axeFaults } from './axe.js';
import { openFront, setEarlier, SMALL, warmTest as test } from './opened.js';

test.use({ viewport: SMALL });
test.setTimeout(400_000); // each state is reached and looked at in turn

for (const language of Object.keys(LANGUAGES) as Language[]) {
  test(`in ${language} there is nothing that axe finds fault with`, async ({ page }) => {
    await setEarlier(page, { language });
    await openFront(page);
    for (const { name, reach, shows } of STATES) {
      await test.step(name, async () => {
        await reach(page);
        await expect(page.locator(shows).first(), `${name} is to be seen`).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('lang', LANGUAGES[language].tag);
        expect.soft(await axeFaults(page)).toEqual([]);
        await closeSheets(page);
      });
    }
  });
}

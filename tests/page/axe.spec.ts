/** What axe finds in every state of the page, in each language: nothing. */
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { LANGUAGES } from '../../src/page/words/languages.js';
import { closeSheets, STATES } from '../../tools/driven/states.js';
import { openFront, SMALL, test } from './opened.js';

test.use({ viewport: SMALL });
test.setTimeout(400_000); // each state is reached and looked at in turn

for (const language of Object.keys(LANGUAGES)) {
  test(`in ${language} there is nothing that axe finds fault with`, async ({ page }) => {
    await page.addInitScript(
      (settings) => localStorage.setItem('our-spot:settings', settings),
      JSON.stringify({ language }),
    );
    await openFront(page);
    for (const { name, reach } of STATES) {
      await test.step(name, async () => {
        await reach(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
        await closeSheets(page);
      });
    }
  });
}

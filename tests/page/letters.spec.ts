/** The letters that words are set in: there before they are read, so that no card changes as it stands there. */
import { expect } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { asked, openDriven, SMALL, test } from './opened.js';

declare const ourSpot: Handle; // in the page

const KINDS = ['missed-you', 'if-he-saw', 'finds-her-hand', 'the-note']; // spoken, thought, told, written

test.use({ viewport: SMALL });

for (const [language, faces] of [
  ['en', ['italic 16px "Newsreader Variable"', '16px "Caveat Variable"']],
  ['ja', ['16px "Noto Serif JP Variable"', '16px Yomogi']],
  ['ar', ['16px "Noto Naskh Arabic Variable"', '16px "Aref Ruqaa"']],
] as const) {
  test(`in ${language} they are fetched ahead, and no card changes when its line has come`, async ({ page }) => {
    const fonts = asked(page, /\.woff2/);
    await page.addInitScript(
      (settings) => localStorage.setItem('our-spot:settings', settings),
      JSON.stringify({ language }),
    );
    await openDriven(page, 'you-came');
    await page.waitForFunction(
      (wanted) =>
        [...document.fonts].filter(({ status }) => status === 'loaded').length > 0 &&
        [...document.fonts].every(({ status }) => status !== 'loading') &&
        wanted.every((face) => document.fonts.check(face, '今私كنa')),
      faces,
    );
    const before = fonts.length;
    for (const id of KINDS) {
      const [at, after] = await page.evaluate(async (step) => {
        const box = () => JSON.stringify(document.querySelector('.card')!.getBoundingClientRect());
        ourSpot.jump(step);
        const first = box();
        await document.fonts.ready;
        await ourSpot.step(0.1);
        return [first, box()];
      }, id);
      expect(after, id).toBe(at);
    }
    expect(fonts.slice(before)).toEqual([]);
  });
}

/** The whole script, to read and to print. */
import { expect } from '@playwright/test';
import { openDriven, setEarlier, SMALL, warmTest as test } from './opened.js';
import { SPOKEN } from './steps.js';
import { readThePlay } from './play.js';

test.use({ viewport: SMALL });

const plain = (text: string): string => text.replace(/\s+/g, ' ');

test('is opened from the sheet behind the dots, holds every line, and gives the focus back', async ({ page }) => {
  await openDriven(page, SPOKEN.id);
  await page.locator('.bar [data-does=more]').focus();
  await page.keyboard.press('Enter');
  await page.locator('.more [data-does=script]').click();
  await expect(page.locator('.script h1')).toBeVisible();
  const words = plain(await page.locator('.script article').innerText());
  for (const { text } of (await readThePlay()).steps) expect(words).toContain(plain(text));
  await expect(page.locator('.script h3').first()).toHaveText('Five more minutes');
  await page.keyboard.press('Escape');
  await expect(page.locator('.script')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#i-did$|#you-came$/);
});

test('is what is printed, whole, whatever lies over the page', async ({ page }) => {
  await openDriven(page, SPOKEN.id);
  await page.keyboard.press('l');
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
  expect(pages).toBeGreaterThan(5);
  expect(pages).toBeLessThan(20);
  await expect(page.locator('.log')).toBeVisible(); // as before
  await expect(page.locator('.script article')).toHaveCount(1);
});

test('is set in the viewer’s language', async ({ page }) => {
  await setEarlier(page, { language: 'ar' });
  await openDriven(page, SPOKEN.id);
  await page.locator('.bar [data-does=more]').click();
  await page.locator('.more [data-does=script]').click();
  await expect(page.locator('.script p[lang=ar]')).not.toHaveCount(0);
  await expect(page.locator('.script p[lang=en]')).toHaveCount(0);
});

/** The log of all that was said: what it lists, finds, and where it leads. */
import { expect } from '@playwright/test';
import { openDriven, SMALL, stepOf, warmTest as test } from './opened.js';

test.use({ viewport: SMALL });

test('L lists all lines up to the furthest step, the one shown in focus; a line leads back', async ({ page }) => {
  await openDriven(page, 'last-five');
  await page.keyboard.press('l');
  const log = page.getByRole('dialog', { name: 'Said so far' });
  const lines = log.getByRole('listitem');
  await expect(lines).toHaveCount(4); // and not a word of what is to come
  await expect(lines.last().getByRole('button')).toBeFocused();
  await expect(lines.last()).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(log).toBeHidden();
  expect(await stepOf(page)).toBe('five-minutes');
  await page.keyboard.press('l');
  await expect(lines, 'what was heard stays in it').toHaveCount(4);
  await expect(log.locator('[aria-current=step]')).toContainText('said Lily’s hand');
});

test('typing filters the lines and tells how many there are; the keys stay in the field', async ({ page }) => {
  await openDriven(page, 'last-five');
  await page.keyboard.press('L');
  const log = page.getByRole('dialog', { name: 'Said so far' });
  await log.getByRole('searchbox', { name: 'Search' }).click();
  await page.keyboard.type('FÍVE MORE');
  await expect(log.getByRole('listitem')).toHaveCount(3);
  await expect(log.getByRole('status')).toHaveText('3 lines have that.');
  await page.keyboard.type(' cml');
  await expect(log.getByRole('status')).toHaveText('Nothing said so far has that word.');
  expect(await page.locator('.sound').textContent()).not.toContain('off');
});

test('Escape closes it, the focus returns, and the play stays', async ({ page }) => {
  await openDriven(page, 'last-five');
  await page.getByRole('button', { name: 'Back' }).focus();
  await page.keyboard.press('l');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Back' })).toBeFocused();
  expect(await stepOf(page)).toBe('last-five');
});

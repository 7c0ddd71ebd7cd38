/** Keys held down, heard twice, or typed for something else; and those of a single letter, switched off. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { axeFaults } from './axe.js';
import { indexOf, openDriven, openFront, SMALL, stepOf, warmTest as test } from './opened.js';
import { HERE } from './steps.js';

declare const ourSpot: Handle; // in the page

const TIMES = 6; // that a key is repeated

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function hold(page: Page, key: string): Promise<void> {
  for (let n = 0; n < TIMES; n++) await page.keyboard.down(key);
  await page.keyboard.up(key);
}

test.use({ viewport: SMALL });

for (const key of ['Enter', 'Space']) {
  test(`${key} held on a control is one press, and sets off nothing that comes under the focus`, async ({ page }) => {
    await openDriven(page, HERE.id);
    const at = await indexOf(page);
    await button(page, 'Go on').focus();
    await hold(page, key);
    expect(await indexOf(page)).toBe(at + 1);
    await button(page, 'Back').focus();
    await hold(page, key);
    expect(await indexOf(page)).toBe(at);
    await button(page, 'Pause').focus();
    for (const pressed of ['true', 'false']) {
      await hold(page, key);
      await expect(button(page, 'Pause')).toHaveAttribute('aria-pressed', pressed);
    }
    await button(page, 'More').focus();
    await hold(page, key);
    await expect(page.getByRole('dialog', { name: 'More' })).toBeVisible();
    await page.getByRole('button', { name: 'Settings' }).focus();
    await hold(page, key);
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    await page.getByRole('button', { name: 'Back to the defaults' }).focus();
    await hold(page, key);
    await expect(button(page, 'Undo')).toBeVisible();
    await button(page, 'Done').focus();
    await hold(page, key);
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(await stepOf(page)).toBe(HERE.id);
  });

  test(`${key} on a control while the play goes on by itself stops it, and does no more to the play`, async ({
    page,
  }) => {
    await openDriven(page, HERE.id);
    for (const name of ['Go on', 'Back']) {
      await page.keyboard.press('a');
      await expect(page.locator('main')).toHaveAttribute('data-auto');
      await button(page, name).focus();
      await page.keyboard.press(key);
      await expect(page.locator('main'), name).not.toHaveAttribute('data-auto');
      expect(await stepOf(page), name).toBe(HERE.id);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    }
  });
}

test('Back held by its arrow goes back and back; Enter held at the door begins once', async ({ page }) => {
  await openFront(page);
  await button(page, 'Begin').focus();
  await hold(page, 'Enter');
  expect(await page.evaluate(() => [ourSpot.read().index, ourSpot.busy])).toEqual([0, true]);
  await page.evaluate(() => ourSpot.jump(ourSpot.steps[20]!));
  await hold(page, 'ArrowLeft');
  expect(await indexOf(page)).toBe(20 - TIMES);
});

test('keys that go into composing a letter, or that another hand has taken, are no commands', async ({ page }) => {
  await openDriven(page, HERE.id);
  await page.evaluate(() => {
    const press = (init: KeyboardEventInit): boolean =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    for (const key of ['Process', 'Dead', 'Unidentified']) press({ key, code: 'KeyL' });
    press({ key: 'l', isComposing: true });
    press({ key: ' ', keyCode: 229 });
    press({ key: 'l', modifierAltGraph: true });
    addEventListener('keydown', (event) => event.preventDefault(), { capture: true, once: true });
    press({ key: ' ' });
  });
  expect([await stepOf(page), await page.getByRole('dialog').count()]).toEqual([HERE.id, 0]);
});

test('single letters and signs can be switched off as keys, and everywhere it shows', async ({ page }) => {
  await openDriven(page, HERE.id);
  await page.keyboard.press('s');
  const sheet = page.getByRole('dialog', { name: 'Settings' });
  const shortcuts = sheet.getByRole('switch', { name: 'Single-key shortcuts' });
  await shortcuts.uncheck();
  expect(await axeFaults(page, '.settings')).toEqual([]);
  await expect(sheet.getByRole('button', { name: /^Mute everything/ })).toContainText('none');
  await sheet.getByRole('button', { name: /^Mute everything/ }).click();
  await page.keyboard.press('x');
  await expect(sheet.locator('.keys [role=status]')).toContainText('X is a single letter or sign');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  for (const key of 'acdfhklmps?1.-'.split('')) await page.keyboard.press(key);
  expect([await stepOf(page), await page.getByRole('dialog').count()]).toEqual([HERE.id, 0]);
  expect(
    await page.evaluate(
      () => (JSON.parse(localStorage.getItem('our-spot:/:settings')!) as { muted?: boolean }).muted ?? false,
    ),
  ).toBe(false);
  await expect(button(page, 'Pause')).not.toHaveAttribute('aria-keyshortcuts');
  await expect(button(page, 'Go on')).toHaveAttribute('aria-keyshortcuts', 'ArrowRight');
  await page.keyboard.press('F1');
  const card = page.getByRole('dialog', { name: 'Keys and gestures' });
  await expect(card.getByRole('row', { name: 'Keys and gestures F1', exact: true })).toBeVisible();
  await expect(card.getByRole('row', { name: /^Settings/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await button(page, 'More').click();
  await expect(page.locator('.more kbd:visible')).toHaveText(['F1']);
  await page.getByRole('button', { name: 'Settings' }).click();
  await sheet.getByRole('button', { name: 'Back to the defaults' }).click();
  await expect(shortcuts).toBeChecked();
  // a click as soon and in the same place would be the second half of a double click
  await button(page, 'Undo').press('Enter');
  await expect(shortcuts).not.toBeChecked();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  expect(await stepOf(page)).not.toBe(HERE.id);
});

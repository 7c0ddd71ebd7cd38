/** Clicks: only a plain one that began and ended at the same thing does what it says. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { indexOf, openDriven, openFront, SMALL, stepOf, warmTest as test } from './opened.js';
import { HERE } from './steps.js';

declare const ourSpot: Handle; // in the page

const STAGE = { x: 320, y: 100 }; // free of words and controls
// by their first class of their own
const SHEETS = ['mix', 'more', 'help', 'settings', 'link', 'log', 'script'] as const;

const middle = async (page: Page, selector: string): Promise<{ x: number; y: number }> => {
  const { x, y, width, height } = (await page.locator(selector).first().boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
};

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

test.use({ viewport: SMALL });

test('with a key held, another button, dragged or slid off a control it is nothing; one that trembles goes on', async ({
  page,
}) => {
  await openDriven(page, HERE.id);
  const back = await middle(page, '.bar .back');
  for (const key of ['Control', 'Shift', 'Alt', 'Meta']) {
    await page.keyboard.down(key);
    for (const { x, y } of [STAGE, back]) await page.mouse.click(x, y);
    await page.keyboard.up(key);
    expect(await stepOf(page), key).toBe(HERE.id);
  }
  for (const button of ['middle', 'right'] as const) await page.mouse.click(STAGE.x, STAGE.y, { button });
  await drag(page, STAGE, { x: STAGE.x + 200, y: STAGE.y });
  await drag(page, back, STAGE);
  await drag(page, STAGE, back);
  await drag(page, back, await middle(page, '.bar .on'));
  expect(await stepOf(page)).toBe(HERE.id);
  await page.keyboard.press('a');
  await drag(page, STAGE, { x: STAGE.x + 200, y: STAGE.y });
  await expect(page.locator('main'), 'but a drag stops a play that goes on by itself').not.toHaveAttribute('data-auto');
  await page.evaluate(() => ourSpot.snapToRest());
  await drag(page, STAGE, { x: STAGE.x + 4, y: STAGE.y - 3 });
  expect(await stepOf(page)).toBe(await page.evaluate((id) => ourSpot.steps[ourSpot.steps.indexOf(id) + 1], HERE.id));
});

test('the words on the card can be selected and copied, all by Control-A, and a click on them still goes on', async ({
  page,
}) => {
  await openDriven(page, 'you-ended-it');
  const selected = (): Promise<string> => page.evaluate(() => String(getSelection()));
  const { x, y, width, height } = (await page.locator('.card-line').boundingBox())!;
  await drag(page, { x: x + 2, y: y + height / 2 }, { x: x + width - 4, y: y + height / 2 });
  expect((await selected()).length).toBeGreaterThan(5);
  await page.keyboard.press('Control+c');
  expect(await stepOf(page)).toBe('you-ended-it');
  await page.keyboard.press('Control+a');
  expect((await selected()).trim()).toBe(await page.locator('.card-line').textContent());
  expect(await stepOf(page)).toBe('you-ended-it');
  const next = await page.evaluate(() => ourSpot.steps[ourSpot.steps.indexOf('you-ended-it') + 1]);
  await page.mouse.click(x + 8, y + height / 2);
  expect(await stepOf(page)).toBe(next);
});

test('a double click reaches neither what lies behind the sheet that its first half closed, nor one it opened', async ({
  page,
}) => {
  await openDriven(page, HERE.id);
  for (const [key, button] of [
    ['s', 'Done'],
    ['?', 'Close'],
    ['l', 'Close'],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).dblclick();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.getByRole('button', { name: 'More' }).dblclick();
  await expect(page.getByRole('dialog', { name: 'More' })).toBeVisible();
  await page.mouse.dblclick(4, 4); // beside it
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Sound' }).dblclick();
  await expect(page.getByRole('dialog', { name: 'Sound' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('our-spot:/:settings'))).toBeNull();
  expect(await stepOf(page)).toBe(HERE.id);
});

test('two clicks with a key between them are none, however soon they come', async ({ page }) => {
  await openDriven(page, HERE.id);
  await page.keyboard.press('s');
  const { x, y } = await middle(page, '.settings .ticket');
  await page.mouse.click(x, y);
  await page.keyboard.press('?');
  await page.mouse.click(x, y);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a double click on “Begin” does not land on the line that takes its place', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openFront(page);
  await page.getByRole('button', { name: 'Begin' }).dblclick();
  await page.evaluate(() => ourSpot.step(0.1));
  expect(await indexOf(page)).toBe(0);
});

test('fast clicks through the words are each one click, on the card too', async ({ page }) => {
  await openDriven(page, HERE.id);
  const at = await indexOf(page);
  await page.mouse.click(STAGE.x, STAGE.y, { clickCount: 4 });
  expect(await indexOf(page)).toBe(at + 2);
  await page.evaluate(() => ourSpot.jump('you-ended-it'));
  const card = await middle(page, '.card-line');
  await page.mouse.click(card.x, card.y, { clickCount: 2 });
  expect(await page.evaluate(() => [ourSpot.busy, String(getSelection())])).toEqual([false, '']);
});

test('a click beside a sheet closes it, whichever it is; a press that began in it never does', async ({ page }) => {
  await openDriven(page, HERE.id);
  for (const name of SHEETS) {
    const sheet = page.locator(`dialog.${name}`).last();
    await sheet.evaluate((dialog: HTMLDialogElement) => dialog.showModal());
    const { x, y, width, height } = (await sheet.boundingBox())!;
    const beside = x > 8 ? { x: x / 2, y: y + height / 2 } : { x: x + width / 2, y: y / 2 };
    await page.mouse.click(x + width / 2, y + 3);
    await drag(page, beside, { x: x + width / 2, y: y + 6 });
    await drag(page, { x: x + width / 2, y: y + 6 }, beside);
    await expect(sheet, name).toBeVisible();
    await page.mouse.click(beside.x, beside.y);
    await expect(sheet, name).toBeHidden();
  }
  expect(await stepOf(page)).toBe(HERE.id);
});

test('what is called a key and is none, as when a browser fills in a form, is nothing', async ({ page }) => {
  await openDriven(page, HERE.id);
  await page.evaluate(() => document.body.dispatchEvent(new Event('keydown', { bubbles: true })));
  await page.keyboard.press('s');
  await page.locator('.settings [data-presses=change]').first().press('Enter');
  await page
    .locator('.settings [data-presses=change]')
    .first()
    .evaluate((button) => button.dispatchEvent(new Event('keydown', { bubbles: true })));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await stepOf(page)).toBe(HERE.id);
});

test('what other software has put on the page keeps its clicks and keys', async ({ page }) => {
  await openDriven(page, HERE.id);
  await page.evaluate(() => {
    const foreign = document.createElement('div');
    const asks = Object.assign(document.createElement('p'), { textContent: 'Translate this page?' });
    foreign.append(asks, document.createElement('input'));
    foreign.style.cssText = 'position: fixed; top: 0; left: 0; z-index: 9; background: white';
    document.body.append(foreign);
  });
  await page.getByText('Translate this page?').click();
  await page.locator('body > div input').click();
  for (const key of ['m', 'Space', 'ArrowRight', 'Home', 'l']) await page.keyboard.press(key);
  expect([await stepOf(page), await page.getByRole('dialog').count()]).toEqual([HERE.id, 0]);
});

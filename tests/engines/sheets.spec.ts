/** Every sheet opens, is of pale paper, and closes by Escape and by its button. */
import { expect } from '@playwright/test';
import type { Tab } from './browser.js';
import { openDriven, test } from './opened.js';
import { clickOn, has, inkIn } from './seen.js';

test.use({ painted: true }); // ink is looked for in pictures, on a canvas of the page

interface Sheet {
  readonly sheet: string;
  readonly open: (tab: Tab) => Promise<unknown>;
}
const opened = (tab: Tab, sheet: string, open = true) =>
  expect.poll(() => has(tab, `${sheet}[open]`), sheet).toBe(open);

async function script(tab: Tab): Promise<void> {
  await clickOn(tab, '.bar [data-does=more]');
  await opened(tab, '.more');
  await clickOn(tab, '.more [data-does=script]');
}

const SHEETS: readonly Sheet[] = [
  { sheet: '.log', open: (tab) => tab.press('l') },
  { sheet: '.settings', open: (tab) => tab.press('s') },
  { sheet: '.help', open: (tab) => tab.press('?') },
  { sheet: '.mix:not(.more, .help, .settings, .link)', open: (tab) => clickOn(tab, '.bar [data-does=sound]') },
  { sheet: '.more', open: (tab) => clickOn(tab, '.bar [data-does=more]') },
  { sheet: 'dialog.script', open: script },
];

test('every sheet opens and closes', async ({ tab }) => {
  await openDriven(tab, 'finds-her-hand');
  for (const { sheet, open } of SHEETS) {
    await open(tab);
    await opened(tab, sheet);
    expect(await tab.run((name) => getComputedStyle(document.querySelector(name)!).colorScheme, sheet), sheet).toBe(
      'light',
    );
    await tab.press('Escape');
    await opened(tab, sheet, false);
    await open(tab);
    await opened(tab, sheet);
    await clickOn(tab, `${sheet} .ticket:not([data-presses=print])`);
    await opened(tab, sheet, false);
  }
  expect(await has(tab, 'dialog[open]')).toBe(false);
});

test('fields are as pale as the paper they are on', async ({ tab }) => {
  await openDriven(tab, 'finds-her-hand');
  await tab.press('s');
  await opened(tab, '.settings');
  for (const field of ['[name=language]', '[name=pace]']) {
    const { dark, light, all } = await inkIn(tab, `.settings ${field}`);
    expect(light / all, `${field} is pale`).toBeGreaterThan(0.5);
    expect(dark, `${field} says something`).toBeGreaterThan(20);
  }
});

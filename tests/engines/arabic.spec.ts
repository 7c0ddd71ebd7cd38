/** A language that is read from right to left. */
import { expect } from '@playwright/test';
import { openDriven, step, test } from './opened.js';
import { clickOn, has, inkIn } from './seen.js';

test('in Arabic everything turns round, and is to be read', async ({ tab }) => {
  await openDriven(tab, 'not-think');
  await tab.press('s');
  await expect.poll(() => has(tab, '.settings[open]')).toBe(true);
  await tab.run(() => {
    const select = document.querySelector<HTMLSelectElement>('.settings [name=language]')!;
    select.value = 'ar';
    select.dispatchEvent(new Event('input', { bubbles: true }));
  }, null);
  await expect.poll(() => has(tab, 'html[dir=rtl][lang=ar]')).toBe(true);
  await clickOn(tab, '.settings .ticket');
  await expect.poll(() => has(tab, '.settings[open]')).toBe(false);

  const bar = await tab.run(() => {
    const [on, back] = ['.bar .on', '.bar .back'].map((name) => document.querySelector(name)!);
    return {
      onIsLeft: on!.getBoundingClientRect().x < back!.getBoundingClientRect().x,
      arrows: [on!, back!].map((button) => getComputedStyle(button.querySelector('svg')!).scale),
    };
  }, null);
  expect(bar).toEqual({ onIsLeft: true, arrows: ['-1 1', '-1 1'] });

  await tab.press('ArrowLeft');
  expect(await step(tab)).toBe('finds-her-hand');
  await tab.press('ArrowLeft'); // to its end
  const line = await tab.run(() => {
    const { textContent, lang } = document.querySelector<HTMLElement>('.card-line')!;
    return { text: textContent, lang, direction: getComputedStyle(document.querySelector('.card-line')!).direction };
  }, null);
  expect(line).toMatchObject({ lang: 'ar', direction: 'rtl' });
  expect(line.text).toMatch(/^[\p{Script=Arabic}\p{P}\p{Zs}\p{M}]+$/u);
  await expect.poll(async () => (await inkIn(tab, '.card-line')).dark).toBeGreaterThan(500);
});

/** The words do not wait for the stage, and do without it where it cannot be built. */
import { expect } from '@playwright/test';
import { heard, hold, SMALL, test } from './opened.js';
import { after, FIRST, leadsTo } from './steps.js';
import { withoutWebGL } from './without-webgl.js';

const ENGINE = /\/(engine|theatre)-[^/]*\.js$/;

test.use({ viewport: SMALL });

test('the first line can be read while the engine is on its way', async ({ page }) => {
  const send = await hold(page, ENGINE);
  await page.goto('./');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.locator('.card-line')).toBeVisible();
  await expect(page.locator('.card-line')).toHaveText(FIRST.text);
  await expect(page.locator('#stage canvas')).toHaveCount(0);
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(leadsTo(after(FIRST)));
  await expect(page.locator('.card-line')).toHaveText('Five more minutes, said Lily’s hand.');
  send();
  await expect(page.locator('#stage canvas')).toBeVisible();
  await expect(page).toHaveURL(leadsTo(after(FIRST)));
});

test('without the engine the words go on, and say so', async ({ page, complaints }) => {
  await page.route(ENGINE, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('status')).toHaveText(
    'The stage could not be built in this browser. Words and still pictures go on without it; the whole script ' +
      'is under More.',
  );
  // in, to the end of the line, and on
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Space');
  await expect(page).toHaveURL(leadsTo(after(FIRST)));
  expect(complaints.splice(0).filter((said) => said.startsWith('uncaught'))).toEqual([]);
});

test('without WebGL the words go on, and say so', async ({ baseURL }) => {
  await withoutWebGL(baseURL, async (page) => {
    const said = heard(page);
    await page.goto('./');
    await expect(page.getByRole('status')).toHaveText(
      'The stage could not be built in this browser. Words and still pictures go on without it; the whole ' +
        'script is under More.',
    );
    // in, to the end of the line, and on
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Space');
    await expect(page.locator('.card-line')).toHaveText('Five more minutes, said Lily’s hand.');
    await expect(page.getByRole('status')).toHaveText(''); // told once
    expect(said.filter((what) => what.startsWith('uncaught'))).toEqual([]);
  });
});

/** A viewer who comes back goes on from where they were, or begins anew. */
import { expect, type Page } from '@playwright/test';
import { excerpt } from '../../src/page/words/excerpt.js';
import type { Handle } from '../../tools/driven/handle.js';
import { atEach, openDriven, openFront, SMALL, stepIds, stepOf, test } from './opened.js';
import { FIRST, named, SPOKEN } from './steps.js';

declare const ourSpot: Handle; // in the page

const KEPT = 'finds-her-hand';

const KEPT_LINE = excerpt(named(KEPT).text);

const onward = (page: Page) => page.getByRole('button', { name: `Go on from “${KEPT_LINE}”` });
const furthest = (page: Page) => page.getByRole('button', { name: 'Furthest so far: “' });
const anew = (page: Page) => page.getByRole('button', { name: 'From the start' });
const returnOffer = (page: Page) => page.getByRole('button', { name: 'Back to “' });
const SIZES = [
  SMALL,
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 320, height: 568 },
];

/** Goes on to a step as a viewer does, from the one before it. */
async function goOnTo(page: Page, id: string): Promise<void> {
  const before = (await stepIds(page))[(await stepIds(page)).indexOf(id) - 1]!;
  await page.evaluate((there) => ourSpot.jump(there), before);
  await page.keyboard.press('Space');
  expect(await stepOf(page)).toBe(id);
}

/** Opens the page anew without naming a step. */
async function comeAgain(page: Page): Promise<void> {
  await page.goto('about:blank');
  await openFront(page);
}

const left = new Map<string, Record<string, string>>(); // what a browser keeps, by where the play was left

/** Leaves the play at a step, having come further before where one is named; once, the others find what that left. */
async function comeBack(page: Page, id: string, further = ''): Promise<void> {
  const way = [further, id].filter(Boolean);
  const kept = left.get(way.join());
  if (kept) {
    await page.goto('./robots.txt'); // of the same house, and soon there
    await page.evaluate((things) => Object.assign(localStorage, things), kept);
    return void (await openFront(page));
  }
  await openDriven(page);
  for (const there of way) await goOnTo(page, there);
  left.set(way.join(), await page.evaluate(() => Object.fromEntries(Object.entries(localStorage))));
  await comeAgain(page);
}

test.use({ viewport: SMALL });

for (const [how, go] of [
  ['Space', (page: Page) => page.keyboard.press('Space')],
  ['Enter', (page: Page) => page.keyboard.press('Enter')],
  ['a click anywhere', (page: Page) => page.mouse.click(20, 20)],
  ['its ticket', (page: Page) => onward(page).click()],
] as const) {
  test(`goes on with ${how}`, async ({ page }) => {
    await comeBack(page, KEPT);
    await expect(onward(page)).toBeFocused();
    await go(page);
    expect(await stepOf(page)).toBe(KEPT);
    await expect(page).toHaveURL(new RegExp(`#${KEPT}$`));
    await expect(anew(page)).toHaveCount(0);
  });
}

for (const [how, go] of [
  ['Home', (page: Page) => page.keyboard.press('Home')],
  ['its ticket', (page: Page) => anew(page).click()],
] as const) {
  test(`begins anew with ${how}, and the place is kept`, async ({ page }) => {
    await comeBack(page, KEPT);
    await go(page);
    expect(await stepOf(page)).toBe(FIRST.id);
    await comeAgain(page);
    await expect(onward(page)).toBeVisible();
  });
}

test('an address that names a step wins, and a way back is offered', async ({ page }) => {
  await comeBack(page, KEPT);
  await page.goto('about:blank');
  await openDriven(page, SPOKEN.id);
  expect(await stepOf(page)).toBe(SPOKEN.id);
  await returnOffer(page).click();
  expect(await stepOf(page)).toBe(KEPT);
  await expect(returnOffer(page)).toHaveCount(0);
});

test('looking around loses neither the latest nor the furthest place; the way back stays until they read on', async ({
  page,
}) => {
  await openDriven(page);
  await goOnTo(page, 'nice-life');
  await goOnTo(page, KEPT);
  for (const look of [
    () => page.keyboard.press('Home'),
    () => page.keyboard.press('End'),
    () => page.evaluate((id) => void (location.hash = id), SPOKEN.id),
    () => page.getByRole('slider', { name: 'Place in the play' }).fill('3'),
    async () => (
      await page.keyboard.press('l'),
      page.keyboard.press('ArrowUp'),
      page.keyboard.press('ArrowUp'),
      page.keyboard.press('ArrowUp'),
      page.keyboard.press('Enter')
    ),
  ]) {
    await look();
    await page.evaluate(() => ourSpot.step(0.1, 1, false));
    await expect(returnOffer(page)).toHaveText(`Back to “${KEPT_LINE}”`);
    await expect(returnOffer(page)).not.toBeFocused();
    await returnOffer(page).focus();
    await page.keyboard.press('Enter');
    expect(await stepOf(page)).toBe(KEPT);
    await expect(returnOffer(page)).toHaveCount(0);
  }
  await page.keyboard.press('Home');
  for (let pressed = 0; pressed < 6; pressed++) await page.keyboard.press('Space'); // hurries, or goes on
  await expect(returnOffer(page)).toHaveCount(0);
  await comeAgain(page);
  await expect(page.getByRole('button', { name: 'Go on from “' })).toBeVisible();
  await furthest(page).click();
  expect(await stepOf(page)).toBe('nice-life');
});

test('nothing is kept of a play that was gone on with to its end, nor of a step that is no more', async ({ page }) => {
  await openDriven(page);
  await comeBack(page, (await stepIds(page)).at(-1)!, KEPT);
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  await page.evaluate(() => localStorage.setItem('our-spot:/:bookmark', '{"garbled'));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
});

test('an address that leads nowhere says that one can go on', async ({ page }) => {
  await comeBack(page, KEPT);
  await page.goto('about:blank');
  await openFront(page, 'xyzzy');
  await expect(page.getByRole('status')).toHaveText(
    'There is no moment called “xyzzy” here; go on from where you were, or from the start.',
  );
  await expect(onward(page)).toBeFocused();
});

test('all tickets have room', async ({ page }) => {
  await comeBack(page, KEPT, 'nice-life');
  await atEach(page, SIZES, async (size) => {
    const boxes = await Promise.all(
      [onward(page), furthest(page), anew(page), page.locator('.start-screen p'), page.locator('.sound')].map(
        async (one) => (await one.boundingBox())!,
      ),
    );
    for (const [i, a] of boxes.entries()) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= size.width && a.y + a.height <= size.height).toBe(true);
      for (const b of boxes.slice(i + 1))
        expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
          true,
        );
    }
  });
});

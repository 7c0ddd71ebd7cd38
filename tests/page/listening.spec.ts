/** The play as a screen reader and a keyboard have it. */
import { type CDPSession, expect } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { indexOf, openDriven, openFront, pass, SMALL, stepOf, test, warmTest } from './opened.js';
import { FIRST, SPOKEN } from './steps.js';
import { readAnnouncements } from './play.js';

declare const ourSpot: Handle; // in the page
declare global {
  interface Window {
    told: string[]; // what the live region has said, in order
  }
}

test.use({ viewport: SMALL });

test('each line is told once, whole and in order', async ({ page }) => {
  await page.addInitScript(() => {
    window.told = [];
    const listen = (): void => {
      const liveRegion = document.querySelector('.live-region')!;
      const hear = (): void => void (liveRegion.textContent && window.told.push(liveRegion.textContent));
      new MutationObserver(hear).observe(liveRegion, { childList: true, characterData: true, subtree: true });
    };
    document.addEventListener('readystatechange', listen, { once: true });
  });
  await openDriven(page);
  await page.evaluate(async () => {
    for (const _ of ourSpot.steps) {
      ourSpot.advance();
      await ourSpot.step(0.1, 3, false);
      ourSpot.advance();
      await Promise.resolve(); // who watches hears of it
    }
  });
  const told = (await readAnnouncements(false)).map((parts) => parts.join(' '));
  expect(told.filter((words) => words === '')).toEqual([]);
  expect(await page.evaluate(() => window.told)).toEqual(told);
});

/** What the accessibility tree has to say, in order. */
async function heardBy(session: CDPSession): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ role, ignored }) => role?.value === 'StaticText' && !ignored)
    .map(({ name }) => String(name?.value));
}

test('by keyboard, with descriptions on, the accessibility tree has each line and description once, in order', async ({
  page,
}) => {
  await openFront(page);
  await page.keyboard.press('d');
  await page.keyboard.press('Tab'); // to the way in
  await page.keyboard.press('Enter');
  const session = await page.context().newCDPSession(page);
  const letPass = async (): Promise<number> => (await pass(page, 0.5), indexOf(page));
  const announcements = await readAnnouncements(true);
  for (const [n, parts] of announcements.entries()) {
    const heard = await heardBy(session);
    const found = parts.map((part) => heard.filter((text) => text.trim() === part).length);
    expect(found, `of step ${n}: ${parts.join(' ')}`).toEqual(parts.map(() => 1));
    const places = parts.map((part) => heard.findIndex((text) => text.trim() === part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    await page.keyboard.press('ArrowRight'); // to the end of this step
    while ((await letPass()) === n && n + 1 < announcements.length) await page.keyboard.press('ArrowRight');
  }
});

warmTest('the first step, as it is read out', async ({ page }) => {
  await openDriven(page);
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - 'img "A paper theatre: Lily and James, cut from coloured paper"'
    - heading "Our Spot" [level=1]
    - paragraph: ${JSON.stringify(FIRST.text)}
    - button "Back"
    - button "Sound"
  `);
});

warmTest('a line that is spoken, as it is read out', async ({ page }) => {
  await openDriven(page, SPOKEN.id);
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - 'img "A paper theatre: Lily and James, cut from coloured paper"'
    - heading "Our Spot" [level=1]
    - paragraph: ${JSON.stringify(`James: ${SPOKEN.text}`)}
    - button "Back"
    - button "Sound"
  `);
});

warmTest('the picture itself is out of the tree', async ({ page }) => {
  await openDriven(page);
  await expect(page.locator('#stage canvas')).toHaveCount(1);
  expect(await page.locator('main').ariaSnapshot()).not.toMatch(/canvas|document/);
  await expect(page.locator('.card')).toHaveAttribute('aria-hidden', 'true'); // else each line would be read twice
});

warmTest('controls can be reached and seen by keyboard', async ({ page }) => {
  await openDriven(page, SPOKEN.id);
  for (const name of ['Back', 'Go on', 'More', 'Sound']) {
    const button = page.getByRole('button', { name, exact: true });
    for (let stops = 0; stops < 10 && !(await button.evaluate((element) => element.matches(':focus'))); stops++)
      await page.keyboard.press('Tab');
    await expect(button).toBeFocused();
    const ring = await button.evaluate(
      (element) => getComputedStyle(element).outlineStyle !== 'none' || getComputedStyle(element).boxShadow !== 'none',
    );
    expect(ring, `${name} shows that it has the focus`).toBe(true);
  }
  await page.keyboard.press('Enter'); // presses the button that has the focus, and nothing else
  await expect(page.getByRole('dialog', { name: 'Sound' })).toBeVisible();
  expect(await stepOf(page)).toBe(SPOKEN.id);
});

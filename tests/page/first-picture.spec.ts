/** The still of the step that the address names stands with its words, long before the play's script and its stage. */
import { expect, type Locator, type Page } from '@playwright/test';
import { asked, hold, SMALL, test } from './opened.js';
import { after, ANSWER, firstOf, type Line, SPOKEN } from './steps.js';

const SCRIPTS = /\/assets\/.*\.(js|css)$/;
const ENGINE = /\/engine-[^/]*\.js$/;
const STILL = /\.webp$/;
const UPRIGHT = { width: 270, height: 585 };

const still = (page: Page): Locator => page.locator('#stage .still img');
const fileOf = ({ id }: Line): RegExp => new RegExp(`/stills-[\\w-]{8}/${id}\\.webp$`);

test.use({ viewport: SMALL, bypassCSP: false });

/** Opens the page at a step without any of its files but pictures, until the returned is called. */
async function openAlone(page: Page, hash: string): Promise<() => void> {
  const send = await hold(page, SCRIPTS);
  await page.goto(`./${hash}`, { waitUntil: 'commit' });
  return send;
}

const expectStill = async (page: Page, step: Line): Promise<void> => {
  await expect(still(page)).toHaveAttribute('src', fileOf(step));
  await expect(still(page)).toHaveAttribute('alt', '');
  await expect(page.locator('.still')).toHaveAttribute('aria-hidden', 'true');
  expect(await still(page).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
};

/** As a link on the page would. */
const goTo = (page: Page, { id }: Line): Promise<string> => page.evaluate((to) => (location.hash = to), id);

/** The stage alone: what lies on it comes later, or fades. */
const photograph = (page: Page): Promise<Buffer> =>
  page.screenshot({ style: 'main > :not(#stage) { visibility: hidden !important }' });

for (const [shape, viewport] of Object.entries({ wide: SMALL, upright: UPRIGHT }))
  test.describe(shape, () => {
    test.use({ viewport, bypassCSP: true }); // which pictures are taken with

    test('stands before any script, and is the one that the play goes on with', async ({ page }) => {
      await hold(page, ENGINE);
      const wanted = asked(page, STILL);
      const send = await openAlone(page, `#${SPOKEN.id}`);
      await expectStill(page, SPOKEN);
      await expect(page.locator('.card-line')).toHaveText(SPOKEN.text);
      const [early, found] = [await photograph(page), await still(page).elementHandle()];
      send();
      await expect(page.locator('.loading')).toHaveCount(0);
      await expect(page.locator('.still')).toHaveCount(1);
      expect(await found!.evaluate((image) => image.isConnected)).toBe(true);
      expect((await photograph(page)).equals(early)).toBe(true);
      await goTo(page, ANSWER);
      await expect(still(page).last()).toHaveAttribute('src', fileOf(ANSWER));
      await expect(still(page)).toHaveCount(1);
      for (const step of [SPOKEN, ANSWER]) expect(wanted.filter((url) => fileOf(step).test(url))).toHaveLength(1);
    });
  });

test('gives way to the stage in the frame in which that is drawn, and is never doubled or faded', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    const look = (): void => {
      const canvas = document.querySelector<HTMLElement>('#stage canvas');
      const stills = [...document.querySelectorAll<HTMLElement>('.still:has(img)')];
      const drawn = canvas && canvas.style.visibility !== 'hidden' ? ['stage'] : [];
      if (stills.length > 0 || drawn.length > 0)
        seen.add([...drawn, ...stills.map((sheet) => `still ${getComputedStyle(sheet).opacity}`)].join(', '));
      else if (seen.size > 0) seen.add('nothing');
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { seen });
  });
  const send = await hold(page, ENGINE);
  await page.goto(`./#${SPOKEN.id}`);
  await expectStill(page, SPOKEN);
  await expect(page.locator('.loading')).toHaveCount(0);
  send();
  await expect(page.locator('#stage canvas')).toBeVisible();
  await expect(still(page)).toHaveCount(0);
  expect(await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).toEqual([
    'still 1',
    'stage',
  ]);
});

test('of a movement, which has no words', async ({ page }) => {
  const step = firstOf('movement');
  const send = await openAlone(page, `#${step.id}`);
  await expectStill(page, step);
  await expect(page.locator('.title')).toHaveCSS('opacity', '0');
  await expect(page.locator('.card')).toBeHidden();
  send();
});

test('in any language, though the words have yet to come', async ({ page }) => {
  const send = await openAlone(page, `?language=fr#${SPOKEN.id}`);
  await expectStill(page, SPOKEN);
  await expect(page.locator('.title')).toHaveCSS('opacity', '0');
  await expect(page.locator('.card')).toBeHidden();
  send();
});

for (const [what, hash] of [
  ['no step is asked for', ''],
  ['the step asked for is none', '#no-such-step'],
  ['what is asked for is mangled', '#%E0%A4%A'],
  ['what is asked for is a part of the page', `#${SPOKEN.id}"%20data-kind="speech`],
] as const)
  test(`nothing is asked for where ${what}`, async ({ page }) => {
    const wanted = asked(page, STILL);
    const send = await openAlone(page, hash);
    await expect(page.locator('.title')).toHaveCSS('opacity', '1');
    await expect(page.locator('.still')).toHaveCount(0);
    expect(wanted).toEqual([]);
    send();
  });

test('one that can’t be fetched leaves no mark, and the words go on', async ({ page, complaints }) => {
  await page.route(fileOf(SPOKEN), (route) => route.abort());
  await page.route(ENGINE, (route) => route.abort());
  await page.goto(`./#${SPOKEN.id}`);
  await expect(page.getByRole('status')).toContainText('The stage could not be built');
  await expect(still(page)).toHaveCount(0);
  await goTo(page, ANSWER);
  await expect(page.locator('.card-line')).toHaveText(ANSWER.text);
  await expect(still(page)).toHaveAttribute('src', fileOf(ANSWER));
  expect(complaints.splice(0).filter((said) => said.startsWith('uncaught'))).toEqual([]);
});

test('who goes elsewhere before the play is there is shown that step', async ({ page }) => {
  await hold(page, ENGINE);
  const send = await openAlone(page, `#${SPOKEN.id}`);
  await expectStill(page, SPOKEN);
  const elsewhere = after(ANSWER);
  await goTo(page, elsewhere);
  send();
  await expect(still(page).last()).toHaveAttribute('src', fileOf(elsewhere));
  await expect(still(page)).toHaveCount(1);
  await expect(page.locator('.card-line')).toHaveText(elsewhere.text);
});

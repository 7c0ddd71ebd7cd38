/** Where there is no WebGL, or no stage yet, stills of the play stand behind its words; else nobody asks for them. */
import { expect, type Page } from '@playwright/test';
import { asked, heard, hold, openDriven, SMALL, test } from './opened.js';
import { after, ANSWER, SPOKEN } from './steps.js';
import { withoutWebGL } from './without-webgl.js';

const STILL = /\/([a-z-]+)\.webp$/;
const stills = (page: Page) => page.locator('#stage .still img');

/** That the still of this step, and no other picture, fills the stage. */
async function expectStill(page: Page, id: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`#${id}$`));
  const sources = (): Promise<string[]> =>
    stills(page).evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src));
  // once the one before has faded
  await expect.poll(sources).toEqual([expect.stringMatching(new RegExp(`/${id}\\.webp$`))]);
  await expect(stills(page)).toHaveAttribute('alt', '');
  await expect(page.locator('.still')).toHaveCount(1);
  await expect(page.locator('.still')).toHaveCSS('opacity', '1');
  await expect(page.locator('.still')).toHaveAttribute('aria-hidden', 'true');
}

/** Once to finish the line, and once more. */
async function goOnTo(page: Page, id: string): Promise<void> {
  const hash = (): Promise<string> => page.evaluate(() => location.hash);
  for (let presses = 0; presses < 2 && (await hash()) !== `#${id}`; presses++) await page.keyboard.press('Space');
}

test('the still of every step that is come to, and the next one ahead', async ({ baseURL }) => {
  await withoutWebGL(baseURL, async (page) => {
    const wanted = asked(page, STILL);
    await page.goto('./#you-came');
    await expectStill(page, SPOKEN.id);
    expect(await stills(page).boundingBox()).toEqual({ x: 0, y: 0, ...SMALL });
    await expect(page.locator('.card-line')).toBeVisible();
    await goOnTo(page, ANSWER.id);
    await expectStill(page, ANSWER.id);
    await page.evaluate(() => (location.hash = '#nice-life'));
    await expectStill(page, 'nice-life');
    await page.keyboard.press('ArrowLeft');
    await expectStill(page, 'mistake');
    const ids = wanted.map((url) => STILL.exec(url)![1]);
    expect(ids).toEqual([SPOKEN.id, ANSWER.id, after(ANSWER).id, 'nice-life', 'runs', 'mistake']);
  });
});

test('while the stage is on its way, the still of the step, with no word of it; then the stage', async ({ page }) => {
  const send = await hold(page, /\/engine-[^/]*\.js$/);
  await page.goto('./#you-came');
  await expectStill(page, SPOKEN.id);
  await expect(page.getByRole('status')).toHaveText('');
  await goOnTo(page, ANSWER.id);
  await expectStill(page, ANSWER.id);
  send();
  await expect(stills(page)).toHaveCount(0);
  await expect(page.locator('#stage canvas')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#${ANSWER.id}$`));
});

test('one that is missing leaves the words, and no other step’s picture', async ({ baseURL }) => {
  await withoutWebGL(baseURL, async (page) => {
    const said = heard(page);
    await page.route(/\/i-did\.webp$/, (route) => route.abort());
    await page.goto('./#you-came');
    await expectStill(page, SPOKEN.id);
    await goOnTo(page, ANSWER.id);
    await expect(page.locator('.card-line')).toHaveText(ANSWER.text);
    await expect(stills(page)).toHaveCount(0);
    await goOnTo(page, after(ANSWER).id);
    await expectStill(page, after(ANSWER).id);
    expect(said.filter((what) => what.startsWith('uncaught'))).toEqual([]);
  });
});

test('with less motion they change at once', async ({ baseURL }) => {
  await withoutWebGL(baseURL, async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('./#you-came');
    await expectStill(page, SPOKEN.id);
    await page.evaluate(() => {
      const stage = document.querySelector('#stage')!;
      const most = { sheets: 0 };
      new MutationObserver(
        () => (most.sheets = Math.max(most.sheets, stage.querySelectorAll('.still').length)),
      ).observe(stage, { childList: true });
      Object.assign(window, { most });
    });
    await goOnTo(page, ANSWER.id);
    await expectStill(page, ANSWER.id);
    expect(await page.evaluate(() => (window as unknown as { most: { sheets: number } }).most.sheets)).toBe(1);
  });
});

test.describe('with WebGL', () => {
  test.use({ viewport: SMALL });

  test('no still is asked for', async ({ page }) => {
    const wanted = asked(page, STILL);
    const modules: string[] = [];
    page.on('request', (request) => modules.push(...(/stills-[^/]*$/.exec(request.url()) ?? [])));
    await openDriven(page);
    await page.keyboard.press('Space');
    await page.waitForLoadState('networkidle');
    expect([...wanted, ...modules]).toEqual([]);
  });
});

test('a stage that can’t be built once its engine is there leaves nothing behind', async ({ page, complaints }) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype as { getContext: (...how: unknown[]) => unknown };
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, ...how: unknown[]) {
        return how[0] === '2d' && document.querySelector('#stage canvas') ? null : getContext.apply(this, how);
      },
    });
    Object.defineProperty(window, 'Worker', { value: undefined });
  });
  await page.goto('./#you-came');
  await expect(page.getByRole('status')).toContainText('The stage could not be built');
  await expectStill(page, SPOKEN.id);
  await expect(page.locator('#stage canvas')).toHaveCount(0);
  expect(complaints.splice(0).length).toBeGreaterThan(0);
});

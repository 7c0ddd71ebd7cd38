/** The pause: nothing moves and nothing sounds, and the play can be gone through all the same. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { openDriven, openLive, SMALL, test, warmTest } from './opened.js';

declare const ourSpot: Handle; // in the page

test.use({ viewport: SMALL });

const PLAY = { x: 0, y: 0, width: SMALL.width, height: 300 }; // CSS pixels: above the controls of a small page
const PATIENCE = 120_000; // milliseconds: a live page leaves a machine without a graphics card little time for pictures
const MOVING = 'runs'; // a step with a movement and a camera that travel far
const button = (page: Page) => page.getByRole('button', { name: 'Pause' });

/** Opens a step in the middle of its movement. */
async function openMoving(page: Page): Promise<void> {
  await openDriven(page, MOVING);
  await page.evaluate(() => (ourSpot.back(), ourSpot.advance(), ourSpot.step(0.5, 10)));
}

test.describe(() => {
  test.use({ painted: true });

  test('time stands still on a driven page, from where it stood it goes on', async ({ page }) => {
    await openMoving(page);
    await button(page).click();
    await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
    await page.evaluate(() => ourSpot.step(0.1, 2));
    const bar = (): Promise<string> => page.locator('.bar').evaluate(({ outerHTML }) => outerHTML);
    const before = await page.screenshot({ animations: 'disabled', clip: PLAY });
    const controls = await bar(); // which are drawn a shade other each time
    const [here, later] = await page.evaluate(async () => [
      ourSpot.read(),
      (await ourSpot.step(10, 100), ourSpot.read()),
    ]);
    expect(later).toEqual(here);
    expect(before.equals(await page.screenshot({ animations: 'disabled', clip: PLAY }))).toBe(true);
    expect(await bar()).toBe(controls);
    await page.keyboard.press('p');
    const moved = await page.evaluate(async () => (await ourSpot.step(0.3, 6), ourSpot.read()));
    expect(moved.step).toBe(here!.step);
    expect(moved.figures).not.toEqual(here!.figures);
  });
});

warmTest('meanwhile going on, back and about shows still pictures with all their words', async ({ page }) => {
  await openMoving(page);
  const ids = await page.evaluate(() => [...ourSpot.steps]);
  const at = ids.indexOf(MOVING);
  await page.keyboard.press('p');
  const shown = async (): Promise<[string, boolean]> =>
    page.evaluate(async () => (await ourSpot.step(0.02), [ourSpot.read().step, ourSpot.busy]));
  for (const [key, index] of [
    ['ArrowRight', at],
    ['ArrowRight', at + 1],
    ['ArrowLeft', at],
    ['End', ids.length - 1],
  ] as const) {
    await page.keyboard.press(key);
    expect(await shown(), key).toEqual([ids[index], false]);
  }
  await page.locator('.seek input').focus();
  await page.keyboard.press('Home');
  expect(await shown()).toEqual([ids[0], false]);
});

test.describe(() => {
  test.use({ painted: true });

  test('a live page stops, its sound as well, and another step can be looked at', async ({ page }) => {
    await page.addInitScript(() => {
      const Plain = AudioContext;
      window.AudioContext = class extends Plain {
        constructor() {
          super();
          this.addEventListener('statechange', () => (document.body.dataset.sounds = this.state));
        }
      };
    });
    await openLive(page, MOVING);
    await page.keyboard.press('c'); // the first touch
    const sounds = page.locator('body');
    await expect(sounds).toHaveAttribute('data-sounds', 'running');
    await page.keyboard.press('p');
    await expect(sounds).toHaveAttribute('data-sounds', 'suspended');
    const picture = (): Promise<Buffer> => page.screenshot({ animations: 'disabled', clip: PLAY });
    const atRest = async (): Promise<Buffer> => {
      let [last, now] = [await picture(), await picture()]; // letters may still be coming
      const isStill = async (): Promise<boolean> => ([last, now] = [now, await picture()])[0].equals(now);
      await expect.poll(isStill, { timeout: PATIENCE }).toBe(true);
      return last;
    };
    const before = await atRest();
    await page.keyboard.press('ArrowLeft');
    expect(before.equals(await atRest())).toBe(false);
    await expect(sounds).toHaveAttribute('data-sounds', 'suspended');
  });
});

test('a paused page that nobody touches asks for no frames, until somebody does', async ({ page }) => {
  await page.addInitScript(() => {
    const ask = window.requestAnimationFrame;
    const count = { asked: 0 };
    window.requestAnimationFrame = (callback) => ((count.asked += 1), ask(callback));
    Object.assign(window, { count });
  });
  const asked = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { readonly count: { readonly asked: number } }).count.asked);
  await openLive(page, MOVING);
  await page.keyboard.press('p');
  let last = -1;
  const isQuiet = async (): Promise<boolean> => last === (last = await asked());
  await expect.poll(isQuiet, { timeout: PATIENCE, intervals: [2500] }).toBe(true);
  const before = page.url();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(asked).toBeGreaterThan(last + 1);
  await expect.poll(() => page.url()).not.toBe(before);
});

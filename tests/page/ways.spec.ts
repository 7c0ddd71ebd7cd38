/** The ways through the play: fingers, wheel, gamepad, one switch; and back and forth again. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { indexOf, openDriven, openFront, pass, type Reading, SMALL, test, warmTest } from './opened.js';
import { after, FIRST, HERE } from './steps.js';
import { differences, EXACT } from '../stage/same.js';

declare const ourSpot: Handle; // in the page

const settle = (page: Page): Promise<void> => page.evaluate(() => ourSpot.snapToRest());

test.use({ viewport: SMALL });

interface Seen {
  readonly reading: Reading;
  readonly told: unknown; // words, on the card and read out, and captions
}
const see = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    ourSpot.snapToRest();
    const textOf = (selector: string): string[] =>
      Array.from(document.querySelectorAll(selector), (element) => element.textContent);
    return {
      reading: ourSpot.read(),
      told: [textOf('.card-name'), textOf('.card-line'), textOf('.live-region'), textOf('.captions p'), location.hash],
    };
  });

test('back and forward again, exactly', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('our-spot:settings', '{"captions":true}'));
  const [WALK, BACK] = [12, 7];
  await openDriven(page, after(FIRST).id);
  const straight = [await see(page)];
  for (let n = 0; n < WALK; n++) straight.push((await page.keyboard.press('ArrowDown'), await see(page)));
  const again: Seen[] = [];
  for (let n = 0; n < BACK; n++) again.push((await page.keyboard.press('ArrowUp'), await see(page)));
  for (let n = 0; n < BACK; n++) again.push((await page.keyboard.press('ArrowRight'), await see(page)));
  const way = [
    ...Array.from({ length: BACK }, (_, n) => WALK - 1 - n),
    ...Array.from({ length: BACK }, (_, n) => WALK - BACK + 1 + n),
  ];
  for (const [i, n] of way.entries()) {
    const [now, then] = [again[i]!, straight[n]!];
    expect(now.told).toEqual(then.told);
    expect([now.reading.stage, now.reading.heard.music]).toEqual([then.reading.stage, then.reading.heard.music]);
    expect(differences(now.reading, then.reading, EXACT)).toEqual([]);
  }
});

test('a notch of the wheel is a step; what follows without rest is not; with Control it is the browser’s', async ({
  page,
}) => {
  await openDriven(page, HERE.id);
  const at = await indexOf(page);
  await page.mouse.move(200, 100);
  for (const delta of [120, 90, 40]) await page.mouse.wheel(0, delta);
  await expect.poll(() => indexOf(page)).toBe(at + 1);
  await settle(page);
  await pass(page, 0.3, { rate: 1 });
  await page.mouse.wheel(0, -120);
  await expect.poll(() => indexOf(page)).toBe(at);
  await pass(page, 0.3, { rate: 1 });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 120);
  await page.keyboard.up('Control');
  await page.getByRole('button', { name: 'More' }).click();
  await page.mouse.wheel(0, 120);
  expect(await indexOf(page)).toBe(at);
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true });

  async function draw(page: Page, way: readonly (readonly [x: number, y: number])[][]): Promise<void> {
    const fingers = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly (readonly [number, number])[]) =>
      fingers.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    for (const [i, points] of way.entries()) await touch(i === 0 ? 'touchStart' : 'touchMove', points);
    await touch('touchEnd', []);
  }
  const line = (across: number, down: number): [number, number][][] =>
    [0, 0.3, 0.6, 1].map((share) => [[320 + across * share, 150 + down * share]]);

  warmTest(
    'a swipe turns the page and is no tap; up and down it does nothing; two fingers enlarge the page',
    async ({ page }) => {
      await openDriven(page, HERE.id);
      const at = await indexOf(page);
      await draw(page, line(-160, 10));
      await expect.poll(() => indexOf(page)).toBe(at + 1);
      expect(await page.evaluate(() => ourSpot.busy), 'and is played').toBe(true);
      await settle(page);
      await draw(page, line(0, 120));
      expect(await indexOf(page)).toBe(at + 1);
      await draw(page, line(160, 10));
      await expect.poll(() => indexOf(page)).toBe(at);
      await page.touchscreen.tap(320, 100);
      await expect.poll(() => indexOf(page)).toBe(at + 1);
      await draw(page, [
        [
          [200, 150],
          [400, 150],
        ],
        [
          [150, 150],
          [450, 150],
        ],
        [
          [60, 150],
          [560, 150],
        ],
      ]);
      await expect.poll(() => page.evaluate(() => visualViewport!.scale)).toBeGreaterThan(1.2);
      await draw(page, line(160, 10)); // moves about in it
      expect(await indexOf(page)).toBe(at + 1);
    },
  );
});

test('a gamepad goes on and back, and moves through More', async ({ page }) => {
  await page.addInitScript(() => {
    const buttons = Array.from({ length: 17 }, () => ({ pressed: false }));
    Object.assign(window, { pad: buttons });
    Object.defineProperty(navigator, 'getGamepads', {
      value: () => [null, ...('plugged' in window ? [{ index: 1, buttons, axes: [0, 0] }] : [])],
    });
  });
  await openDriven(page, HERE.id);
  const at = await indexOf(page);
  const press = (...keys: number[]): Promise<void> =>
    page.evaluate(async (all) => {
      const { pad } = window as unknown as { pad: { pressed: boolean }[] };
      for (const key of all) {
        pad[key]!.pressed = true;
        for (let n = 0; n < 3; n++) await ourSpot.step(0.02, 1, false); // held
        pad[key]!.pressed = false;
        await ourSpot.step(0.02, 1, false);
        if (key < 9) ourSpot.snapToRest();
      }
    }, keys);
  await press(0);
  expect(await indexOf(page), 'not yet plugged in').toBe(at);
  await page.evaluate(() => (Object.assign(window, { plugged: true }), dispatchEvent(new Event('gamepadconnected'))));
  await press(0, 5, 1);
  expect(await indexOf(page)).toBe(at + 1);
  await press(9, 13);
  await expect(page.getByRole('dialog', { name: 'More' }).getByRole('button').nth(1)).toBeFocused();
  await press(12, 13, 0);
  await expect(page.getByRole('dialog', { name: 'Said so far' })).toBeVisible();
  await press(1);
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await indexOf(page)).toBe(at + 1);
});

warmTest('Tab and Enter alone reach everything', async ({ page }) => {
  await openFront(page);
  const tabTo = async (name: string): Promise<void> => {
    for (
      let n = 0;
      n < 20 && !(await page.evaluate((wanted) => document.activeElement?.textContent.trim() === wanted, name));
      n++
    )
      await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await tabTo('Begin');
  await settle(page);
  await tabTo('Go on');
  await settle(page);
  await page.keyboard.press('Enter');
  expect(await indexOf(page)).toBe(2);
  await tabTo('Back');
  expect(await indexOf(page)).toBe(1);
  await tabTo('More');
  await tabTo('Close');
  await expect(page.getByRole('button', { name: 'More' })).toBeFocused();
});

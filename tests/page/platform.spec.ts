/** What browsers may lack, refuse or take back: the play does without, and takes it up again. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { indexOf, openDriven, openFront, SMALL, stepOf, test } from './opened.js';
import { HERE } from './steps.js';

declare const ourSpot: Handle; // in the page

interface Kept {
  contexts: AudioContext[];
  awake: number; // locks that are held
  pad: { pressed: boolean }[]; // its buttons
  pads: () => unknown;
}
declare const kept: Kept; // in the page

const STAGE = [320, 100] as const;

const after = (page: Page, id: string): Promise<string> =>
  page.evaluate((step) => ourSpot.steps[ourSpot.steps.indexOf(step) + 1]!, id);

/** Keeps hold of what the page asks its browser for. */
const keep = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const own: Kept = {
      contexts: [],
      awake: 0,
      pad: Array.from({ length: 17 }, () => ({ pressed: false })),
      pads: () => [],
    };
    Object.assign(window, { kept: own });
    const Plain = AudioContext;
    window.AudioContext = class extends Plain {
      constructor(...how: ConstructorParameters<typeof AudioContext>) {
        super(...how);
        own.contexts.push(this);
      }
    };
    const request = () =>
      Promise.resolve({ release: () => Promise.resolve(void (own.awake -= 1)) }).finally(() => (own.awake += 1));
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    Object.defineProperty(navigator, 'getGamepads', { value: () => own.pads() });
  });
const sounding = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => kept.contexts.findLast(({ state }) => state !== 'closed')?.state);

test.use({ viewport: SMALL });

test('without news of what the viewer has touched, a click begins the play and its sound', async ({ page }) => {
  await keep(page);
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'userActivation', { value: undefined }));
  await openFront(page);
  await page.mouse.click(...STAGE);
  expect(await indexOf(page)).toBe(0);
  await expect.poll(() => sounding(page)).toBe('running');
});

test('sound put to sleep from outside wakes at a touch or when the page comes back; never while all is paused', async ({
  page,
}) => {
  await keep(page);
  await openDriven(page, HERE.id);
  const put = (): Promise<unknown> =>
    page.evaluate(() =>
      Promise.all(kept.contexts.filter(({ state }) => state !== 'closed').map((context) => context.suspend())),
    );
  await page.mouse.click(...STAGE);
  for (const [name, touch] of [
    ['a click on the stage', () => page.mouse.click(...STAGE)],
    ['a click on a control', () => page.getByRole('button', { name: 'Back' }).click()],
    ['a key without a meaning', () => page.keyboard.press('z')],
    [
      'a page out of the cache of those gone by',
      () => page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))),
    ],
  ] as const) {
    await expect.poll(() => sounding(page), name).toBe('running');
    await put();
    await touch();
    await expect.poll(() => sounding(page), name).toBe('running');
  }
  await page.keyboard.press('p');
  await expect.poll(async () => (await page.evaluate(() => ourSpot.step(0.1)), sounding(page))).toBe('suspended');
  await page.mouse.click(...STAGE);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  expect(await sounding(page)).toBe('suspended');
  await page.keyboard.press('p');
  await expect.poll(() => sounding(page)).toBe('running');
});

test('the screen stays awake while the play goes on by itself, and no longer', async ({ page }) => {
  await keep(page);
  await openDriven(page, HERE.id);
  const awake = () => expect.poll(() => page.evaluate(() => kept.awake));
  await page.keyboard.press('a');
  await awake().toBe(1);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await awake().toBe(1);
  await page.mouse.click(...STAGE);
  await awake().toBe(0);
  await page.keyboard.press('End');
  await page.keyboard.press('a');
  await awake().toBe(1);
  await page.evaluate(() => ourSpot.step(15, 150, false));
  await awake().toBe(0);
});

test('where there is no full screen, F says so', async ({ page }) => {
  await page.addInitScript(() => Object.assign(Element.prototype, { requestFullscreen: undefined }));
  await openDriven(page, HERE.id);
  await page.keyboard.press('f');
  await expect(page.getByRole('status').filter({ visible: true })).toContainText('Full screen is not allowed');
  expect(await stepOf(page)).toBe(HERE.id);
});

test('gamepads may be missing, forbidden, plugged in early, pulled out while held, and plugged in again', async ({
  page,
}) => {
  await keep(page);
  await openDriven(page, HERE.id);
  const tell = (name: string): Promise<unknown> => page.evaluate((event) => dispatchEvent(new Event(event)), name);
  const plug = (how: 'in' | 'out' | 'forbidden' | 'missing', pressed: readonly number[] = []): Promise<void> =>
    page.evaluate(
      async ([plugged, held]) => {
        kept.pad.forEach((button, n) => (button.pressed = held.includes(n)));
        const pad = { index: 1, buttons: kept.pad, axes: [-1, Number.NaN] }; // its stick has not come to rest
        kept.pads = {
          in: () => [null, pad, { index: 2, connected: false, buttons: [{ pressed: true }], axes: [] }],
          out: () => [null, null],
          forbidden: () => {
            throw new DOMException('no', 'SecurityError');
          },
          missing: () => undefined,
        }[plugged];
        for (let n = 0; n < 3; n++) await ourSpot.step(0.02, 1, false);
      },
      [how, pressed] as const,
    );
  await tell('gamepadconnected');
  for (const how of ['forbidden', 'missing', 'out'] as const) await plug(how);
  expect(await stepOf(page)).toBe(HERE.id);
  await plug('in', [0]);
  const next = await after(page, HERE.id);
  expect(await stepOf(page), 'the button that makes it known counts').toBe(next);
  await page.evaluate(() => ourSpot.snapToRest());
  await plug('out');
  await tell('gamepaddisconnected');
  await tell('gamepadconnected');
  await plug('in', [0]);
  await page.evaluate(() => ourSpot.snapToRest());
  expect(await stepOf(page), 'still held').toBe(next);
  await plug('in');
  await plug('in', [1]);
  expect(await stepOf(page)).toBe(HERE.id);
});

test('a gamepad that was there before the page listened is heard', async ({ page }) => {
  await keep(page);
  await page.addInitScript(() => (kept.pads = () => [{ index: 0, buttons: kept.pad, axes: [] }]));
  await openDriven(page, HERE.id);
  await page.evaluate(
    async () => (await ourSpot.step(0.02, 1, false), (kept.pad[0]!.pressed = true), await ourSpot.step(0.02, 1, false)),
  );
  expect(await stepOf(page)).toBe(await after(page, HERE.id));
});

/** Paper is cut off the main thread: the picture is the same where the browser has no worker for it, or loses it. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { openDriven, SMALL, test } from './opened.js';
import { readThePlay } from './play.js';
import { ACT_2, FIRST } from './steps.js';

declare const ourSpot: Handle; // in the page

const STEPS = [FIRST.id, ACT_2.id]; // a room, the hill by day

test.use({ viewport: SMALL, painted: true });

async function pictures(page: Page): Promise<Buffer[]> {
  const seen: Buffer[] = [];
  for (const id of STEPS) {
    await page.evaluate((step) => (ourSpot.jump(step), ourSpot.step(0)), id);
    seen.push(await page.screenshot({ style: '.bar, .words { visibility: hidden }' }));
  }
  return seen;
}

const WITHOUT = {
  'without workers': () => Reflect.deleteProperty(window, 'Worker'),
  'where the worker is refused': () =>
    Object.assign(window, {
      Worker: class {
        constructor() {
          throw new Error('no worker may run');
        }
      },
    }),
  'where the worker fails at once': () =>
    Object.assign(window, {
      Worker: class extends EventTarget {
        postMessage = (): void => void setTimeout(() => this.dispatchEvent(new Event('error', { cancelable: true })));
        terminate = (): void => {};
      },
    }),
} as const;

test('the picture is the same with a worker or without', async ({ browser, baseURL, contextOptions }) => {
  const open = async (spoil: () => unknown): Promise<Buffer[]> => {
    const context = await browser.newContext({ ...contextOptions, baseURL: baseURL!, viewport: SMALL });
    const page = await context.newPage();
    await page.addInitScript(spoil);
    const seen = await pictures(await openDriven(page));
    await context.close();
    return seen;
  };
  const expected = await open(() => undefined);
  for (const [name, spoil] of Object.entries(WITHOUT))
    (await open(spoil)).forEach((picture, i) =>
      expect(picture.equals(expected[i]!), `${name}: ${STEPS[i]}`).toBe(true),
    );
});

test('the plate of the next step is cut by the worker while nothing happens', async ({ page }) => {
  const { steps } = await readThePlay();
  const next = steps.findIndex(({ cues }) => cues.some((cue) => 'plate' in cue));
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const { postMessage } = Worker.prototype as { postMessage: (plan: { readonly key: string }) => void };
    Object.assign(Worker.prototype, {
      postMessage(this: Worker, plan: { readonly key: string }) {
        asked.push(plan.key);
        postMessage.call(this, plan);
      },
    });
  });
  await openDriven(page, steps[next - 1]!.id);
  const asked = (): Promise<string[]> =>
    page.evaluate(async () => {
      for (let i = 0; i < 60; i++) await ourSpot.step(1 / 30);
      return (window as unknown as { asked: string[] }).asked.filter((key) => key.startsWith('plate.'));
    });
  await expect.poll(asked).not.toEqual([]);
});

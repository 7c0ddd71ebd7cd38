/** The whole play by clicks, two a step: the first brings it to its end, the second goes on. */
import { expect } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import type { Play } from '../../src/play/play';
import { readThePlay } from '../page/play.js';
import type { Tab } from './browser.js';
import { openDriven, test } from './opened.js';

declare const ourSpot: Handle; // in the page

interface Look {
  readonly id: string;
  readonly busy: boolean;
  readonly line: string;
}
type Waits = Window & { heard?: Promise<unknown> };
const RATE = 10; // frames a second
const DRAWN = 10; // one step in so many is painted, which takes the longest

test.use({ painted: true, guarded: true });

let play: Play;
test.beforeAll(async () => {
  play = await readThePlay();
});

/** Clicks, and lets so much time pass once the page has heard it, which may be after its driver says so. */
async function click(tab: Tab, seconds: number, drawn = false): Promise<Look> {
  await tab.run(() => {
    (window as Waits).heard = new Promise((resolve) =>
      addEventListener('click', () => setTimeout(resolve), { once: true }),
    );
  }, null);
  await tab.click(320, 60);
  return tab.run(
    async ([passed, frames, seen]) => {
      await (window as Waits).heard;
      await ourSpot.step(passed, frames, seen);
      const card = document.querySelector<HTMLElement>('.card')!;
      return {
        id: ourSpot.read().step,
        busy: ourSpot.busy,
        line: card.hidden ? '' : card.querySelector('.card-line')!.textContent,
      };
    },
    [seconds, Math.ceil(seconds * RATE), drawn] as const,
  );
}

test('the whole play by clicks, under the policy that the build asks for', async ({ tab }) => {
  test.setTimeout(1_500_000);
  await openDriven(tab);
  const policy = await tab.run(async () => (await fetch(location.href)).headers.get('content-security-policy'), null);
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'/); // what it refuses is said on the console
  const seen: Look[] = [];
  for (const [i] of play.steps.entries()) {
    expect(await click(tab, 0.1)).toMatchObject({ busy: true });
    seen.push(await click(tab, 0.7, i % DRAWN === 0));
  }
  expect(seen).toEqual(play.steps.map(({ id, text }) => ({ id, busy: false, line: text })));
  expect((await click(tab, 0)).id).toBe(play.steps.at(-1)!.id);
});

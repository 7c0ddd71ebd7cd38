/**
 * Whatever is done to the page, by hand, by the window or by the network, it stays alive, shows the right stage, and
 * loses no place. `npm run monkey` does it ten thousand times.
 */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { seededRandom } from '../../src/maths/seeded-random.js';
import { LANGUAGES } from '../../src/page/words/languages.js';
import { putUpEar } from './ear.js';
import { type Cage, heal, play, resize } from './monkey.js';
import { openFront, type Reading, SMALL, stepOf, test } from './opened.js';
import { differences, EXACT } from '../stage/same.js';
import { FIRST } from './steps.js';

declare const ourSpot: Handle; // in the page

const INPUTS = Number(process.env.MONKEY_INPUTS ?? 400); // at each rate
const SEED = Number(process.env.MONKEY_SEED ?? 20);
const CHECKED_EVERY = 50;
const WARM = 0.4; // of the way after which nothing may grow any more
// share of it that may come all the same: code is compiled, and messages are kept, as they are first wanted
const LEEWAY = { heap: 0.15, elements: 0.05, objects: 0.05, textures: 0.05 } as const;
const EXPECTED = [
  /^WebGL Context (lost|restored)\b/,
  /“[\w -]+” failed; the play goes on\. Error: “[\w -]+” was made to fail/,
  /^Failed to load resource/,
  /“aloud” failed; the play goes on\. TypeError: Failed to fetch/, // while the network is gone
  /^Our Spot: .*(Failed to fetch|NetworkError|Load failed)/,
  / cannot be heard /,
  /The AudioContext|AudioContext was not allowed/,
];

/** What is on stage, and what it would be if one had jumped there; null where the play has not begun. */
const readTwice = (page: Page): Promise<readonly [Reading, Reading] | null> =>
  page.evaluate(() => {
    const { step } = ourSpot.read();
    if (!step) return null;
    ourSpot.snapToRest();
    const settled = ourSpot.read();
    ourSpot.jump(ourSpot.steps[0]!);
    ourSpot.jump(step);
    return [settled, ourSpot.read()];
  });

/**
 * Whether the page still answers: at its first step, words, address and stage are that step's, and
 * a key goes on from it.
 */
const lives = (page: Page): Promise<{ first: boolean; goesOn: boolean }> =>
  page.evaluate(async () => {
    for (const sheet of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) sheet.close();
    (document.activeElement as HTMLElement | null)?.blur();
    const from = ourSpot.read().step;
    ourSpot.jump(ourSpot.steps[0]!);
    const first = ourSpot.read().step === ourSpot.steps[0] && location.hash === `#${ourSpot.steps[0]}`;
    ourSpot.snapToRest();
    ourSpot.advance();
    const goesOn = ourSpot.read().step === ourSpot.steps[1];
    if (from) ourSpot.jump(from);
    return { first, goesOn };
  });

/**
 * The furthest step that the viewer is remembered to have gone on to, '' for none; and whether the play was seen to
 * its end since this was last asked.
 */
const furthest = (page: Page): Promise<{ readonly step: string; readonly ended: boolean }> =>
  page.evaluate(() => {
    const kept = localStorage.getItem(Object.keys(localStorage).find((key) => key.endsWith(':bookmark')) ?? '');
    const { furthest: step = '' } = JSON.parse(kept ?? '{}') as { furthest?: string };
    const { ended = false } = window as { ended?: boolean };
    Object.assign(window, { ended: false });
    return { step, ended };
  });

/** Lies in the page: knows when the place is given up, as it is at the end. */
function watchBookmark(): void {
  const store = Storage.prototype as { setItem: (this: void, ...kept: string[]) => void };
  store.setItem = new Proxy(store.setItem, {
    apply(act, self, kept: [key: string, value: string]) {
      if (kept[0].endsWith(':bookmark') && kept[1].includes('"furthest":""')) Object.assign(window, { ended: true });
      Reflect.apply(act, self, kept);
    },
  });
}

/** What the page holds, at its first step: bytes of script, elements, and what is on stage. */
async function held({
  page,
  session,
}: Cage): Promise<{ heap: number; elements: number; objects: number; textures: number }> {
  await resize(page, SMALL);
  for (const sheet of ['log', 'script', 'help']) await lookInto(page, sheet);
  await page.evaluate(async () => {
    await ourSpot.step(1); // what was asked for before still leads somewhere
    ourSpot.jump(ourSpot.steps[0]!);
    await ourSpot.step(6, 6);
  });
  expect(await stepOf(page)).toBe(FIRST.id);
  for (let rounds = 0; rounds < 3; rounds++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const counts = await page.evaluate(() => ({
    elements: document.querySelectorAll('*').length,
    objects: ourSpot.counts().objects,
    textures: ourSpot.counts().textureCount,
  }));
  return { heap: usedSize, ...counts };
}

async function speak(page: Page, language: string): Promise<void> {
  await page.locator('[name=language]').evaluate((field: HTMLSelectElement, to) => {
    field.value = to;
    for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
  }, language);
  await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
}

/** Opens and closes a sheet, which has then written what it holds at this step. */
async function lookInto(page: Page, sheet: string): Promise<void> {
  const dialog = page.locator(`dialog.${sheet}`);
  await page.locator(`[data-does=${sheet}]`).last().dispatchEvent('click');
  await expect(dialog).toHaveAttribute('open');
  await dialog.evaluate((opened: HTMLDialogElement) => opened.close());
}

test.use({ viewport: SMALL, hasTouch: true });

for (const rate of [44_100, 48_000]) {
  test(`whatever one does, at ${rate} Hz`, async ({ page, complaints }, { annotations }) => {
    test.setTimeout(120_000 + INPUTS * 1500);
    annotations.push({ type: 'seed', description: String(SEED) });
    await putUpEar(page, rate);
    await page.addInitScript(() => (window.print = () => {})); // its sheet would wait for an answer
    await page.addInitScript(watchBookmark);
    await openFront(page);
    const cage: Cage = { page, session: await page.context().newCDPSession(page) };
    await page.evaluate(async () => {
      for (const id of ourSpot.steps) {
        ourSpot.jump(id); // every place is built, and every back that the camera looks past
        await ourSpot.step(0.1);
      }
    });
    for (const language of [...Object.keys(LANGUAGES), 'en']) await speak(page, language); // its words are kept
    const random = seededRandom(SEED + rate);
    let before: Awaited<ReturnType<typeof held>> | null = null;
    let place = '';
    const index = (id: string) => page.evaluate((step) => ourSpot.steps.indexOf(step), id);
    for (let n = 1; n <= INPUTS; n++) {
      await play(cage, random);
      if (n % CHECKED_EVERY > 0) continue;
      await heal(cage);
      const at = `seed ${SEED}, after ${n} inputs`;
      const readings = await readTwice(page);
      if (readings) expect(differences(...readings, EXACT), `${at}, at ${readings[0].step}`).toEqual([]);
      expect(await lives(page), at).toEqual({ first: true, goesOn: true });
      const { step: now, ended } = await furthest(page);
      const least = ended || !now ? -1 : await index(place); // seen to its end, it is begun anew
      expect(await index(now), `${at}: the furthest place`).toBeGreaterThanOrEqual(least);
      place = now;
      expect(
        complaints.splice(0).filter((said) => !EXPECTED.some((pattern) => pattern.test(said))),
        at,
      ).toEqual([]);
      if (n >= WARM * INPUTS) before ??= await held(cage);
    }
    const after = await held(cage);
    for (const [what, most] of Object.entries(before!))
      expect(after[what as keyof typeof after], `seed ${SEED}: ${what}, ${most} at first`).toBeLessThanOrEqual(
        most * (1 + LEEWAY[what as keyof typeof LEEWAY]),
      );
    complaints.splice(0);

    await page.goto('./?automation');
    const ticket = page.locator('.start-screen .ticket:visible');
    await expect(ticket.first()).toBeVisible();
    if (place) expect((await ticket.allInnerTexts()).length, 'the place is offered again').toBeGreaterThan(1);
    complaints.splice(0);
  });
}

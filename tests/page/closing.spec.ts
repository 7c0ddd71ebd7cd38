/** A play that is closed leaves nothing behind, and another opens in its place. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { SMALL, test } from './opened';

declare const ourSpot: Handle | undefined; // in the page

/** What the app has taken of its world, and not given back, as an init script keeps count of it. */
interface Taken {
  readonly listeners: Map<string, number>; // that are still there, by what they listen to
  readonly audio: AudioContext[];
  added: number; // listeners, in all
  removed: number;
  runs: number; // frames and timers, whoever asked for them
  kept?: Handle;
}
declare const taken: Taken;

function watchTaken(): void {
  const watched: Taken = { listeners: new Map(), audio: [], added: 0, removed: 0, runs: 0 };
  Object.assign(window, { taken: watched });
  type Entry = { readonly type: string; readonly hear: unknown; readonly capture: boolean };
  const known = new WeakMap<EventTarget, Entry[]>();
  // those of the app's own files, whatever the page and the tests hear besides
  const isOurs = (): boolean => /\/assets\/(?!boot)[\w-]+\.js/.test(new Error('who').stack ?? '');
  const { prototype } = EventTarget;
  const add = Reflect.get(prototype, 'addEventListener') as (this: EventTarget, ...how: unknown[]) => void;
  const remove = Reflect.get(prototype, 'removeEventListener') as (this: EventTarget, ...how: unknown[]) => void;
  const nameOf = (target: EventTarget, type: string): string =>
    `${target instanceof Element ? `${target.tagName}.${target.className}` : target.constructor.name} ${type}`;
  const count = (target: EventTarget, type: string, by: 1 | -1): void => {
    const name = nameOf(target, type);
    watched.listeners.set(name, (watched.listeners.get(name) ?? 0) + by);
    if (by > 0) watched.added += 1;
    else watched.removed += 1;
  };
  const captures = (how: unknown): boolean =>
    typeof how === 'object' ? (how as AddEventListenerOptions | null)?.capture === true : how === true;
  function forget(target: EventTarget, entry: Entry): void {
    const entries = known.get(target) ?? [];
    const at = entries.indexOf(entry);
    if (at < 0) return;
    entries.splice(at, 1);
    count(target, entry.type, -1);
  }
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, hear, how) {
    const target = this ?? window;
    const { signal, once } = (typeof how === 'object' ? how : {}) as AddEventListenerOptions;
    if (!hear || signal?.aborted || target instanceof AbortSignal || !isOurs())
      return add.call(target, type, hear, how);
    const entry: Entry = { type, hear, capture: captures(how) };
    const entries = known.get(target) ?? [];
    known.set(target, entries);
    if (entries.some((each) => each.type === type && each.hear === hear && each.capture === entry.capture))
      return add.call(target, type, hear, how);
    entries.push(entry);
    count(target, type, 1);
    if (signal) add.call(signal, 'abort', () => forget(target, entry), { once: true });
    if (once) add.call(target, type, () => forget(target, entry), { once: true });
    return add.call(target, type, hear, how);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, hear, how) {
    const target = this ?? window;
    const entry = (known.get(target) ?? []).find(
      (each) => each.type === type && each.hear === hear && each.capture === captures(how),
    );
    if (entry) forget(target, entry);
    remove.call(target, type, hear, how);
  };
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => frame((now) => ((watched.runs += 1), callback(now)));
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const start = window[name].bind(window) as (run: () => void, after?: number) => number;
    Object.assign(window, {
      [name]: (run: () => void, after?: number) => start(() => ((watched.runs += 1), run()), after),
    });
  }
  const Context = window.AudioContext;
  window.AudioContext = class extends Context {
    constructor(options?: AudioContextOptions) {
      super(options);
      watched.audio.push(this);
    }
  };
}

/** What the app still listens to. */
const listeners = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => Object.fromEntries([...taken.listeners].filter(([, count]) => count !== 0)));

const audio = (page: Page): Promise<string[]> => page.evaluate(() => taken.audio.map(({ state }) => state));

/** Frames and timers that run while ten pictures are painted, but for those that count the pictures. */
const runsMeanwhile = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const before = taken.runs;
    for (let n = 0; n < 10; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return taken.runs - before - 10;
  });

/** Steps, sheets, another language, settings that reach the page's own root. */
async function playSome(page: Page): Promise<void> {
  const index = await page.evaluate(() => ourSpot!.read().index);
  for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => ourSpot!.read().index)).toBeGreaterThan(index);
  await page.keyboard.press('s');
  await page.locator('.settings [name=language]').selectOption('ja');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await page.locator('.log li button').first().click();
  await expect.poll(() => audio(page)).toContain('running');
}

async function close(page: Page): Promise<void> {
  await page.evaluate(() => {
    taken.kept = ourSpot!;
    ourSpot!.close();
  });
}

test.use({ viewport: SMALL });

test('a play that is closed leaves nothing behind, and can be opened again', async ({ page }) => {
  await page.addInitScript(watchTaken);
  await page.goto('./?automation=live');
  await page.waitForFunction(() => 'ourSpot' in window);
  await playSome(page);
  expect(await page.evaluate(() => taken.added - taken.removed)).toBeGreaterThan(60);

  await close(page);
  const { added, removed } = await page.evaluate(() => ({ added: taken.added, removed: taken.removed }));
  test.info().annotations.push({ type: 'listeners', description: `${added} added, ${removed} removed` });
  expect(await listeners(page)).toEqual({});
  await expect.poll(() => audio(page)).toEqual(['closed']);
  expect(await page.locator('canvas, link[href*="/ja-"], dialog[open], .notice').count()).toBe(0);
  expect(await page.evaluate(() => 'ourSpot' in window)).toBe(false);
  expect(await runsMeanwhile(page)).toBe(0);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(page).toHaveTitle('Our Spot');

  await page.evaluate(() => taken.kept!.open());
  await expect(page.locator('#stage canvas')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja'); // as it was set
  await playSome(page);
  await close(page);
  expect(await listeners(page)).toEqual({});
  await expect.poll(() => audio(page)).toEqual(['closed', 'closed']);
});

/** The built page as the tests of all engines open it; nothing may be said on its console. */
import { chromium, expect, firefox, test as base, webkit } from '@playwright/test';
import { findFirefox, findWebKit } from '../../tools/browsers.mjs';
import { launchOptions } from '../../tools/chromium.mjs';
import type { Handle } from '../../tools/driven/handle.js';
import type { Browser, Environment, Size, Tab } from './browser.js';
import { serve, type Witness } from './served.js';
import { openScreen, openSpeaker, type Speaker } from './surroundings.js';
import { openWithPlaywright } from './with-playwright.js';
import { openFirefox } from './with-puppeteer.js';
import { openWebKit } from './with-webdriver.js';

declare const ourSpot: Handle; // in the page
declare const witness: Witness; // likewise

export const ENGINES = ['Chromium', 'Firefox', 'WebKit'] as const;
export type Engine = (typeof ENGINES)[number];
export const SMALL: Size = { width: 640, height: 360 }; // pixels; quickly painted

const withPlaywright = { Chromium: chromium, Firefox: firefox, WebKit: webkit };

/** The system's own where there is one. */
export function openBrowser(engine: Engine, env: Environment): Promise<Browser> {
  const [path, small] = [findFirefox(), findWebKit()];
  if (engine === 'Firefox' && path) return openFirefox(path, env);
  if (engine === 'WebKit' && small) return openWebKit(small, env);
  const house = { env: env as Record<string, string>, ignoreDefaultArgs: ['--mute-audio'] }; // it is to be heard
  return openWithPlaywright(withPlaywright[engine], engine === 'Chromium' ? { ...launchOptions(), ...house } : house);
}

export interface Options {
  engine: Engine;
  rate: number; // of the loudspeaker, hertz; 0 for none
}
/** The page's house: where it is, and what a browser in it sees and hears by. */
interface House {
  readonly address: string;
  readonly env: Environment;
  readonly speaker: Speaker;
}
/** Set by a test that looks at the picture, or listens. */
interface Spared {
  readonly painted: boolean; // whether the stage is
  readonly sounding: boolean; // whether sounds are decoded
  readonly guarded: boolean; // whether the page goes by the policy of the build, and so what the test does in it
}
export interface Visit extends Tab {
  readonly address: string; // of the play, ending in '/'
  readonly asked: string; // what follows it for who is spared something: '?' or '?this&that&'
  /** Lets the page say on its console what matches. */
  forgive(known: RegExp): void;
}

/** A test that fails where its page complains. */
export const test = base.extend<{ tab: Visit } & Spared, Options & { house: House; viewer: Browser }>({
  engine: ['Chromium', { option: true, scope: 'worker' }],
  rate: [0, { option: true, scope: 'worker' }],
  house: [
    async ({ rate }, use) => {
      const [page, screen, speaker] = await Promise.all([serve(), openScreen(), openSpeaker(rate)]);
      await use({ address: page.address, env: { ...process.env, ...screen.env, ...speaker.env }, speaker });
      [screen, speaker].forEach((given) => given.end());
      await page.close();
    },
    { scope: 'worker' },
  ],
  viewer: [
    async ({ engine, house }, use) => {
      const viewer = await openBrowser(engine, house.env);
      await use(viewer);
      await viewer.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  painted: [false, { option: true }],
  sounding: [false, { option: true }],
  guarded: [false, { option: true }],
  tab: async ({ viewer, house: { address }, painted, sounding, guarded }, use) => {
    const tab = await viewer.tab(SMALL);
    const [said, forgiven]: [string[], RegExp[]] = [[], []];
    const listen = async (): Promise<void> =>
      void said.push(...(await tab.run(() => ('witness' in window ? witness.said.splice(0) : []), null)));
    await use({
      ...tab,
      address,
      asked: `?${painted ? '' : 'unpainted&'}${sounding ? '' : 'silent&'}${guarded ? 'policy&' : ''}`,
      goto: async (to) => (await listen(), tab.goto(to)),
      forgive: (known) => void forgiven.push(known),
    });
    await listen();
    await tab.close();
    expect(
      said.filter((text) => !forgiven.some((known) => known.test(text))),
      'said on the console',
    ).toEqual([]);
  },
});

async function open(tab: Tab, address: string): Promise<void> {
  await tab.goto('about:blank'); // a page that differs by its #id alone would not be loaded anew
  await tab.goto(address);
}

/** Opens the page with its time in our hands, at its title or where `id` leads. */
export async function openDriven(tab: Visit, id = ''): Promise<void> {
  await open(tab, `${tab.address}${tab.asked}automation${id && `#${id}`}`);
  await expect.poll(() => tab.run(() => 'ourSpot' in window, null)).toBe(true);
  await tab.run(() => document.fonts.ready.then(() => undefined), null);
}

/** Opens the page as a viewer does, and waits for its stage. */
export async function openLive(tab: Visit, id = ''): Promise<void> {
  await open(tab, `${tab.address}${tab.asked}${id && `#${id}`}`);
  await expect.poll(() => tab.run(() => document.querySelector('#stage canvas') !== null, null)).toBe(true);
}

export const step = (tab: Tab): Promise<string> => tab.run(() => ourSpot.read().step, null);

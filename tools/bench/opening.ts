/**
 * How a page opens: when its first words are painted, when its first picture, and what its script takes; beside a bare
 * page with the same words, and the engine with an empty scene.
 */
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { launch } from '../driven/page.js';
import { type Result, atMost, measured, median } from './result.js';
import { CATEGORIES, mainThreadIn, type TraceEvent, WEBGL } from './trace.js';

const PATIENCE = 300_000; // milliseconds
const SIZE = { width: 640, height: 360 }; // quickly painted: script is what counts
const AFTER = 3000; // milliseconds after the first picture in which tasks are still looked at

/** Machines and lines that the page is opened on. */
const ON = [
  { name: '1×', slower: 1, line: null },
  { name: '4×', slower: 4, line: null },
  // 150 ms there and back, 1.6 Mbit/s
  { name: '4×, slow line', slower: 4, line: { latency: 150, downloadThroughput: 2e5, uploadThroughput: 2e5 } },
] as const;
type On = (typeof ON)[number];

interface Opening {
  readonly words: number; // milliseconds since the navigation; 0 where the page has none
  readonly picture: number; // likewise, the stage's
  readonly still: number; // likewise, a still before it; the stage's where none came
  readonly longest: number; // milliseconds
  readonly webgl: number; // milliseconds
  readonly script: number; // milliseconds to the first words
}
/** Words, and what selects the element that is to say just them. */
export interface Words {
  readonly in: string;
  readonly say: string;
}
export interface Shown {
  readonly address: string;
  readonly words: Words | null;
  readonly picture: 'drawn' | 'cleared' | null; // what is the first picture: a blank one where the scene is empty
}

/** In the page: notes when words are painted, when something is drawn on the screen, and how long WebGL takes. */
const watch = ({ words, webgl }: { words: Words | null; webgl: string }): void => {
  const noted: Record<string, number> = {};
  Object.assign(window, { noted });
  const note = (what: string, when: number): void => void (noted[what] ??= when);
  const afterPaint = (what: string): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => note(what, performance.now());
    port2.postMessage(null);
  };
  const seen = (what: string): void => void requestAnimationFrame(() => afterPaint(what));
  const isInSight = (element: HTMLElement): boolean => {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const isWithin = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && width * height > 0;
    return isWithin && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const look = (): void => {
    const element = document.querySelector<HTMLElement>(words!.in);
    if (element?.textContent?.trim() === words!.say && isInSight(element)) afterPaint('words');
    else requestAnimationFrame(look);
  };
  if (words !== null) requestAnimationFrame(look);
  const lookForStill = (): void => {
    if (document.querySelector<HTMLImageElement>('.still img')?.complete) afterPaint('still');
    else if (!('drawn' in noted)) requestAnimationFrame(lookForStill);
  };
  requestAnimationFrame(lookForStill);
  type Opens = (this: HTMLCanvasElement, ...how: unknown[]) => unknown;
  const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as Opens;
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, ...how: unknown[]) {
      const start = performance.now();
      const context = getContext.apply(this, how);
      if (String(how[0]).startsWith('webgl')) performance.measure(webgl, { start, end: performance.now() });
      return context;
    },
  });
  type Call = (this: WebGLRenderingContext, ...how: number[]) => void;
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext])
    for (const [call, what] of [
      ['drawElements', 'drawn'],
      ['drawArrays', 'drawn'],
      ['clear', 'cleared'],
    ] as const) {
      const own = prototype[call] as Call;
      (prototype as unknown as Record<string, Call>)[call] = function (...how) {
        if (!(what in noted) && this.getParameter(this.FRAMEBUFFER_BINDING) === null) seen(what);
        own.apply(this, how);
      };
    }
};

async function slowDown(session: CDPSession, { slower, line }: On): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await session.send('Network.enable');
  if (line) await session.send('Network.emulateNetworkConditions', { offline: false, ...line });
}

const noted = async (page: Page, what: string | null): Promise<number> => {
  if (what === null) return 0;
  const found = await page.waitForFunction((name) => (window as never as { noted: Noted }).noted[name], what, {
    timeout: PATIENCE,
    polling: 100,
  });
  return (await found.jsonValue())!;
};
type Noted = Readonly<Record<string, number | undefined>>;

async function open(browser: Browser, page: Page, { address, words, picture }: Shown): Promise<Opening> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.goto(address, { waitUntil: 'commit' });
  const wordsAt = await noted(page, words && 'words');
  const pictureAt = await noted(page, picture);
  const stillAt = await page.evaluate(() => (window as never as { noted: Noted }).noted.still);
  await page.evaluate((wait) => new Promise((done) => setTimeout(done, wait)), picture ? AFTER : 0);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const thread = mainThreadIn(traceEvents, address);
  const { longest, webgl } = thread;
  const script = thread.scriptUntil(wordsAt);
  return {
    words: wordsAt,
    picture: pictureAt,
    still: Math.min(pictureAt, stillAt ?? pictureAt),
    longest,
    webgl,
    script,
  };
}

/** Until a page's worker keeps what the next visit needs. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async (patience) => {
    const late = new Promise((done) => setTimeout(done, patience));
    const kept = await navigator.serviceWorker.getRegistration();
    if (kept) await Promise.race([navigator.serviceWorker.ready, late]);
  }, PATIENCE / 4);

/** One visit, and one more by the same viewer. */
async function visits(browser: Browser, shown: Shown, on: On): Promise<{ cold: Opening; warm: Opening }> {
  const context: BrowserContext = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = (named) => named'); // left behind in our functions by tsx
  await page.addInitScript(watch, { words: shown.words, webgl: WEBGL });
  await slowDown(await context.newCDPSession(page), on);
  const cold = await open(browser, page, shown);
  await settled(page);
  await page.goto('about:blank');
  const warm = await open(browser, page, shown);
  await context.close();
  return { cold, warm };
}

type Visits = Awaited<ReturnType<typeof visits>>;

const middle = (all: readonly Visits[], visit: keyof Visits): Opening => {
  const of = (what: keyof Opening): number => median(all.map((each) => each[visit][what]));
  return {
    words: of('words'),
    picture: of('picture'),
    still: of('still'),
    longest: of('longest'),
    webgl: of('webgl'),
    script: of('script'),
  };
};

const WORDS = 1.5; // times as long as the bare page may first words take
const PICTURE = 1.3; // …and the first picture, as long as the empty engine's

/** Pages by name; `title` and `step` are the play's, the others what it is measured against. */
export type Pages = Readonly<Record<'bare' | 'line' | 'empty' | 'title' | 'step', Shown>>;

function told(of: Readonly<Record<keyof Pages, Opening>>, when: string): Result[] {
  const { bare, line, empty, title, step } = of;
  return [
    measured(`words of a bare page, ${when}`, bare.words, 'ms'),
    measured(`words of the title, ${when}`, title.words, 'ms'),
    atMost(WORDS, `  to those of a bare page, ${when}`, title.words / bare.words, '×'),
    measured(`words of a step, ${when}`, step.words, 'ms'),
    atMost(WORDS, `  to those of a bare page, ${when}`, step.words / line.words, '×'),
    measured(`picture of an empty engine, ${when}`, empty.picture, 'ms'),
    measured(`picture of the title, ${when}`, title.picture, 'ms'),
    atMost(PICTURE, `  to that of an empty engine, ${when}`, title.picture / empty.picture, '×'),
    measured(`still of a step, ${when}`, step.still, 'ms'),
    atMost(PICTURE, `  to the picture of an empty engine, ${when}`, step.still / empty.picture, '×'),
    measured(`picture of a step, ${when}`, step.picture, 'ms'),
    atMost(PICTURE, `  to that of an empty engine, ${when}`, step.picture / empty.picture, '×'),
    measured(`longest task of an empty engine, ${when}`, empty.longest, 'ms'),
    measured(`longest task of the title, ${when}`, title.longest, 'ms'),
    measured(`longest task of a step, ${when}`, step.longest, 'ms'),
    measured(`WebGL opened, ${when}`, title.webgl, 'ms'),
    measured(`script to the words of the title, ${when}`, title.script, 'ms'),
    measured(`script to the words of a step, ${when}`, step.script, 'ms'),
  ];
}

/** Each page in turn, so that whatever else the machine does falls on all of them. */
export async function compareOpenings(pages: Pages, runs: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const on of ON) {
    const seen = Object.fromEntries(Object.keys(pages).map((name) => [name, [] as Visits[]]));
    for (let run = 0; run < runs; run++)
      for (const [name, shown] of Object.entries(pages)) {
        const browser = await launch();
        seen[name]!.push(await visits(browser, shown, on));
        await browser.close();
      }
    for (const visit of ['cold', 'warm'] as const) {
      const of = Object.fromEntries(Object.entries(seen).map(([name, all]) => [name, middle(all, visit)]));
      results.push(...told(of as Readonly<Record<keyof Pages, Opening>>, `${on.name}, ${visit}`));
    }
  }
  return results;
}

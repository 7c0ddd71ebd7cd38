/**
 * The built page as a film sees it: no controls, and all that moves on it, play, style and sound, goes by one clock,
 * frame by frame.
 */
import type { Browser, Page } from '@playwright/test';
import type { Booth } from '../driven/booth.js';
import { openDriven, type Size } from '../driven/page.js';
import type { Handle } from '../driven/handle.js';
import type { Choice } from './choice.js';
import { takeTimers, type Timers } from './timers.js';
import type { Passed } from './timeline.js';

declare const ourSpot: Handle; // in the page
declare const reel: Reel; // likewise
declare const timers: Timers; // likewise

/** In the page. */
interface Reel {
  /** Lets so many frames pass, and draws the last where it is to be seen. */
  pass(frames: number, drawn: boolean): Promise<Passed[]>;
}

/** What the page is told of the film. */
interface Plan {
  readonly rate: number;
  readonly opening: number; // frames of the title
  readonly from: string; // '' for the first step
}

const OPENING = 4; // seconds of the title
const [WIDE, UPRIGHT] = [720, 540]; // CSS pixels of the shorter side: letters as large as on a small screen
const CONTROLS = '.bar, .ticket, .start-screen, .way-back, .notice, .loading { display: none !important }';

/** CSS pixels and their density, for a film of so many pixels. */
export function screenFor({ width, height }: Size): Size & { readonly density: number } {
  const density = width > height ? height / WIDE : width / UPRIGHT;
  return { width: Math.round(width / density), height: Math.round(height / density), density };
}

/** @param prepare what is to be done before the page is there */
export async function openReel(
  browser: Browser,
  address: string,
  { size, rate, language, pace, from = '' }: Pick<Choice, 'size' | 'rate' | 'language' | 'pace' | 'from'>,
  prepare?: (blank: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await openDriven(browser, address, screenFor(size), async (blank) => {
    await blank.addInitScript((settings) => localStorage.setItem('our-spot:settings', JSON.stringify(settings)), {
      language,
      pace,
      captions: false,
      descriptions: false,
      motion: 'full',
      picture: 'full', // however slowly it is drawn
    });
    await prepare?.(blank);
  });
  await page.evaluate(() => Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => undefined));
  await page.evaluate(takeTimers);
  await page.evaluate(threadUp, {
    plan: { rate, opening: from ? 0 : OPENING * rate, from } satisfies Plan,
    style: CONTROLS,
  });
  return page;
}

/** Lets so many frames pass. @returns what the page says after each */
export const pass = (page: Page, frames: number, drawn: boolean): Promise<Passed[]> =>
  page.evaluate(([count, seen]) => reel.pass(count, seen), [frames, drawn] as const);

/** Lets one frame pass. @returns it as the viewer sees it, PNG */
export async function frameOf(page: Page): Promise<Buffer> {
  await pass(page, 1, true);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** Runs in the page, so it may use nothing from here. */
function threadUp({ plan, style }: { readonly plan: Plan; readonly style: string }): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  const started = new WeakSet<Animation>();
  let frame = 0;

  function begin(): void {
    if (plan.from) ourSpot.replay(plan.from);
    document.querySelector<HTMLElement>('.item[data-does=auto]')!.click();
  }
  /** The browser's own animations go by its clock; these go by ours. */
  function moveStyles(): void {
    for (const animation of document.getAnimations()) {
      const time = started.has(animation) ? Number(animation.currentTime) + 1000 / plan.rate : 0;
      started.add(animation);
      animation.pause();
      animation.currentTime = time;
      if (time >= Number(animation.effect?.getComputedTiming().endTime)) animation.finish();
    }
  }
  async function one(drawn: boolean): Promise<Passed> {
    if (frame === plan.opening) begin();
    const { booth } = window as unknown as { booth?: Booth };
    if (booth) await ourSpot.soundsSettled(); // else one that comes late would be heard late, in some runs
    await ourSpot.step(1 / plan.rate, 1, drawn);
    moveStyles();
    frame++;
    if (booth) await booth.advance(frame / plan.rate - booth.currentTime);
    timers.pass(1000 / plan.rate);
    return { at: ourSpot.at, busy: ourSpot.busy };
  }
  const film: Reel = {
    async pass(frames, drawn) {
      const passed = [];
      for (let i = 1; i <= frames; i++) passed.push(await one(drawn && i === frames));
      return passed;
    },
  };
  Object.assign(window, { reel: film });
}

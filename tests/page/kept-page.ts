/**
 * A page that is kept from one test to the next. The play is taken off it and put there anew, which costs a fraction of
 * opening a page: its script has run before. Between two tests it is brought back to how a fresh page is.
 */
import type { Browser, BrowserContext, Page, PlaywrightTestOptions } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';

declare const ourSpot: Handle; // in the page

/** Lies in the page, from the first time that the play is opened there. */
interface Kept {
  handle: Handle; // of the play that was open last
}
declare global {
  interface Window {
    kept?: Kept;
  }
}

const HEARD = ['console', 'pageerror', 'request', 'requestfailed', 'response'] as const;
const PLAIN = { media: null, colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' } as const;
const kept = new WeakSet<Page>();

export const isKept = (page: Page): boolean => kept.has(page);

/** Those of one browser, one of a kind: what can't be changed on a page makes another kind. */
export class KeptPages {
  private readonly pages = new Map<string, Page>();

  constructor(private readonly browser: Browser) {}

  /** @param prepare is given the context in which one that is new will open */
  async of(kind: string, prepare: (context: BrowserContext) => Promise<void>): Promise<Page> {
    const known = this.pages.get(kind);
    if (known) return known;
    const context = await this.browser.newContext(); // as the test that asks has it
    await prepare(context);
    const page = await context.newPage();
    Object.assign(page, { addInitScript: refuse });
    Object.assign(context, { addInitScript: refuse });
    this.pages.set(kind, page);
    kept.add(page);
    return page;
  }
}

function refuse(): never {
  throw new Error('what is run at the start of a page stays with it: such a test wants a page of its own');
}

/** Brings a kept page back to how a fresh one is, but for the play, which comes when it is opened. */
export async function renew(
  page: Page,
  { viewport, contextOptions }: Pick<PlaywrightTestOptions, 'viewport' | 'contextOptions'>,
): Promise<void> {
  for (const event of HEARD) page.removeAllListeners(event);
  await page.unrouteAll();
  const others = page.context().pages();
  await Promise.all(others.filter((other) => other !== page).map((other) => other.close()));
  await page.context().clearPermissions();
  await page.emulateMedia({ ...PLAIN, reducedMotion: contextOptions.reducedMotion ?? 'no-preference' });
  if (viewport) await page.setViewportSize(viewport);
  if (page.url() === 'about:blank') await page.goto('./robots.txt'); // of the same house, and soon there
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    if (document.fullscreenElement) await document.exitFullscreen();
  });
}

/** Takes the play off a kept page, if it is there. */
export async function leave(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (!('ourSpot' in window)) return;
    window.kept = { handle: ourSpot };
    ourSpot.close();
    document
      .querySelectorAll('body > :not(main, script, noscript, style, link)')
      .forEach((foreign) => foreign.remove());
    await new Promise(requestAnimationFrame); // what is still under way comes to its end
  });
}

/**
 * Opens the play anew on a kept page, at its title or where `id` leads.
 * @returns false where the play was never open: the page has to go there
 */
export async function reopen(page: Page, id: string): Promise<boolean> {
  if (!kept.has(page)) return false;
  await leave(page);
  return page.evaluate(
    async (hash) => {
      if (!window.kept) return false;
      (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.removeAllRanges();
      scrollTo(0, 0);
      history.replaceState(null, '', `?automation${hash}`);
      await window.kept.handle.open();
      return true;
    },
    id && `#${id}`,
  );
}

/**
 * `npm run stills`: a small picture of every step, for who has no WebGL; only those are made that are missing or older
 * than what they show.
 * `-- --all` makes every one, as after a change of the code that draws. `-- --no-build` takes dist as it is.
 */
import type { Page } from '@playwright/test';
import { buildIfStale, root } from '../driven/build.js';
import type { Handle } from '../driven/handle.js';
import { launch, openDriven } from '../driven/page.js';
import { served } from '../driven/serve.js';
import { Progress } from '../progress.js';
import { optionsOf } from '../options.js';
import { Shelf } from './shelf.js';

declare const ourSpot: Handle; // in the page

const PAGES = 2; // as many as there are processors to paint with
const DRAWN = { width: 1280, height: 720 };
const KEPT = { width: 640, height: 360, quality: 0.65 } as const;

/** The settled stage of a step as WebP. */
async function take(page: Page, id: string): Promise<Buffer> {
  const url = await page.evaluate(
    ([step, { width, height, quality }]) => {
      ourSpot.jump(step);
      void ourSpot.step(0);
      const small = Object.assign(document.createElement('canvas'), { width, height });
      const context = small.getContext('2d')!;
      context.imageSmoothingQuality = 'high';
      // before the page has shown it: it may be empty then
      context.drawImage(document.querySelector<HTMLCanvasElement>('#stage canvas')!, 0, 0, width, height);
      return small.toDataURL('image/webp', quality);
    },
    [id, KEPT] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

async function makeAll(
  address: string,
  shelf: Shelf,
  ids: readonly string[],
  wanted: ReadonlyMap<string, string>,
): Promise<void> {
  const progress = new Progress(ids.length);
  const queue = ids.values();
  const work = async (): Promise<void> => {
    const browser = await launch();
    try {
      const page = await openDriven(browser, address, DRAWN);
      for (const id of queue) {
        shelf.put(id, await take(page, id), wanted.get(id)!);
        progress.tell(id);
      }
    } finally {
      await browser.close();
    }
  };
  await Promise.all(Array.from({ length: PAGES }, work));
}

const { all = false, build = true } = optionsOf('npm run stills --', {
  'all': { says: 'makes every one, as after a change of the code that draws' },
  'build': { says: 'builds the page where it is stale, as it does anyway; --no-build takes dist as it is' },
});
const shelf = new Shelf(root);
const { wanted, missing, older, leftOver } = shelf.state();
const ids = all ? [...wanted.keys()] : [...missing, ...older];
shelf.clear(leftOver);
if (ids.length > 0 && build) await buildIfStale();
if (ids.length > 0) await served((address) => makeAll(address, shelf, ids, wanted));
console.log(`${ids.length} stills made, ${leftOver.length} cleared away, ${wanted.size - ids.length} as they were`);

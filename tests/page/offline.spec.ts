/** Once visited, the play is there without a network, and each viewer sees one version of it to its end. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { Host, OTHER, otherVersion } from './hosted.js';
import { jump, SMALL, stepIds, test } from './opened.js';
import { lineIn, sayIn } from './play.js';
import { ANSWER, SPOKEN } from './steps.js';

declare const ourSpot: Handle; // in the page

test.use({ viewport: SMALL, serviceWorkers: 'allow', bypassCSP: false });

const offlineTest = test.extend<{ host: Host }>({
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = await Host.open();
    await use(host);
    await host.close();
  },
});

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly purpose?: string;
}

/** Opens the page as a viewer does, and waits until the play is kept. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state === 'activated' && navigator.serviceWorker.controller !== null;
  });
}

async function openKept(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => 'ourSpot' in window);
  await page.evaluate(() => ourSpot.ready);
}

/** All files that are kept on the page's origin. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname.replace(/^.*our-spot\//, ''));
  });

offlineTest('after one visit, the whole play runs without its server', async ({ page, host }) => {
  await visit(page, host.address);
  const twice = [...host.asked].filter(([path, times]) => path.startsWith('/assets/') && times > 1);
  expect(twice, 'fetched more than once').toEqual([]);
  await host.close();
  await openKept(page, `${host.address}?automation&offline`);
  for (const id of await stepIds(page)) await jump(page, { id });
  const sounds = (await kept(page)).filter((file) => file.endsWith('.webm'));
  expect(sounds.length).toBeGreaterThan(20);
  const unheard = await page.evaluate(async (files) => {
    const context = new OfflineAudioContext(2, 1, 48_000);
    const decode = async (file: string): Promise<boolean> =>
      (await context.decodeAudioData(await (await fetch(file)).arrayBuffer())).duration > 0;
    const heard = await Promise.all(files.map((file) => decode(file).catch(() => false)));
    return files.filter((_, n) => !heard[n]);
  }, sounds);
  expect(unheard).toEqual([]);
  await openKept(page, `${host.address}?automation&offline&language=ja#${SPOKEN.id}`);
  await page.evaluate(() => ourSpot.step(3, 10, false));
  await expect(page.locator('.card-line')).toHaveText(lineIn('ja', SPOKEN));
});

offlineTest('a browser finds nothing amiss with it as an app, pictures included', async ({ page, host }) => {
  await visit(page, host.address);
  const devtools = await page.context().newCDPSession(page);
  const { url, data, errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons, screenshots } = JSON.parse(data!) as Record<'icons' | 'screenshots', Picture[]>;
  expect(icons.map(({ purpose = 'any' }) => purpose)).toEqual(expect.arrayContaining(['any', 'maskable']));
  for (const { src, sizes } of [...icons, ...screenshots]) {
    const size = await page.evaluate(async (address) => {
      const picture = Object.assign(new Image(), { src: address });
      await picture.decode();
      return `${picture.naturalWidth}x${picture.naturalHeight}`;
    }, new URL(src, url).href);
    expect(sizes, src).toMatch(new RegExp(`^(${size}|any)$`));
  }
});

offlineTest('a new version waits until nobody watches the old one, which is forgotten then', async ({ page, host }) => {
  const version = otherVersion(/^(theatre|words-fr|art)-/);
  await visit(page, host.address);
  const [theatre] = (await kept(page)).filter((file) => file.includes('theatre'));
  host.replace(version.folder);
  const second = await page.context().newPage();
  await second.goto(`${host.address}#${ANSWER.id}`);
  await second.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
  await expect(second.locator(OTHER)).toHaveCount(0);
  await second.goto('about:blank');
  await second.goto(host.address);
  await expect(second.locator('main')).toHaveAttribute('data-before');
  await expect(second.locator(OTHER), 'while the first page is open').toHaveCount(0);
  const gone = await page.evaluate((file) => fetch(file).then(({ ok }) => ok), theatre!);
  expect(gone, 'the first page has its files').toBe(true);
  await page.goto('about:blank');
  await expect(async () => {
    await second.reload(); // the first page may still be on its way out
    await expect(second.locator(OTHER)).toHaveCount(1, { timeout: 10_000 });
  }).toPass();
  await expect(second.locator('#stage canvas')).toBeVisible();
  await expect.poll(() => kept(second)).not.toContain(theatre);
  expect((await kept(second)).filter((file) => file === 'index.html')).toHaveLength(1);
  version.remove();
});

offlineTest.describe('where nothing is kept', () => {
  offlineTest.use({ serviceWorkers: 'block', locale: 'en-GB' });

  offlineTest('a page whose files are gone says that it wants reloading', async ({ page, host, complaints }) => {
    const version = otherVersion(/^(page|words-fr)-/);
    await page.goto(`${host.address}?automation`);
    await page.waitForFunction(() => 'ourSpot' in window);
    host.replace(version.folder);
    await page.keyboard.press('s');
    await page.locator('select[name=language]').selectOption('fr');
    await expect(page.getByRole('status').filter({ hasText: sayIn('en')('outdated') })).toBeAttached();
    expect(complaints.splice(0).join()).toMatch(/404/);
    version.remove();
  });
});

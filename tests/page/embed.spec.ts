/** The play as other pages have it: as an element of theirs, or in a plain frame that is spoken to. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Frame, type Page } from '@playwright/test';
import { preview, type PreviewServer } from 'vite';
import type { Handle } from '../../tools/driven/handle.js';
import type { PlayElement } from '../../src/embed/play-element.js';
import { test } from './opened.js';
import { root } from './play.js';
import { after, FIRST, HERE, LAST } from './steps.js';

declare const ourSpot: Handle; // in the frame
declare const said: [string, string, unknown][]; // by the elements of the page: which, what, and its detail

test.use({ bypassCSP: false });

const NEXT = after(HERE);

/** A page that hears all its plays. */
const GATHERS = `
  window.said = [];
  ['ready', 'step', 'end', 'error'].forEach((name) =>
    addEventListener(name, ({ target, detail }) => target.localName === 'our-spot-play' &&
      said.push([target.id, name, detail]), true));
  addEventListener('message', ({ data }) => data['our-spot'] && said.push(['message', data['our-spot'], data]));
`;

interface Outer {
  readonly html: string;
  readonly policy?: string;
}

const pages: Outer[] = []; // by the number in their address
let outer: Server;
let host = ''; // of another origin than the play
test.beforeAll(async () => {
  outer = createServer(({ url }, answer) => {
    if (url === '/gather.js') return answer.setHeader('content-type', 'text/javascript').end(GATHERS);
    const { html, policy = '' } = pages[Number(url!.slice(1))] ?? { html: '<!doctype html><title>None</title>' };
    if (policy) answer.setHeader('content-security-policy', policy);
    return answer.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((ready) => outer.listen(0, '127.0.0.1', ready));
  host = `http://localhost:${(outer.address() as AddressInfo).port}/`;
});
test.afterAll(() => void outer.close());

/**
 * Opens a page of another site, in whose frames a browser may keep nothing.
 * @param site where it does
 */
async function openOuter(page: Page, body: string, policy?: string, site = host): Promise<void> {
  const html = `<!doctype html><html lang="en"><title>Outer</title><link rel="icon" href="data:,">
    <script src="/gather.js"></script><body style="margin: 0; height: 3000px">${body}`;
  await page.goto(`${site}${pages.push({ html, policy }) - 1}`);
}

const scriptOf = (base: string): string => `<script src="${base}our-spot-play.js"></script>`;
const play = (page: Page, id: string) => page.locator(`#${id}`);

/** The play that an element holds, once it can be driven. */
async function frameOf(page: Page, id: string): Promise<Frame> {
  const handle = await page
    .locator(`#${id} iframe`)
    .or(page.locator(`iframe#${id}`))
    .elementHandle();
  const frame = (await handle!.contentFrame())!;
  // by the clock: a frame that is scrolled out of sight paints nothing, and so is told of no frames
  await frame.waitForFunction(() => 'ourSpot' in window, null, { polling: 100 });
  await frame.evaluate(() => ourSpot.ready);
  return frame;
}

const heardOf = (page: Page, id: string, name: string): Promise<unknown[]> =>
  page.evaluate(([who, what]) => said.filter((one) => one[0] === who && one[1] === what).map((one) => one[2]), [
    id,
    name,
  ] as const);
const stepsOf = async (page: Page, id: string): Promise<string[]> =>
  ((await heardOf(page, id, 'step')) as { id: string }[]).map((step) => step.id);
const does = (page: Page, id: string, what: 'next' | 'back' | 'pause' | 'resume'): Promise<void> =>
  play(page, id).evaluate((element, name) => (element as PlayElement)[name](), what);
const isPaused = (frame: Frame): Promise<boolean> =>
  frame.evaluate(() => document.querySelector('main')!.hasAttribute('data-paused'));

test('two on a page of a strict policy: each says where it is, and does as it is told', async ({ page, baseURL }) => {
  const site = new URL(baseURL!).origin;
  const policy = `default-src 'none'; script-src 'self' ${site}; frame-src ${site}; img-src data:;
    style-src 'unsafe-inline'; require-trusted-types-for 'script'`;
  await openOuter(
    page,
    `<our-spot-play id="one" src="${baseURL}?automation" step="${HERE.id}" language="fr" motion="reduced">
       <a href="${baseURL}">The play</a></our-spot-play>
     <div style="width: 300px"><our-spot-play id="two" src="${baseURL}?automation" title="Une pièce" loading="eager">
       </our-spot-play></div>${scriptOf(baseURL!)}`,
    policy.replaceAll('\n', ' '),
  );
  const [one, two] = [await frameOf(page, 'one'), await frameOf(page, 'two')];
  await expect.poll(() => play(page, 'two').evaluate((element) => (element as PlayElement).ready)).toBe(true);
  await expect.poll(() => stepsOf(page, 'one')).toEqual([HERE.id]);
  expect(await heardOf(page, 'one', 'step')).toEqual([
    { id: HERE.id, index: 3, count: await one.evaluate(() => ourSpot.steps.length), language: 'fr' },
  ]);
  expect(await one.evaluate(() => document.documentElement.lang)).toBe('fr');
  expect(await stepsOf(page, 'two')).toEqual([]);
  expect(await play(page, 'two').evaluate((element) => (element as PlayElement).step)).toBe('');

  await does(page, 'two', 'next');
  await expect.poll(() => stepsOf(page, 'two')).toEqual([FIRST.id]);
  await play(page, 'two').evaluate((element, id) => element.setAttribute('step', id), NEXT.id);
  await expect.poll(() => play(page, 'two').evaluate((element) => (element as PlayElement).step)).toBe(NEXT.id);
  await does(page, 'two', 'back');
  await expect.poll(() => stepsOf(page, 'two')).toEqual([FIRST.id, NEXT.id, HERE.id]);
  await does(page, 'two', 'pause');
  await expect.poll(() => isPaused(two)).toBe(true);
  await does(page, 'two', 'resume');
  await expect.poll(() => isPaused(two)).toBe(false);
  expect(await heardOf(page, 'two', 'end')).toEqual([]);
  await play(page, 'two').evaluate((element, id) => (element as PlayElement).goTo(id), LAST.id);
  await expect.poll(() => stepsOf(page, 'two')).toContain(LAST.id);
  await two.evaluate(() => (ourSpot.snapToRest(), ourSpot.step(0.1, 2, false)));
  await expect.poll(() => heardOf(page, 'two', 'end')).toHaveLength(1);
  expect(await stepsOf(page, 'one')).toEqual([HERE.id]);

  const [wide, narrow] = [await play(page, 'one').boundingBox(), await play(page, 'two').boundingBox()];
  expect(wide!.width / wide!.height).toBeCloseTo(16 / 9, 1);
  expect(narrow!.height).toBeGreaterThan(narrow!.width);
  await expect(page.locator('#one iframe')).toHaveAttribute('title', 'Our Spot');
  await expect(page.locator('#two iframe')).toHaveAttribute('title', 'Une pièce');
  expect(await page.evaluate(() => history.length)).toBe(2); // of the pages alone
});

test('whichever the viewer turns to is the one that goes on; what they set inside is theirs', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 640, height: 760 });
  const one = (id: string): string =>
    `<our-spot-play id="${id}" src="${baseURL}?automation" step="${HERE.id}" language="es"></our-spot-play>`;
  const sameSite = host.replace('localhost', '127.0.0.1');
  await openOuter(page, one('one') + one('two') + scriptOf(baseURL!), undefined, sameSite);
  const frames = [await frameOf(page, 'one'), await frameOf(page, 'two')] as const;
  const paused = async (): Promise<boolean[]> => [await isPaused(frames[0]), await isPaused(frames[1])];
  expect(await paused()).toEqual([false, false]);
  await page.mouse.click(200, 100);
  await page.mouse.click(200, 460);
  await expect.poll(paused).toEqual([true, false]);
  await page.mouse.click(200, 100);
  await expect.poll(paused).toEqual([false, true]);

  const kept = (): Promise<unknown> =>
    frames[0].evaluate(() => JSON.parse(localStorage.getItem('our-spot:/:settings') ?? 'null') as unknown);
  expect(await kept()).toBeNull();
  await page.keyboard.press('c');
  await expect.poll(kept).toMatchObject({ captions: true, language: 'system' });
  expect(await frames[0].evaluate(() => document.documentElement.lang)).toBe('es');
});

test('keys and the wheel are the page’s until the play has been clicked', async ({ page, baseURL }) => {
  await openOuter(
    page,
    `<input autofocus style="display: block; height: 20px">
     <our-spot-play id="one" src="${baseURL}?automation" step="${HERE.id}"></our-spot-play>${scriptOf(baseURL!)}`,
  );
  const frame = await frameOf(page, 'one');
  const step = (): Promise<string> => frame.evaluate(() => ourSpot.read().step);
  await page.keyboard.type('small kids');
  await expect(page.getByRole('textbox')).toHaveValue('small kids');
  await page.mouse.move(300, 200);
  await page.mouse.wheel(0, 30);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(30);
  expect(await step()).toBe(HERE.id);
  await play(page, 'one').evaluate((element, id) => (element as PlayElement).goTo(id), NEXT.id);
  await expect.poll(step).toBe(NEXT.id);
  expect(await frame.evaluate(() => document.hasFocus())).toBe(false);
  await page.mouse.click(300, 200);
  await frame.evaluate(() => ourSpot.snapToRest());
  const before = await step();
  await page.keyboard.press('ArrowRight');
  await expect.poll(step).not.toBe(before);
  expect(await page.evaluate(() => scrollY)).toBe(30);
});

test('it may be there before its script, be moved about, and leave', async ({ page, baseURL }) => {
  await openOuter(
    page,
    `<div id="here"><our-spot-play id="one"><p>Soon</p></our-spot-play></div><div id="there"></div>`,
  );
  await expect(page.getByText('Soon')).toBeVisible();
  await page.evaluate(
    ([base, id]) => {
      const element = document.querySelector<PlayElement>('our-spot-play')!;
      Object.assign(element, { step: id, src: `${base}?automation` });
    },
    [baseURL!, HERE.id],
  );
  await page.addScriptTag({ url: `${baseURL}our-spot-play.js` });
  await frameOf(page, 'one');
  await expect.poll(() => stepsOf(page, 'one')).toEqual([HERE.id]);
  await does(page, 'one', 'back');
  await expect.poll(() => stepsOf(page, 'one')).toHaveLength(2);
  await page.evaluate(() => document.querySelector('#there')!.append(document.querySelector('our-spot-play')!));
  await frameOf(page, 'one');
  const earlier = (await stepsOf(page, 'one'))[1];
  await expect.poll(() => stepsOf(page, 'one')).toEqual([HERE.id, earlier, earlier]);

  await page.evaluate((id) => {
    const element = document.querySelector<PlayElement>('our-spot-play')!;
    element.language = 'ja';
    element.step = id;
  }, NEXT.id);
  await frameOf(page, 'one');
  await expect
    .poll(() => heardOf(page, 'one', 'step'))
    .toContainEqual(expect.objectContaining({ id: NEXT.id, language: 'ja' }));
  const left = await page.evaluateHandle(() => document.querySelector<PlayElement>('our-spot-play')!);
  const gone = await left.evaluate((element) => {
    element.remove();
    const count = said.length;
    postMessage({ 'our-spot': 'end' }, '*');
    element.next();
    return [element.ready, element.shadowRoot!.childElementCount, said.length - count];
  });
  expect(gone).toEqual([false, 0, 0]);

  await page.evaluate(
    ([element, id]) => {
      (element as PlayElement).goTo(id as string);
      document.body.append(element as PlayElement);
    },
    [left, FIRST.id] as const,
  );
  const again = await frameOf(page, 'one');
  await expect.poll(() => again.evaluate(() => ourSpot.read().step)).toBe(FIRST.id);
});

test('where no play answers, it says so', async ({ page, baseURL }) => {
  await page.clock.install();
  await openOuter(page, '<our-spot-play id="one" src="/nothing/"></our-spot-play>');
  await page.addScriptTag({ url: `${baseURL}our-spot-play.js` });
  await expect.poll(() => page.frames()[1]?.title()).toBe('None');
  await page.clock.runFor(60_000);
  await play(page, 'one').evaluate((element) => element.setAttribute('src', 'https://'));
  await expect
    .poll(() => heardOf(page, 'one', 'error'))
    .toEqual([
      { message: `No play has answered from ${host}nothing/.` },
      { message: 'src="https://" is no address. Give the folder where the build stands.' },
    ]);
  await play(page, 'one').evaluate((element, base) => element.setAttribute('src', `${base}?automation`), baseURL!);
  await expect.poll(() => heardOf(page, 'one', 'ready')).toHaveLength(1);
});

test.describe('in a plain frame, sealed off from its own origin', () => {
  let server: PreviewServer;
  test.beforeAll(async () => {
    // scripts of modules are fetched there as from nowhere, which wants the server’s leave
    const leave = { host: '127.0.0.1', port: 0, headers: { 'access-control-allow-origin': '*' } };
    server = await preview({ root, configFile: false, logLevel: 'error', preview: leave });
  });
  test.afterAll(() => server.close());

  test('it plays without storage, is told what to do by message, and hears nobody else', async ({ page }) => {
    const base = server.resolvedUrls!.local[0]!;
    await openOuter(
      page,
      `<iframe id="one" sandbox="allow-scripts" src="${base}?automation&language=fr#${HERE.id}"
         style="width: 640px; height: 360px"></iframe><iframe id="other" srcdoc="<p>Other</p>"></iframe>`,
    );
    const frame = await frameOf(page, 'one');
    expect(await frame.evaluate(() => origin)).toBe('null');
    const ids = await frame.evaluate(() => [...ourSpot.steps]);
    const step = { 'our-spot': 'step', 'index': 3, 'count': ids.length, 'language': 'fr' };
    await expect
      .poll(() => page.evaluate(() => said.map((one) => one[2])))
      .toEqual([
        { 'our-spot': 'ready', 'count': ids.length, 'language': 'fr' },
        { ...step, id: HERE.id },
      ]);
    const post = (data: unknown): Promise<void> =>
      page.evaluate(
        (what) => document.querySelector<HTMLIFrameElement>('#one')!.contentWindow!.postMessage(what, '*'),
        data,
      );
    await page.evaluate(() => {
      const target = document.querySelector<HTMLIFrameElement>('#one')!.contentWindow!;
      const other = document.querySelector<HTMLIFrameElement>('#other')!.contentWindow!;
      const script = other.document.createElement('script');
      script.textContent = `top.frames[0].postMessage({ 'our-spot': 'next' }, '*')`;
      other.document.body.append(script);
      target.postMessage({ 'our-spot': 'dance' }, '*');
    });
    await post({ 'our-spot': 'go-to', 'step': NEXT.id });
    await expect.poll(() => page.evaluate(() => said.length)).toBe(3);
    await post({ 'our-spot': 'back' });
    await expect
      .poll(() => page.evaluate(() => said.map((one) => (one[2] as { id?: string }).id)))
      .toEqual([undefined, HERE.id, NEXT.id, HERE.id]);
    await post({ 'our-spot': 'pause' });
    await expect.poll(() => isPaused(frame)).toBe(true);
  });
});

/**
 * The play inside a page of another origin: what belongs to that page stays with it until the viewer turns to the play.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Frame, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { stepOf, test } from './opened.js';
import { HERE } from './steps.js';

declare const ourSpot: Handle; // in the frame

const PLAY = { x: 200, y: 100 }; // within the frame, free of words and controls

/** A tall page with a field that has the focus, and below it the play that the address asks for. */
const hostOf = (
  play: string,
): string => `<!doctype html><title>Host</title><link rel="icon" href="data:,"><body style="margin: 0; height: 3000px">
  <input autofocus style="display: block; height: 20px">
  <iframe src="${play}" style="display: block; width: 640px; height: 360px; border: 0"></iframe>`;

let server: Server;
test.beforeAll(async () => {
  server = createServer(({ url }, answer) =>
    answer.setHeader('content-type', 'text/html').end(hostOf(decodeURIComponent(url!.slice(2)))),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
test.afterAll(() => void server.close());

async function embed(page: Page, baseURL: string, id = ''): Promise<Frame> {
  const play = encodeURIComponent(`${baseURL}?automation${id && `#${id}`}`);
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/?${play}`);
  const frame = page.frames()[1]!;
  await frame.waitForFunction(() => 'ourSpot' in window, null, { polling: 100 }); // told of no frames while unseen
  return frame;
}

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

test('it takes no focus as it opens, not even to offer the way on; letters go where they are typed', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript((id) => {
    // browsers may keep nothing for a page in another's frame
    const kept = new Map([['our-spot:/:bookmark', JSON.stringify(id)]]);
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    Object.defineProperty(window, 'localStorage', { value: store });
  }, HERE.id);
  const frame = await embed(page, baseURL!);
  await expect(frame.getByRole('button', { name: 'From the start' })).toBeVisible();
  expect(await frame.evaluate(() => document.hasFocus())).toBe(false);
  await page.keyboard.type('small kids');
  await expect(page.getByRole('textbox')).toHaveValue('small kids');
  expect(await frame.evaluate(() => [ourSpot.read().step, localStorage.getItem('our-spot:/:settings')])).toEqual([
    '',
    null,
  ]);
});

test('the wheel scrolls the page around it until the play is clicked; full screen that it forbids says so', async ({
  page,
  baseURL,
}) => {
  const frame = await embed(page, baseURL!, HERE.id);
  await page.mouse.move(PLAY.x, PLAY.y);
  await page.mouse.wheel(0, 30);
  await expect.poll(() => scrolled(page)).toBe(30);
  await page.mouse.wheel(0, -30);
  await expect.poll(() => scrolled(page)).toBe(0);
  expect(await stepOf(frame)).toBe(HERE.id);

  await page.mouse.click(PLAY.x, PLAY.y);
  const steps = await frame.evaluate(
    (id) => (ourSpot.snapToRest(), ourSpot.steps.slice(ourSpot.steps.indexOf(id))),
    HERE.id,
  );
  await expect.poll(() => stepOf(frame)).toBe(steps[1]);
  await frame.evaluate(() => ourSpot.step(0.3, 1, false));
  await page.mouse.wheel(0, 120);
  await expect.poll(() => stepOf(frame)).toBe(steps[2]);
  expect(await scrolled(page)).toBe(0);
  await page.keyboard.press('f');
  await expect(frame.getByRole('status').filter({ visible: true })).toContainText('Full screen is not allowed');

  await page.getByRole('textbox').click();
  await page.mouse.move(PLAY.x, PLAY.y);
  await frame.evaluate(() => (ourSpot.snapToRest(), ourSpot.step(0.3, 1, false)));
  await page.mouse.wheel(0, 60);
  await expect.poll(() => scrolled(page)).toBe(60);
  expect(await stepOf(frame)).toBe(steps[2]);
});

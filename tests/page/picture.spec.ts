/** The same seed and the same time give the same picture, whichever way one came. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { withCard } from '../../tools/driven/card.js';
import { launchOptions } from '../../tools/chromium.mjs';
import { openDriven, SMALL, test } from './opened.js';

test.use({ painted: true, launchOptions: launchOptions() }); // letters as the browser that keeps pictures draws them

declare const ourSpot: Handle; // in the page

const MOMENTS = [
  ['hides', 1.1],
  ['tears-free', 0.6],
  ['at-last', 1.3],
] as const; // a step's movement, and seconds into it

test.use({ viewport: SMALL, deviceScaleFactor: 1 });

/** The stage alone: what lies on it fades, or offers a way back. */
const photograph = (page: Page): Promise<Buffer> =>
  page.screenshot({ animations: 'disabled', style: 'main > :not(#stage) { visibility: hidden !important }' });

/** The picture in the middle of some movements, and at the end of each. */
async function pictures(page: Page): Promise<{ moving: Buffer[]; ended: Buffer[]; draws: number }> {
  await openDriven(page);
  const [moving, ended]: [Buffer[], Buffer[]] = [[], []];
  for (const [id, seconds] of MOMENTS) {
    await page.evaluate(
      async ([step, time]) => {
        ourSpot.jump(step);
        ourSpot.back();
        ourSpot.advance();
        await ourSpot.step(time, Math.round(time * 60));
      },
      [id, seconds] as const,
    );
    moving.push(await photograph(page));
    await page.evaluate(async () => {
      await ourSpot.step(1, 60, false);
      ourSpot.snapToRest();
      await ourSpot.step(0);
    });
    ended.push(await photograph(page));
  }
  return { moving, ended, draws: await page.evaluate(() => ourSpot.counts().draws) };
}

let kept: Awaited<ReturnType<typeof pictures>> | null = null;
/** Those that a page shows which has played, taken once. */
const once = async (page: Page) => (kept ??= await pictures(page));

test.describe.configure({ mode: 'default' }); // in one browser, one after the other

test('two pages, one picture', async ({ page, context }) => {
  const first = await once(page);
  const second = await pictures(await context.newPage());
  MOMENTS.forEach(([id], i) => {
    expect(first.moving[i]!.equals(second.moving[i]!), `${id}, moving`).toBe(true);
    expect(first.ended[i]!.equals(second.ended[i]!), `${id}, ended`).toBe(true);
  });
  expect(first.moving[0]!.equals(first.ended[0]!)).toBe(false); // it is a movement that is compared
});

test('played and settled, or jumped to: one picture', async ({ page, context }) => {
  const { ended } = await once(page);
  const other = await context.newPage();
  for (const [i, [id]] of MOMENTS.entries()) {
    await openDriven(other, id);
    await other.evaluate(() => ourSpot.step(0));
    expect(ended[i]!.equals(await photograph(other)), id).toBe(true);
  }
});

test('gathered for a graphics card or for a processor: one picture', async ({ page, context }) => {
  const { moving, ended, draws } = await once(page);
  const other = await context.newPage();
  await withCard(other);
  const carded = await pictures(other);
  expect(carded.draws, 'draw calls').toBeLessThan(Math.min(80, draws));
  MOMENTS.forEach(([id], i) => {
    expect(moving[i]!.equals(carded.moving[i]!), `${id}, moving`).toBe(true);
    expect(ended[i]!.equals(carded.ended[i]!), `${id}, ended`).toBe(true);
  });
});

const [BRIGHT, DARK] = [110, 40]; // of 255: torn paper at night, and the nothing behind it

/** How light each pixel of a step's picture is, 0…255, row by row. */
async function lightAt(page: Page, id: string): Promise<{ width: number; height: number; light: number[] }> {
  await openDriven(page, id);
  return page.evaluate(() => {
    void ourSpot.step(0);
    const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas')!;
    const { width, height } = canvas;
    const paper = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
    paper.drawImage(canvas, 0, 0);
    const { data } = paper.getImageData(0, 0, width, height);
    return { width, height, light: Array.from({ length: width * height }, (_, i) => data[4 * i + 1]!) };
  });
}

test('torn edges are smooth, though no pixel is drawn several times over', async ({ page }) => {
  const { light } = await lightAt(page, 'leave-alone');
  let [soft, hard] = [0, 0];
  for (let at = 0; at < light.length - 2; at++) {
    if (light[at]! <= BRIGHT || light[at + 2]! >= DARK) continue;
    if (light[at + 1]! < DARK) hard++;
    else if (light[at + 1]! <= BRIGHT) soft++;
  }
  const several = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas')!;
    return (canvas.getContext('webgl') ?? canvas.getContext('webgl2'))!.getContextAttributes()!.antialias;
  });
  expect(several).toBe(false);
  expect(soft / (soft + hard)).toBeGreaterThan(0.6); // 0.3 where edges have steps
});

for (const id of ['leave-alone', 'just-like-that'])
  test(`the white of a torn edge runs on where grass grows before it, level or leaning: ${id}`, async ({ page }) => {
    const { width, height, light } = await lightAt(page, id);
    const isDark = (x: number, y: number): boolean => light[y * width + x]! < DARK / 2;
    const brink = (x: number, y: number, way: -1 | 1): number => {
      while (x > 8 && x < width - 8 && light[y * width + x]! < DARK) x += way;
      return x;
    };
    const middle = Array.from({ length: width }, (_, x) => x).filter((x) => isDark(x, height >> 2));
    let within = middle[middle.length >> 1]!; // the nothing between the halves, and so on from row to row
    const broken = { left: 0, right: 0 };
    for (let y = height >> 2; y < (height * 3) >> 2; y++) {
      const [left, right] = [brink(within, y, -1), brink(within, y, 1)];
      const isWhite = (from: number, way: -1 | 1): boolean =>
        Array.from({ length: 6 }, (_, i) => light[y * width + from + way * i]!).some((value) => value > BRIGHT);
      if (!isWhite(left, -1)) broken.left++;
      if (!isWhite(right, 1)) broken.right++;
      within = (left + right) >> 1;
    }
    expect(Math.max(broken.left, broken.right) / (height >> 1)).toBeLessThan(0.02);
  });

test('nothing lies over the last picture, from past the edge of the stage', async ({ page }) => {
  const { width, height, light } = await lightAt(page, 'too-long');
  const within = (at: number, size: number): boolean => at > size * 0.15 && at < size * 0.75;
  const picture = light.filter((_, i) => within(i % width, width) && within(Math.floor(i / width), height));
  const mount = 14; // of 255: the darkest there is round a picture, darker than any night
  expect(picture.filter((value) => value < mount).length / picture.length).toBeLessThan(0.001);
});

test('nothing of the stage is seen round a plate that is in its place', async ({ page }) => {
  const { width, height, light } = await lightAt(page, 'okay');
  const isOuter = (at: number, size: number): boolean => at < 2 || at >= size - 2;
  const rim = light.filter((_, i) => isOuter(i % width, width) || isOuter(Math.floor(i / width), height));
  expect(Math.max(...rim)).toBeLessThan(DARK);
});

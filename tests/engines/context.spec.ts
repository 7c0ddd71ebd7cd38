/** A lost WebGL context costs the picture for as long as it is lost. */
import { expect } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import type { Tab } from './browser.js';
import { openDriven, step, test } from './opened.js';
import { patches } from './seen.js';

declare const ourSpot: Handle; // in the page

test.use({ painted: true });

const SAME = 2; // of 255: how far apart patches of the same picture may be, in the mean

/**
 * Takes the context away, or gives it back, and waits until the stage has been told.
 * @returns whether it is lost then
 */
const context = (tab: Tab, how: 'lose' | 'restore'): Promise<boolean> =>
  tab.run(async (act) => {
    const canvas = document.querySelector<HTMLCanvasElement & { extension?: WEBGL_lose_context }>('#stage canvas')!;
    const gl = (canvas.getContext('webgl2') ?? canvas.getContext('webgl'))!;
    canvas.extension ??= gl.getExtension('WEBGL_lose_context')!;
    const told = new Promise((resolve) =>
      canvas.addEventListener(act === 'lose' ? 'webglcontextlost' : 'webglcontextrestored', resolve, { once: true }),
    );
    if (act === 'lose') canvas.extension.loseContext();
    else canvas.extension.restoreContext();
    await told;
    return gl.isContextLost();
  }, how);

const jump = (tab: Tab, id: string): Promise<void> => tab.run((step) => ourSpot.jump(step), id);
const apart = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;

test('the picture comes back, and the play goes on meanwhile', async ({ tab }) => {
  tab.forgive(/^WebGL Context (lost|restored)\b/); // what the engine says of it
  await openDriven(tab, 'alarm');
  const alarm = await patches(tab);
  await jump(tab, 'not-think');
  const before = await patches(tab);
  expect(apart(alarm, before), 'two places').toBeGreaterThan(SAME * 4);
  expect(await context(tab, 'lose')).toBe(true);
  await tab.click(320, 60);
  expect(await step(tab)).toBe('finds-her-hand');
  await jump(tab, 'alarm');
  expect(await context(tab, 'restore')).toBe(false);
  expect(apart(await patches(tab), alarm), 'what was gone to meanwhile').toBeLessThan(SAME);
  await jump(tab, 'not-think');
  expect(apart(await patches(tab), before), 'what was there before').toBeLessThan(SAME);
});

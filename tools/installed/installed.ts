/**
 * `npm run installed -- --step ID`: the pictures that a system shows of the play where it is installed: icons
 * after icon.svg, and the page as it stands at that step, wide and upright.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { buildIfStale, root } from '../driven/build.js';
import type { Handle } from '../driven/handle.js';
import { launch, openDriven } from '../driven/page.js';
import { served } from '../driven/serve.js';
import { optionsOf } from '../options.js';
import { PLAY, SHARED } from '../play-folder.js';
import { ICONS, SCREENSHOTS } from './pictures.js';

declare const ourSpot: Handle; // in the page

const CORNERS = / rx='\d+'/; // of the icon's ground, which systems cut themselves

async function drawIcons(browser: Browser): Promise<void> {
  const drawing = readFileSync(join(root, SHARED, 'page/icon.svg'), 'utf8');
  const page = await browser.newPage();
  for (const { name, width, height, purpose } of ICONS) {
    await page.setViewportSize({ width, height });
    const svg = purpose === 'maskable' ? drawing.replace(CORNERS, '') : drawing;
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    await page.screenshot({ path: join(root, SHARED, 'page/icons', name), omitBackground: true });
  }
}

async function takeScreenshots(browser: Browser, address: string, id: string): Promise<void> {
  for (const { name, width, height } of SCREENSHOTS) {
    const page = await openDriven(browser, address, { width, height });
    await page.evaluate((step) => (ourSpot.jump(step), ourSpot.step(0.5, 5)), id);
    await page.screenshot({ path: join(root, PLAY, 'screenshots', name), type: 'jpeg', quality: 75 });
    await page.close();
  }
}

const { step: id } = optionsOf('npm run installed', {
  step: { takes: 'ID', says: 'the step that the screenshots show' },
});
if (id === undefined) throw new Error('name the step that the screenshots are to show, as in --step finds-her-hand');
for (const folder of [`${SHARED}/page/icons`, `${PLAY}/screenshots`])
  mkdirSync(join(root, folder), { recursive: true });
await buildIfStale();
await served(async (address) => {
  const browser = await launch();
  try {
    await drawIcons(browser);
    await takeScreenshots(browser, address, id);
  } finally {
    await browser.close();
  }
});

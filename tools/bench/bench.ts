/**
 * `npm run bench`: what the built page costs, as tables and as bench.json. `-- --only plays`
 * (first, opening, frames, layers, growth) for a part.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlay } from '../bundle.js';
import type { Moment } from '../../src/play/step';
import { buildIfStale, root } from '../driven/build.js';
import { withCard } from '../driven/card.js';
import { launch, openDriven } from '../driven/page.js';
import { editionOf } from '../moments/edition.js';
import { optionsOf } from '../options.js';
import { playFiles } from '../play-files.js';
import { measureArt } from './art.js';
import { measureFirstLine } from './first-line.js';
import { measureClick, measureFrames, measureTextures } from './frames.js';
import { measureGrowth } from './growth.js';
import { type LayerTable, layerText, measureLayers } from './layers.js';
import { measureOpening } from './opening-pages.js';
import { measurePlays } from './plays.js';
import { type Result, table } from './result.js';
import { serve } from './serve.js';

const SIZE = { width: 1280, height: 720 };
const SMALL = { width: 640, height: 360 }; // quickly painted: script is what counts
const FULL = { width: 1920, height: 1080 };

type Part = (address: string, moments: readonly Moment[]) => Promise<Result[]>;

/** Each part has a browser of its own, so that none is warmed by another. */
async function withBrowser<T>(use: (browser: Awaited<ReturnType<typeof launch>>) => Promise<T>): Promise<T> {
  const browser = await launch();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

const parts: Readonly<Record<string, Part>> = {
  plays: async () => measurePlays(playFiles(root)),
  first: async (address) => [
    ...(await withBrowser((browser) => measureFirstLine(browser, address))),
    ...measureArt(root),
  ],
  opening: (address, moments) => measureOpening(address, moments, editionOf(root, 'en').say('title'), Number(runs)),
  frames: (address, moments) =>
    withBrowser(async (browser) => {
      const page = await openDriven(browser, address, SIZE, withCard);
      const results = [...(await measureFrames(page, moments)), ...(await measureClick(page, moments))];
      await page.close();
      return [...results, ...(await measureTextures(await openDriven(browser, address, FULL), moments))];
    }),
  growth: (address) => withBrowser(async (browser) => measureGrowth(await openDriven(browser, address, SIZE))),
};

/** The parts that are tables of their own. */
const LAYERS = 'layers';
const names = [...Object.keys(parts), LAYERS];

async function measure(chosen: readonly string[]): Promise<{ results: Result[]; layers: LayerTable[] }> {
  const play = readPlay(root);
  const moments = play.steps.map((_, n) => play.moment(n));
  const served = await serve(join(root, 'dist'));
  const results: Result[] = [];
  let layers: LayerTable[] = [];
  for (const name of chosen) {
    console.log(`measuring ${name} …`);
    if (name === LAYERS) layers = await measureLayers(moments, SMALL);
    else results.push(...(await parts[name]!(served.address, moments)));
  }
  served.close();
  return { results, layers };
}

const {
  only,
  runs = '5',
  build = true,
} = optionsOf('npm run bench --', {
  only: { takes: 'PART,PART', says: `measures no more than these: ${names.join(', ')}` },
  runs: { takes: 'NUMBER', says: 'opens each page so often, and tells the medians; 5 when left out' },
  build: { says: 'builds the page where it is stale, as it does anyway; --no-build takes dist as it is' },
});
const chosen = only?.split(',') ?? names;
const strange = chosen.find((name) => !names.includes(name));
if (strange) throw new Error(`--only ${strange}: there are ${names.join(', ')}`);
if (build) await buildIfStale();
const measured = await measure(chosen);
writeFileSync(join(root, 'bench.json'), `${JSON.stringify(measured, null, 2)}\n`);
console.log(`\n${[...measured.layers.map(layerText), table(measured.results)].join('\n\n')}`);
process.exit(0);

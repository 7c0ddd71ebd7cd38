/** `npm run bench`: what the built page costs, as a table and as bench.json. `-- --only plays` (first, frames, heap) for a part. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPlay } from '../../src/play/play';
import type { Moment } from '../../src/play/step';
import { buildIfStale, root } from '../driven/build.js';
import { launch, openDriven } from '../driven/page.js';
import { playFiles } from '../play-files.js';
import { measureFirstLine } from './first-line.js';
import { measureClick, measureFrames } from './frames.js';
import { measureHeap } from './heap.js';
import { measurePlays } from './plays.js';
import { type Result, table } from './result.js';
import { serve } from './serve.js';

const SIZE = { width: 1280, height: 720 };

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
  first: (address) => withBrowser((browser) => measureFirstLine(browser, address)),
  frames: (address, moments) =>
    withBrowser(async (browser) => {
      const page = await openDriven(browser, address, SIZE);
      return [...(await measureFrames(page, moments)), ...(await measureClick(page, moments))];
    }),
  heap: (address) => withBrowser(async (browser) => measureHeap(await openDriven(browser, address, SIZE))),
};

async function measure(names: readonly string[]): Promise<Result[]> {
  const play = readPlay(playFiles(root));
  const moments = play.steps.map((_, n) => play.moment(n));
  const served = await serve(join(root, 'dist'));
  const results: Result[] = [];
  for (const name of names) {
    console.log(`measuring ${name} …`);
    results.push(...(await parts[name]!(served.address, moments)));
  }
  served.close();
  return results;
}

try {
  const { values } = parseArgs({ options: { only: { type: 'string' }, build: { type: 'boolean', default: true } }, allowNegative: true });
  const names = values.only?.split(',') ?? Object.keys(parts);
  const strange = names.find((name) => !parts[name]);
  if (strange) throw new Error(`--only ${strange}: there are ${Object.keys(parts).join(', ')}`);
  if (values.build) await buildIfStale();
  const results = await measure(names);
  const json = JSON.stringify(results, null, 2);
  writeFileSync(join(root, 'bench.json'), `${json}\n`);
  console.log(`\n${json}\n\n${table(results)}`);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

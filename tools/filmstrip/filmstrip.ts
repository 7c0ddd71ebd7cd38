/**
 * `npm run filmstrip`: a still of every step, and contact sheets of them.
 * `-- --step ID --frames N`: the frames of one step's movement.
 * `-- --beside PICTURE=STEP,PICTURE=STEP@SECONDS`: given pictures, each beside the play at a step, or so far into its
 * movement.
 * `-- --states`: each state of the page (the kinds of text, the sheets, start and end) in two languages at three sizes.
 * `-- --from ID --to ID`, `--only ID,ID`: a part of the play. `--size 1280x720`, `--out filmstrip`, `--no-build`.
 */
import type { Page } from '@playwright/test';
import { buildIfStale } from '../driven/build.js';
import { launch, openDriven, stepIds } from '../driven/page.js';
import { served } from '../driven/serve.js';
import { layBeside } from './beside.js';
import { type Choice, chosen, readChoice } from './choice.js';
import { takeMovement } from './movement.js';
import { Progress } from '../progress.js';
import { STATE_COUNT, takeStates } from './states.js';
import { takeStills, writeSheets } from './stills.js';

const PAGES = 2; // as many as there are processors to paint with

async function movements(pages: readonly Page[], _: readonly string[], choice: Choice, out: string): Promise<string[]> {
  const progress = new Progress(choice.steps.length * choice.frames);
  const [page] = pages as [Page];
  const strips: string[] = [];
  for (const id of choice.steps)
    strips.push(await takeMovement(page.context().browser()!, page, id, choice.frames, out, progress));
  return strips;
}

async function pairs(pages: readonly Page[], _: readonly string[], choice: Choice, out: string): Promise<string[]> {
  return layBeside(pages[0]!, choice.beside, out, new Progress(choice.beside.length));
}

async function stills(pages: readonly Page[], all: readonly string[], choice: Choice, out: string): Promise<string[]> {
  const ids = chosen(all, choice);
  const pictures = await takeStills(pages, all, ids, out, new Progress(ids.length));
  const whole = ids.length === all.length;
  return writeSheets(pages[0]!.context().browser()!, pictures, whole ? 'sheet' : 'selection', out);
}

async function states(address: string, { out }: Choice): Promise<void> {
  const browser = await launch();
  try {
    for (const file of await takeStates(browser, address, out, new Progress(STATE_COUNT))) console.log(file);
  } finally {
    await browser.close();
  }
}

async function film(address: string, choice: Choice): Promise<void> {
  const { out } = choice;
  const make = choice.beside.length ? pairs : choice.steps.length ? movements : stills;
  const browsers = await Promise.all(Array.from({ length: make === stills ? PAGES : 1 }, launch));
  try {
    const pages = await Promise.all(browsers.map((browser) => openDriven(browser, address, choice.size)));
    const all = await stepIds(pages[0]!);
    chosen(all, choice);
    const files = await make(pages, all, choice, out);
    for (const file of files) console.log(file);
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
}

const choice = readChoice(process.argv.slice(2));
if (choice.build) await buildIfStale();
await served((address) => (choice.states ? states : film)(address, choice));

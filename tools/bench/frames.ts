/** What a frame costs: script and draw calls, while nothing happens and while all runs. */
import type { Page } from '@playwright/test';
import type { Moment } from '../../src/play/step';
import type { Counts, Handle } from '../driven/handle.js';
import { allocated } from './allocated.js';
import { type Result, atMost, measured, median } from './result.js';

declare const ourSpot: Handle; // in the page

const FRAMES = 40;
// frames not counted: a viewer comes to the chase minutes after opening, when its script has long been compiled
const WARM_UP = 60;
const RATE = 1 / 60; // seconds
const CLICKS = 8;

/** Jumps to a step, or with `play` begins it from the one before, and draws so many frames. */
function frames(page: Page, id: string, before: string | undefined, count: number, seconds: number): Promise<Counts[]> {
  return page.evaluate(
    async ({ id, before, count, seconds, rate }) => {
      ourSpot.jump(before ?? id);
      if (before !== undefined) ourSpot.advance();
      await ourSpot.step(0);
      const seen: Counts[] = [];
      for (let i = 0; i < count; i++) {
        await ourSpot.step(seconds, Math.max(1, Math.round(seconds / rate)));
        seen.push({ ...ourSpot.counts() });
      }
      return seen;
    },
    { id, before, count, seconds, rate: RATE },
  );
}

const does = (moment: Moment, word: string): boolean =>
  moment.cues.some(({ cue }) => 'do' in cue && cue.do.includes(word));
const idBefore = (moments: readonly Moment[], { index }: Moment): string | undefined => moments[index - 1]?.step.id;

/** The steps of the chase, or the longest one where there is none. */
function chase(moments: readonly Moment[]): Moment[] {
  const chasing = moments.filter((moment) => does(moment, 'chase') || does(moment, 'overtake'));
  const length = ({ cues }: Moment): number => Math.max(0, ...cues.map(({ start, time }) => start + time));
  return chasing.length ? chasing : [[...moments].sort((a, b) => length(b) - length(a))[0]!];
}

/** One step in each place seen from afar. */
function wideShots(moments: readonly Moment[]): Moment[] {
  const wide = moments.filter(({ after }) => after.camera.size === 'vista' || after.camera.size === 'wide');
  return [...new Map(wide.map((moment) => [`${moment.after.place} ${moment.after.camera.size}`, moment])).values()];
}

export async function measureFrames(page: Page, moments: readonly Moment[]): Promise<Result[]> {
  const running = chase(moments);
  const far = wideShots(moments);
  const script = (counts: readonly Counts[]): number => median(counts.map(({ scriptMs }) => scriptMs));
  const still = await frames(page, (far.at(-1) ?? moments[0]!).step.id, undefined, FRAMES, RATE);
  const run = (count: number) => frames(page, running[0]!.step.id, idBefore(moments, running[0]!), count, RATE);
  await run(WARM_UP);
  const moving = await run(FRAMES);
  const memory = await allocated(page, () => run(FRAMES));
  const drawn: Counts[] = [...still, ...moving];
  for (const moment of running) drawn.push(...(await frames(page, moment.step.id, idBefore(moments, moment), 12, 0.4)));
  for (const moment of far) drawn.push(...(await frames(page, moment.step.id, undefined, 1, RATE)));
  return [
    measured('script of an idle frame, median', script(still), 'ms'),
    atMost(2.5, 'script of a moving frame, median', script(moving), 'ms'),
    measured('memory asked for by a moving frame', memory / FRAMES / 1024, 'KB'),
    atMost(80, 'draw calls of a frame, most', Math.max(...drawn.map(({ draws }) => draws)), ''),
    measured('triangles of a frame, most', Math.max(...drawn.map(({ triangles }) => triangles)), ''),
  ];
}

/** What every place has put into the graphics memory once all were shown. */
export async function measureTextures(page: Page, moments: readonly Moment[]): Promise<Result[]> {
  const places = new Map(moments.map(({ step, after }) => [after.place, step.id]));
  const last = await page.evaluate(
    async (ids) => {
      for (const id of ids) await (ourSpot.jump(id), ourSpot.step(0, 1, false));
      ourSpot.draw();
      return ourSpot.counts();
    },
    [...places.values()],
  );
  const { width, height } = page.viewportSize()!;
  return [
    atMost(96, `textures, decoded, ${width} × ${height}`, last.textures, 'MiB'),
    measured('textures in number', last.textureCount, ''),
  ];
}

/** From the click to the first letters of the next line, on steps that speak at once. */
export async function measureClick(page: Page, moments: readonly Moment[]): Promise<Result[]> {
  const speaking = moments.filter(({ index, step, speakAt }) => index > 0 && step.text && speakAt === 0);
  const some = speaking.filter((_, i) => i % Math.ceil(speaking.length / CLICKS) === 0);
  const times: number[] = [];
  for (const moment of some) times.push(await clickToLine(page, idBefore(moments, moment)!));
  return [measured('click to the next line, median', median(times), 'ms')];
}

function clickToLine(page: Page, before: string): Promise<number> {
  return page.evaluate(
    async ({ before, rate }) => {
      ourSpot.jump(before);
      await ourSpot.step(0);
      const line = document.querySelector<HTMLElement>('.words')!;
      const last = line.innerText;
      const clicked = performance.now();
      document.querySelector<HTMLElement>('#stage')!.click();
      for (let i = 0; i < 60; i++) {
        await ourSpot.step(rate);
        if (line.innerText.trim() && line.innerText !== last) return performance.now() - clicked;
      }
      throw new Error(`a click after '${before}' brought no line within a second`);
    },
    { before, rate: RATE },
  );
}

/** The film's sound, and by it the film's course: the play gone through once, heard and not drawn. */
import type { Browser } from '@playwright/test';
import { finish, RATE, setUpBooth } from '../driven/booth.js';
import { stepIds } from '../driven/page.js';
import type { Progress } from '../progress.js';
import type { Signal } from '../sound/signal.js';
import type { Choice } from './choice.js';
import { openReel, pass } from './reel.js';
import { lengthOf, type Passed, shotsOf, type Timeline } from './timeline.js';

const LONGEST = 2400; // seconds that can be recorded
const LINGER = 16; // seconds in which the last chord dies away over the playbill

export interface Heard {
  readonly timeline: Timeline;
  readonly channels: readonly [left: Signal, right: Signal];
}

/**
 * @param address of the built page
 * @throws where a step is not in the play, or it takes longer than can be recorded
 */
export async function listen(browser: Browser, address: string, choice: Choice, progress: Progress): Promise<Heard> {
  const page = await openReel(browser, address, choice, (blank) => setUpBooth(blank, LONGEST));
  await page.keyboard.press('x'); // no wish of the play's, but a touch: sound sets in
  const ids = await stepIds(page);
  const last = choice.to ?? ids.at(-1)!;
  const passed: Passed[] = [];
  const linger = last === ids.at(-1) ? LINGER * choice.rate : null;
  while (lengthOf(passed, last, linger) === null) {
    if (passed.length > (LONGEST - 1) * choice.rate) throw new Error(`this takes longer than ${LONGEST / 60} minutes`);
    passed.push(...(await pass(page, choice.rate, false)));
    const { at } = passed.at(-1)!;
    progress.reach(ids.indexOf(at) + 1, at);
  }
  passed.length = lengthOf(passed, last, linger)!;
  const timeline: Timeline = { rate: choice.rate, shots: shotsOf(passed.map(({ at }) => at)) };
  const { channels } = await finish(page);
  const samples = Math.round((passed.length / choice.rate) * RATE);
  const [left, right] = channels.map((channel): Signal => Float64Array.from(channel.subarray(0, samples)));
  await page.close();
  return { timeline, channels: [left!, right!] };
}

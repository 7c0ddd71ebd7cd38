/** However one gets to a step, what is on screen there is the same. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { openDriven, stepIds, test } from './opened.js';
import { readThePlay } from './play.js';
import { differences, EXACT } from '../stage/same.js';
import { AFTERWARDS, APART, type End, otherThanJumped, type Turn, walk } from '../stage/turns.js';

declare const ourSpot: Handle; // in the page

const SEED = 1;

let ends: Readonly<Record<string, number>>; // seconds until a step's slowest cue is over, be it light or camera

test.beforeAll(async () => {
  const play = await readThePlay();
  ends = Object.fromEntries(
    play.steps.map(({ id }, i) => [id, Math.max(0, ...play.moment(i).cues.map(({ start, time }) => start + time))]),
  );
});

const take = (page: Page, turns: readonly Turn[]): Promise<End> =>
  page.evaluate(
    async ([all, rests, afterwards, apart]) => {
      for (const [name, value] of all) {
        if (name === 'jump') ourSpot.jump(value);
        else if (name === 'step') await ourSpot.step(value, Math.ceil(value * 60), false);
        else ourSpot[name]();
      }
      for (let i = 0; ourSpot.busy && i < 60; i++) await ourSpot.step(2, 30, false);
      const rest = rests[ourSpot.read().step]! + afterwards;
      await ourSpot.step(rest, Math.ceil(rest * 10), false);
      const first = ourSpot.read();
      await ourSpot.step(apart, 60, false);
      const played = [first, ourSpot.read()];
      ourSpot.snapToRest();
      const settled = ourSpot.read();
      ourSpot.jump(settled.step);
      return { played, settled, jumped: ourSpot.read() };
    },
    [turns, ends, AFTERWARDS, APART] as const,
  );

test.use({ viewport: { width: 320, height: 180 } }); // read, hardly looked at

test('a random walk ends as a jump to its last step does', async ({ page, context }) => {
  await openDriven(page);
  const end = await take(page, walk(SEED, await stepIds(page)));
  const { settled, jumped } = end;
  expect(differences(settled, jumped, EXACT), `settled at ${jumped.step}`).toEqual([]);
  expect(otherThanJumped(end)).toEqual([]);

  const fresh = await openDriven(await context.newPage(), jumped.step);
  expect(differences(await fresh.evaluate(() => ourSpot.read()), jumped, EXACT), `opened at ${jumped.step}`).toEqual(
    [],
  );
});

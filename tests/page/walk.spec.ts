/** However one gets to a step, what is on screen there is the same. */
import { chance } from '../../src/maths/seeded-random.js';
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { openDriven, type Reading, stepIds, test } from './opened.js';
import { readThePlay } from './play.js';
import { BREATHING, differences, EXACT } from '../stage/same.js';

declare const ourSpot: Handle; // in the page

type Turn = readonly ['advance' | 'hurry' | 'back'] | readonly ['jump', string] | readonly ['step', number];
interface End {
  readonly played: readonly Reading[]; // left to itself: two moments, for one may fall in a blink
  readonly settled: Reading;
  readonly jumped: Reading;
}

const SEED = 1;
const OPERATIONS = 60;
const AFTERWARDS = 2; // seconds left to the stage once everything is over

/** Mostly onwards, as viewers go. */
function walk(seed: number, ids: readonly string[]): Turn[] {
  const random = chance(seed);
  const turn = (): Turn => {
    const lot = random();
    if (lot < 0.4) return ['advance'];
    if (lot < 0.5) return ['hurry'];
    if (lot < 0.58) return ['back'];
    if (lot < 0.64) return ['jump', ids[Math.floor(random() * ids.length)]!];
    return ['step', random() ** 2 * 4];
  };
  return [['jump', ids[Math.floor(random() * ids.length)]!], ...Array.from({ length: OPERATIONS }, turn)];
}

let ends: Readonly<Record<string, number>>; // seconds until a step's slowest cue is over, be it light or camera

test.beforeAll(async () => {
  const play = await readThePlay();
  ends = Object.fromEntries(
    play.steps.map(({ id }, i) => [id, Math.max(0, ...play.moment(i).cues.map(({ start, time }) => start + time))]),
  );
});

const take = (page: Page, turns: readonly Turn[]): Promise<End> =>
  page.evaluate(
    async ([all, rests, afterwards]) => {
      for (const [name, value] of all) {
        if (name === 'jump') ourSpot.jump(value);
        else if (name === 'step') await ourSpot.step(value, Math.ceil(value * 60), false);
        else ourSpot[name]();
      }
      for (let i = 0; ourSpot.busy && i < 60; i++) await ourSpot.step(2, 30, false);
      const rest = rests[ourSpot.read().step]! + afterwards;
      await ourSpot.step(rest, Math.ceil(rest * 10), false);
      const first = ourSpot.read();
      await ourSpot.step(0.4, 24, false);
      const played = [first, ourSpot.read()];
      ourSpot.settle();
      const settled = ourSpot.read();
      ourSpot.jump(settled.step);
      return { played, settled, jumped: ourSpot.read() };
    },
    [turns, ends, AFTERWARDS] as const,
  );

test.use({ viewport: { width: 320, height: 180 } }); // read, hardly looked at

test('a random walk ends as a jump to its last step does', async ({ page, context }) => {
  await openDriven(page);
  const { played, settled, jumped } = await take(page, walk(SEED, await stepIds(page)));
  expect(differences(settled, jumped, EXACT), `settled at ${jumped.step}`).toEqual([]);
  const told = played.map((reading) => differences(reading, jumped, BREATHING));
  expect(
    told[0]!.filter((what) => told[1]!.includes(what)),
    jumped.step,
  ).toEqual([]);

  const fresh = await openDriven(await context.newPage(), jumped.step);
  expect(differences(await fresh.evaluate(() => ourSpot.read()), jumped, EXACT), `opened at ${jumped.step}`).toEqual(
    [],
  );
});

/**
 * What comes out of the mixer: recorded in step with the play, and held against what is seen and
 * what the screenplay says.
 */
import { seededRandom } from '../../src/maths/seeded-random.js';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Stage } from '../../src/play/stage.js';
import type { Passage } from '../../src/sound/music.js';
import type { Sound } from '../../src/sound/sounds.js';
import { decoded, finish, FRAME, record, recordJumps, RATE, setUpBooth, SLOW_FRAME } from '../../tools/driven/booth.js';
import type { Handle } from '../../tools/driven/handle.js';
import { readPlace, readThePlay } from './play.js';
import { openFront, SMALL, stepIds, test } from './opened.js';
import { onsets, peak, roughness, top } from './waves.js';

declare const ourSpot: Handle; // in the page

const data = <Data>(name: string): Data =>
  JSON.parse(readFileSync(new URL(`../../assets/${name}.json`, import.meta.url), 'utf8')) as Data;
const SOUNDS = data<Record<string, Sound>>('shared/sound/sounds');
const { passages: PASSAGES } = data<{ passages: Record<string, Passage> }>('plays/our-spot/sound/music');
const FILES = new Set(Object.values(SOUNDS).map(({ file }) => file)).size;
const HEEL_TO_TOE = 0.06; // seconds: no sooner does a foot sound again
const LEAST = 10; // seconds that what goes round is listened to
const COMES = 2; // seconds that it takes to come up
const QUIET = -60; // decibels below full scale

test.use({ sounding: true, viewport: SMALL });

/** Opens the page at a step with everything loaded, only these buses up, and its sound recorded. */
async function openRecorded(
  page: Page,
  id: string,
  seconds: number,
  volumes: Partial<Record<'music' | 'place' | 'effects' | 'voices', number>>,
): Promise<void> {
  const mix = { volumes: { music: 0, place: 0, effects: 0, voices: 0, ...volumes } };
  await page.addInitScript((text) => localStorage.setItem('our-spot:settings', text), JSON.stringify(mix));
  await setUpBooth(page, seconds);
  await openFront(page, id);
  await page.keyboard.press('x'); // no wish of the play's, but a touch
  await decoded(page, FILES);
  await musicLoaded(page);
}

/** Lets no time pass until the music that is wanted has been given to the audio backend. */
const musicLoaded = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    await ourSpot.step(0, 1, false);
    const { music, bars } = ourSpot.read().heard;
    return music === 'silence' || bars.length > 0;
  });

const barTime = ({ beat, beats }: Passage): number => beat * beats;
const advance = (page: Page): Promise<void> => page.evaluate(() => ourSpot.advance());
const heard = (page: Page): Promise<ReturnType<Handle['read']>['heard']> => page.evaluate(() => ourSpot.read().heard);

/** Plays on until words are to be seen. @returns seconds */
async function untilSpoken(page: Page): Promise<number> {
  let passed = 0;
  for (; !(await page.evaluate(() => ourSpot.read().words)); passed += 0.1) await record(page, 0.1);
  return passed;
}

/** Plays on frame by frame, and notes when soles that were lifted touch the ground. */
async function touchdowns(page: Page, seconds: number): Promise<number[]> {
  const times: number[] = [];
  const up = new Map<string, boolean>();
  for (let i = 0; i < Math.round(seconds / FRAME); i++) {
    await record(page, FRAME);
    const figures = await page.evaluate(() =>
      Object.entries(ourSpot.read().figures).map(([who, { joints, ground, height }]) => ({
        who,
        height,
        near: ground.near - joints.nearSole!.y,
        far: ground.far - joints.farSole!.y,
      })),
    );
    for (const { who, near, far, height } of figures) {
      for (const [side, lift] of [
        ['near', near],
        ['far', far],
      ] as const) {
        const foot = `${who} ${side}`;
        if (lift > height * 0.025) up.set(foot, true);
        if (lift > height * 0.008 || !up.get(foot)) continue;
        times.push((i + 1) * FRAME);
        up.set(foot, false);
      }
    }
  }
  return times;
}

for (const [what, before, lead, from, until] of [
  ['walking up the hill', 'can-it', 1.12, 0.5, 5],
  ['running', 'nice-life', 0, 0.6, 2],
] as const) {
  test(`steps are heard as feet are seen to touch the ground: ${what}`, async ({ page }) => {
    await openRecorded(page, before, 30, { effects: 1 });
    await advance(page);
    await record(page, lead);
    const touched = (await touchdowns(page, until)).filter((time) => time > from);
    const { channels } = await finish(page);
    const steps = onsets(
      channels.map((channel) => channel.subarray(Math.round(lead * RATE))),
      -55,
      HEEL_TO_TOE,
    );
    expect(touched.length).toBeGreaterThan(3);
    const off = touched.map((time) => Math.min(...steps.map((step) => Math.abs(step - time))));
    // two soles that come down closer together than that are heard as one
    expect(Math.max(...off), `feet at ${touched.join(', ')}; heard at ${steps.join(', ')}`).toBeLessThanOrEqual(0.05);
    expect(off.reduce((sum, one) => sum + one) / off.length, 'no match by chance').toBeLessThan(0.015);
  });
}

test('everything is silent about “Are you happy?”', async ({ page }) => {
  await openRecorded(page, 'those-eyes', 40, { music: 1, place: 1, effects: 1 });
  await record(page, 4, SLOW_FRAME);
  await advance(page);
  await record(page, 3, SLOW_FRAME);
  await record(page, 6, SLOW_FRAME);
  await advance(page);
  await record(page, 6, SLOW_FRAME);
  const { channels } = await finish(page);
  expect(peak(channels, 2, 4), 'before it').toBeGreaterThan(-40);
  expect(peak(channels, 7, 19), 'from its third second on').toBeLessThan(QUIET);
});

test('everything is silent about the whisper', async ({ page }) => {
  await openRecorded(page, 'never-again', 40, { music: 1, place: 1, effects: 1 });
  await record(page, 4, SLOW_FRAME);
  await advance(page);
  const speakAt = await untilSpoken(page);
  await record(page, 8, SLOW_FRAME);
  const { channels } = await finish(page);
  expect(peak(channels, 2, 4), 'before it').toBeGreaterThan(-40);
  expect(peak(channels, 4 + speakAt - 0.2, 4 + speakAt + 8), 'from a breath before the word').toBeLessThan(QUIET);
});

test('music goes on at bar lines after any wait, and never clicks', async ({ page }) => {
  const random = seededRandom(5);
  const route = ['half-as-much', 'nobody-ever', 'need-each-other', 'stupid-mistake', 'give-us', 'never-again'];
  await openRecorded(page, route[0]!, 90, { music: 1 });
  const bars = new Map<number, string>();
  for (const id of route) {
    for (const end = 1 + random() * 7, frames = { passed: 0 }; frames.passed < end; frames.passed += 0.5) {
      await record(page, 0.5, SLOW_FRAME);
      for (const bar of (await heard(page)).bars) bars.set(bar.at, bar.passage);
    }
    if (id !== route.at(-1)) await page.evaluate(() => (ourSpot.skip(), ourSpot.advance()));
  }
  const times = [...bars.keys()].toSorted((a, b) => a - b);
  expect(new Set(bars.values()).size).toBe(route.length);
  times.slice(1).forEach((at, i) => expect(at - times[i]!).toBeCloseTo(barTime(PASSAGES[bars.get(times[i]!)!]!), 6));
  const { channels } = await finish(page);
  for (const channel of channels) {
    const rough = roughness(channel);
    const atLines = Math.max(
      ...times.map((at) =>
        top(rough.subarray(Math.max(0, Math.round((at - 0.04) * RATE)), Math.round((at + 0.04) * RATE))),
      ),
    );
    expect(atLines).toBeLessThanOrEqual(
      top(rough.filter((_, i) => times.every((at) => Math.abs(i / RATE - at) > 0.04))) * 1.5,
    );
  }
});

for (const [what, id, volumes] of [
  ['the hill at golden hour', 'our-spot', { place: 1 }],
  ['the hill at night', 'why-should-i', { place: 1 }],
  ['the kitchen', 'breakfast', { place: 1 }],
  ['the alarm', 'alarm', { effects: 1 }],
  ['her heart', 'same-walk', { effects: 1 }],
] as const) {
  test(`what goes round has no seam: ${what}`, async ({ page }) => {
    await openRecorded(page, id, 60, volumes);
    await record(page, COMES, SLOW_FRAME);
    const rounds = (await heard(page)).loops.map((name) => SOUNDS[name]!.clips[0]!.duration / 1000);
    expect(rounds.length).toBeGreaterThan(0);
    await record(page, Math.max(LEAST, 1.2 * Math.max(...rounds)), SLOW_FRAME);
    const { channels } = await finish(page);
    const rough = channels.map((channel) => roughness(channel.subarray(COMES * RATE)));
    expect(Math.max(...rough.map(top))).toBeLessThan(
      Math.max(...rough.map((samples) => samples.toSorted().at(Math.floor(samples.length * 0.9999))!)) * 4,
    );
  });
}

test('after a jump to any step, just what belongs to it is heard', async ({ page }) => {
  await openRecorded(page, 'our-spot', 120, { music: 1, place: 1, effects: 1, voices: 1 });
  const random = seededRandom(200);
  const steps = await stepIds(page);
  const { placeLevels, settingOf } = await readPlace();
  const { ambience } = (await readThePlay()).vocabulary;
  const belonging = (stage: Stage): string[] =>
    [
      ...Object.entries(placeLevels(ambience, settingOf(stage), 1)).flatMap(([name, level]) =>
        level > 0 ? [name] : [],
      ),
      ...stage.sounds,
    ].toSorted();
  const jumps = steps.map((to) => [steps[Math.floor(random() * steps.length)]!, to] as const);
  for (const [i, { stage, heard: now }] of (await recordJumps(page, jumps, 0.4, SLOW_FRAME)).entries()) {
    const [from, to] = jumps[i]!;
    expect({ ...now, loops: now.loops.toSorted(), bars: [] }, `at ${to}, jumped to from after ${from}`).toEqual({
      loops: belonging(stage),
      effects: [],
      voices: [],
      music: stage.music,
      bars: [],
    });
  }
});

test('a jump out of a loud place into a silent one is silent within a second', async ({ page }) => {
  await openRecorded(page, 'runs', 20, { music: 1, place: 1, effects: 1, voices: 1 });
  await record(page, 3, SLOW_FRAME);
  await page.evaluate(() => ourSpot.jump('in-your-life'));
  await record(page, 4, SLOW_FRAME);
  const { channels } = await finish(page);
  expect(peak(channels, 1, 3)).toBeGreaterThan(-30);
  expect(peak(channels, 6, 7)).toBeLessThan(QUIET);
});

test('going out of sight fades the house out, and coming back fades it in', async ({ page }) => {
  await openRecorded(page, 'nestles-in', 20, { music: 1, place: 1 });
  const look = (hidden: boolean) =>
    page.evaluate((away) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => away });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await record(page, 3, SLOW_FRAME);
  await look(true);
  await record(page, 2, SLOW_FRAME);
  await look(false);
  await record(page, 3, SLOW_FRAME);
  const { channels } = await finish(page);
  expect(peak(channels, 2, 3)).toBeGreaterThan(-35);
  expect(peak(channels, 4.2, 5)).toBeLessThan(QUIET);
  expect(peak(channels, 7, 8)).toBeGreaterThan(-35);
  expect(Math.max(...channels.map((channel) => top(roughness(channel))))).toBeLessThan(0.1);
});

/** Nothing flashes: where light, curtain and camera change fastest, no more than three times a second. */
import { expect, type Page, test as plain } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { type Grid, mostChanges } from './flashes.js';
import { openDriven, test } from './opened.js';
import { readThePlay } from './play.js';

declare const ourSpot: Handle; // in the page

const COLUMNS = 24;
const RATE = 15; // pictures a second
const LONGEST = 2.5; // seconds of a step that are looked at
const ALLOWED = 6; // changes: three flashes

/** Steps that the curtain falls before, and those whose light or camera changes at a stroke. */
async function suddenSteps(): Promise<string[]> {
  const play = await readThePlay();
  const isSudden = (i: number): boolean => {
    const { cues, lead } = play.moment(i);
    return lead > 0 || cues.some(({ cue }) => 'light' in cue || ('camera' in cue && cue.camera === 'jolt'));
  };
  return play.steps.filter((_, i) => isSudden(i)).map(({ id }) => id);
}

test.use({ painted: true, viewport: { width: 192, height: 108 } });

/** What is seen as that step is gone on to. */
const watch = (page: Page, id: string): Promise<Grid[]> =>
  page.evaluate(
    async ([step, columns, rate, pictures]) => {
      const [stage, small] = [
        document.querySelector<HTMLCanvasElement>('#stage canvas')!,
        document.createElement('canvas'),
      ];
      [small.width, small.height] = [columns, Math.round((columns * 9) / 16)];
      const paper = small.getContext('2d', { willReadFrequently: true })!;
      const linear = (value: number): number =>
        value <= 10.3 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      const before = ourSpot.steps[ourSpot.steps.indexOf(step) - 1];
      ourSpot.jump(before ?? step);
      await ourSpot.step(0.05);
      if (before) ourSpot.advance();
      else document.querySelector<HTMLElement>('[data-does=begin]')!.click();
      const all: Grid[] = [];
      while (all.length < pictures) {
        await ourSpot.step(1 / rate);
        paper.drawImage(stage, 0, 0, small.width, small.height);
        const { data } = paper.getImageData(0, 0, small.width, small.height);
        all.push(
          Array.from(
            { length: data.length / 4 },
            (_, cell) =>
              0.2126 * linear(data[4 * cell]!) +
              0.7152 * linear(data[4 * cell + 1]!) +
              0.0722 * linear(data[4 * cell + 2]!),
          ),
        );
      }
      return all;
    },
    [id, COLUMNS, RATE, LONGEST * RATE] as const,
  );

test('the curtain, the dusk and every jolt', async ({ page }) => {
  await openDriven(page);
  const flashing: string[] = [];
  for (const id of await suddenSteps()) {
    const most = mostChanges(await watch(page, id), COLUMNS, 1 / RATE);
    if (most > ALLOWED) flashing.push(`${id}: ${most} changes within a second`);
  }
  expect(flashing).toEqual([]);
});

plain.describe('the measure', () => {
  const flicker = (hertz: number, low: number, high: number): Grid[] =>
    Array.from({ length: 2 * RATE }, (_, i) =>
      Array.from({ length: 24 * 14 }, (__, cell) =>
        cell % 24 < 5 && Math.floor((2 * hertz * i) / RATE) % 2 === 1 ? high : low,
      ),
    );

  plain('minds what flashes four times a second, not what does so slower, fainter or in the brightest light', () => {
    expect(mostChanges(flicker(4, 0.1, 0.3), COLUMNS, 1 / RATE)).toBeGreaterThan(ALLOWED);
    expect(mostChanges(flicker(2.5, 0.1, 0.3), COLUMNS, 1 / RATE)).toBeLessThanOrEqual(ALLOWED);
    expect(mostChanges(flicker(4, 0.1, 0.18), COLUMNS, 1 / RATE)).toBe(0);
    expect(mostChanges(flicker(4, 0.82, 0.98), COLUMNS, 1 / RATE)).toBe(0);
  });
});

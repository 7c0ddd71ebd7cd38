/** A thousand things that a viewer may do, in any order: nothing breaks, and the stage is right for its step. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { LANGUAGES } from '../../src/reading/languages.js';
import { chance } from '../../src/stage/chance.js';
import { openFront, type Reading, SMALL, test } from './opened.js';
import { differences, EXACT } from './same.js';

declare const ourSpot: Handle; // in the page

const INPUTS = 1000;
const CHECKED_EVERY = 50;
const KEYS = ['Space', 'Enter', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'Backspace', 'Tab', 'Shift+Tab', 'Escape', ...'abcdefghklmnopqstuvwxyz?1'.split('')];
const SIZES = [SMALL, { width: 320, height: 568 }, { width: 568, height: 320 }, { width: 320, height: 180 }];

test.use({ viewport: SMALL });

type Input = (page: Page, random: () => number) => Promise<unknown>;

const among = <T>(all: readonly T[], random: () => number): T => all[Math.floor(random() * all.length)]!;
const spot = (page: Page, random: () => number) => [random() * page.viewportSize()!.width, random() * page.viewportSize()!.height] as const;

async function drag(page: Page, random: () => number): Promise<void> {
  await page.mouse.move(...spot(page, random));
  await page.mouse.down();
  await page.mouse.move(...spot(page, random), { steps: 3 });
  await page.mouse.up();
}

/** Changes a setting, as its sheet does: the language, or any switch, choice or slider. */
async function change(page: Page, random: () => number): Promise<void> {
  await page.evaluate(
    ([languages, [kind, which, value]]) => {
      const fields = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('dialog :is(input[type=checkbox], input[type=range], input[type=radio], select)')];
      const field = kind < 0.2 ? document.querySelector<HTMLSelectElement>('[name=language]')! : fields[Math.floor(which * fields.length)]!;
      if (field instanceof HTMLSelectElement) field.value = field.name === 'language' ? languages[Math.floor(value * languages.length)]! : field.options[Math.floor(value * field.options.length)]!.value;
      else if (field.type === 'range') field.value = String(Number(field.min) + value * (Number(field.max) - Number(field.min)));
      else field.checked = field.type === 'radio' || !field.checked;
      for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
    },
    [Object.keys(LANGUAGES), [random(), random(), random()]] as const,
  );
}

/** As often as viewers do each. */
const INPUT: readonly (readonly [times: number, input: Input])[] = [
  [30, (page, random) => page.mouse.click(...spot(page, random))],
  [35, (page, random) => page.keyboard.press(among(KEYS, random))],
  [8, (page, random) => page.mouse.wheel(0, (random() - 0.5) * 400)],
  [8, drag],
  [3, (page, random) => page.setViewportSize(among(SIZES, random))],
  [6, change],
  [10, (page, random) => page.evaluate((seconds) => ourSpot.step(seconds, 3, false), random() * 3)],
];

function any(random: () => number): Input {
  const all = INPUT.reduce((sum, [times]) => sum + times, 0);
  let lot = random() * all;
  return INPUT.find(([times]) => (lot -= times) < 0)![1];
}

/** What is on stage, and what it would be if one had jumped there; null where the play has not begun. */
const readTwice = (page: Page): Promise<readonly [Reading, Reading] | null> =>
  page.evaluate(() => {
    const { step } = ourSpot.read();
    if (!step) return null;
    ourSpot.settle();
    const settled = ourSpot.read();
    ourSpot.jump(ourSpot.steps[0]!);
    ourSpot.jump(step);
    return [settled, ourSpot.read()];
  });

test('whatever one does, nothing breaks and the stage is right', async ({ page }) => {
  test.setTimeout(480_000);
  await page.addInitScript(() => (window.print = () => {})); // its sheet would wait for an answer
  await openFront(page);
  const random = chance(20);
  for (let n = 1; n <= INPUTS; n++) {
    await any(random)(page, random);
    if (n % CHECKED_EVERY > 0) continue;
    const readings = await readTwice(page);
    if (readings) expect(differences(...readings, EXACT), `after ${n} inputs, at ${readings[0].step}`).toEqual([]);
  }
});

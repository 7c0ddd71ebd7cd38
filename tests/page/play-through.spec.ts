/** The play from its first step to its last, as viewers go through it. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import type { Play } from '../../src/play/play';
import { FIGURES, openDriven, openLive, type Reading, SMALL, stepIds, test, warmTest } from './opened.js';
import { after, ANSWER, leadsTo, SPOKEN } from './steps.js';
import { readThePlay } from './play.js';

declare const ourSpot: Handle; // in the page

type Press = () => Promise<void>;
interface Look {
  readonly id: string;
  readonly busy: boolean;
  readonly whole: boolean; // every character of the line is to be seen
  readonly line: string;
}

let play: Play;
test.beforeAll(async () => {
  play = await readThePlay();
});
test.use({ viewport: SMALL });

const look = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const card = document.querySelector<HTMLElement>('.card')!;
    const line = card.hidden ? '' : card.querySelector('.card-line')!.textContent;
    return { id: ourSpot.read().step, busy: ourSpot.busy, whole: !CSS.highlights.has('untold'), line };
  });

/** What of the picture is not as the play has it once its movement is over. */
function misplaced(reading: Reading): string[] {
  const stage = play.stageAt(reading.index);
  return FIGURES.flatMap((who) => {
    const [drawn, meant] = [reading.figures[who], stage.figures[who]];
    if (meant!.place !== stage.place) return drawn ? [`${reading.step}: ${who} should be gone`] : [];
    if (!drawn) return [`${reading.step}: ${who} is missing`];
    const there =
      drawn.mark === meant!.mark &&
      drawn.pose === meant!.pose &&
      drawn.mood === meant!.mood &&
      Math.abs(drawn.x - meant!.x) < 0.5;
    return there
      ? []
      : [
          `${reading.step}: ${who} ${drawn.mark} ${drawn.pose} ${drawn.mood} ${drawn.x} instead of ` +
            `${meant!.mark} ${meant!.pose} ${meant!.mood} ${meant!.x}`,
        ];
  });
}

/** Two presses a step: the first brings it to its end, the second goes on. */
async function playThrough(page: Page, ids: readonly string[], press: Press): Promise<void> {
  const wrong: string[] = [];
  for (const [i, id] of ids.entries()) {
    if (i > 0) await press();
    expect(await look(page)).toMatchObject({ id, busy: true });
    await press();
    expect(await look(page)).toEqual({ id, busy: false, whole: true, line: play.steps[i]!.text });
    wrong.push(...misplaced(await page.evaluate(async () => (await ourSpot.step(0.7, 7, false), ourSpot.read()))));
  }
  expect(wrong).toEqual([]);
}

warmTest('by clicks alone', async ({ page }) => {
  await openDriven(page);
  const ids = await stepIds(page);
  const click: Press = () => page.mouse.click(320, 60);
  await playThrough(page, ids, click);
  await click();
  expect((await look(page)).id).toBe(ids.at(-1));
});

warmTest('by keys alone', async ({ page }) => {
  await openDriven(page);
  const keys = ['Space', 'Enter', 'ArrowRight'];
  let pressed = 0;
  await playThrough(page, await stepIds(page), () => page.keyboard.press(keys[pressed++ % keys.length]!));
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  warmTest('by taps', async ({ page }) => {
    await openDriven(page);
    await playThrough(page, (await stepIds(page)).slice(0, 12), () => page.touchscreen.tap(195, 90));
    await page.getByRole('button', { name: 'Back' }).tap();
    expect((await look(page)).id).toBe(play.steps[10]!.id);
  });
});

warmTest('back by key and by button, to a step as it ended', async ({ page }) => {
  await openDriven(page, 'his-slide');
  for (const [go, id] of [
    [() => page.keyboard.press('ArrowLeft'), 'her-slide'],
    [() => page.getByRole('button', { name: 'Back' }).click(), 'leans-back'],
  ] as const) {
    await go();
    expect(await look(page)).toMatchObject({ id, busy: false, whole: true });
    expect(misplaced(await page.evaluate(() => ourSpot.read()))).toEqual([]);
  }
  await page.keyboard.press('Space'); // the button, pressed by the mouse, does not keep the keys to itself
  expect((await look(page)).id).toBe('her-slide');
});

warmTest('at the first step there is nothing before it', async ({ page }) => {
  await openDriven(page);
  await page.keyboard.press('ArrowLeft');
  expect((await look(page)).id).toBe(play.steps[0]!.id);
});

test('in a page with a clock of its own', async ({ page }) => {
  await openLive(page, SPOKEN.id);
  const untold = (): Promise<boolean> => page.evaluate(() => CSS.highlights.has('untold'));
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(leadsTo(ANSWER));
  await page.mouse.click(320, 60);
  // it may have come to its end by itself
  await expect(page).toHaveURL(new RegExp(`#(${ANSWER.id}|${after(ANSWER).id})$`));
  await expect.poll(untold).toBe(false);
  await page.keyboard.press('ArrowLeft');
  await expect
    .poll(async () => [SPOKEN.text, ANSWER.text].includes(await page.locator('.card-line').innerText()))
    .toBe(true);
});

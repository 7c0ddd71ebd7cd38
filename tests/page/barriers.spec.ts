/**
 * Whatever part of the program throws, it is said once, and the play goes on: frames come, words, address and stage
 * agree, and the viewer can go on and back.
 */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { openDriven, openLive, type Reading, SMALL, test, warmTest } from './opened.js';
import { after, ANSWER, leadsTo, SPOKEN } from './steps.js';
import { differences, EXACT } from '../stage/same.js';

declare const ourSpot: Handle; // in the page

const STEP = SPOKEN.id;
// parts that work frame by frame
const FRAMES = ['input', 'controls', 'seek', 'auto', 'settings', 'hearing', 'stills', 'drawing'];
const ARRIVALS = ['address', 'log']; // parts that are told of each step
const PRESENTERS = ['words', 'sound', 'picture'];

test.use({ viewport: SMALL });

interface Place {
  readonly step: string;
  readonly line: string;
  readonly hash: string;
}

/** Goes on twice, with time passing, and back once. @returns where the play is after each */
const walk = (page: Page): Promise<Place[]> =>
  page.evaluate(async () => {
    const here = () => ({
      step: ourSpot.read().step,
      line: document.querySelector('.card-line')!.textContent,
      hash: location.hash.slice(1),
    });
    const told: ReturnType<typeof here>[] = [];
    const goOn = async (): Promise<void> => {
      const from = ourSpot.read().step;
      for (let presses = 0; presses < 6 && ourSpot.read().step === from; presses++) {
        for (let pictures = 0; pictures < 2; pictures++) ourSpot.draw();
        document
          .querySelector<HTMLElement>('#stage')!
          .dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
        await ourSpot.step(0.5, 5, false);
      }
      told.push(here());
    };
    await goOn();
    await goOn();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }));
    await ourSpot.step(0.2, 2, false);
    told.push(here());
    return told;
  });

const WALK = [
  { step: ANSWER.id, line: ANSWER.text },
  { step: after(ANSWER).id, line: expect.any(String) },
  { step: ANSWER.id, line: ANSWER.text },
];

/** What is on stage, and what it would be if one had jumped there. */
const readTwice = (page: Page): Promise<readonly [Reading, Reading]> =>
  page.evaluate(() => {
    ourSpot.snapToRest();
    const settled = ourSpot.read();
    ourSpot.jump(ourSpot.steps[0]!);
    ourSpot.jump(settled.step);
    return [settled, ourSpot.read()];
  });

for (const parts of [PRESENTERS, FRAMES, ARRIVALS]) {
  warmTest(`${parts.join(', ')}: each may throw`, async ({ page, complaints }) => {
    await openDriven(page, STEP);
    for (const part of parts) {
      await page.evaluate(
        async ([id, name]) => (ourSpot.jump(id), await ourSpot.step(0.1, 2), ourSpot.breakPart(name)),
        [STEP, part] as const,
      );
      expect(await walk(page), part).toEqual(
        WALK.map(({ step, line }) => ({ step, line, hash: part === 'address' ? STEP : step })),
      );
      const said = complaints.splice(0);
      expect(said.length, said.join('\n')).toBe(1); // once, however often
      expect(said[0]).toContain(`“${part}” failed`);

      await page.evaluate(() => ourSpot.breakPart(''));
      expect(differences(...(await readTwice(page)), EXACT), `once ${part} is mended, the stage is right`).toEqual([]);
      expect(
        (await walk(page)).map(({ step }) => step),
        part,
      ).toEqual([after(ANSWER).id, after(ANSWER, 2).id, after(ANSWER).id]);
      await expect(page.locator('#stage .still'), 'and to be seen').toHaveCount(0);
    }
  });
}

for (const presenter of ['picture', 'drawing']) {
  warmTest(`while ${presenter} fails, stills stand in for the stage`, async ({ page, complaints }) => {
    await openDriven(page, STEP);
    await page.evaluate(async (part) => {
      ourSpot.breakPart(part);
      for (let pictures = 0; pictures < 4; pictures++) await ourSpot.step(0.1);
    }, presenter);
    await expect(page.locator('#stage .still img')).toHaveAttribute('src', new RegExp(`/${STEP}\\.webp$`));
    await expect(page.getByRole('status')).toContainText('The moving picture has gone.');
    expect(complaints.splice(0).length).toBe(1);
  });
}

// what has no button while the play is on
const KEYS = { begin: 'Home', end: 'End', mute: 'm', captions: 'c', descriptions: 'd' };

test.describe(() => {
  test.use({ painted: true });

  test('a layer of the scenery that keeps failing is taken away, and the viewer is told', async ({
    page,
    complaints,
  }) => {
    await openDriven(page, STEP);
    const picture = async (): Promise<Buffer> => (
      await page.evaluate(() => ourSpot.step(0)),
      page.locator('#stage').screenshot({ style: '.bar, .words, .notice { visibility: hidden }' })
    );
    const before = await picture();
    await page.evaluate(async () => (ourSpot.breakPart('tree'), await ourSpot.step(0.004, 4)));
    await expect(page.getByRole('status')).toContainText('Something on this page has failed');
    expect((await picture()).equals(before)).toBe(false);
    await expect(page.locator('#stage .still')).toHaveCount(0);
    expect(complaints.splice(0).length).toBe(1);
    expect((await walk(page)).map(({ step }) => step)).toEqual(WALK.map(({ step }) => step));
  });
});

warmTest('every wish may throw, by button or key', async ({ page, complaints }) => {
  await openDriven(page, STEP);
  const failing = (part: string): Promise<void> => page.evaluate((name) => ourSpot.breakPart(name), part);
  const buttons = await page
    .locator('[data-does]')
    .evaluateAll((all) => [...new Set(all.map((button) => (button as HTMLElement).dataset.does!))]);
  for (const command of new Set([...buttons, ...Object.keys(KEYS)])) {
    await failing(`command ${command}`);
    if (command in KEYS) await page.keyboard.press(KEYS[command as keyof typeof KEYS]);
    else await page.locator(`[data-does="${command}"]`).last().dispatchEvent('click');
    await expect.poll(() => complaints, command).toEqual([expect.stringContaining(`“command ${command}” failed`)]);
    complaints.splice(0);
    await failing('');
  }
  expect((await walk(page)).map(({ step }) => step)).toEqual(WALK.map(({ step }) => step));
});

test('on the page’s own clock an exception in a frame is followed by the next frame', async ({ page, complaints }) => {
  await page.addInitScript(() => {
    const elements = Element.prototype as { toggleAttribute: (this: void, ...how: unknown[]) => boolean };
    elements.toggleAttribute = new Proxy(elements.toggleAttribute, {
      apply(act, element, how) {
        if ((window as { failing?: boolean }).failing) throw new Error('no attribute may be toggled');
        return Reflect.apply(act, element, how) as unknown;
      },
    });
  });
  await openLive(page, STEP);
  await page.evaluate(() => Object.assign(window, { failing: true }));
  await page.mouse.move(30, 30);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(leadsTo(ANSWER));
  await expect(page.locator('.card-line')).toHaveText(ANSWER.text);
  await page.evaluate(() => Object.assign(window, { failing: false }));
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(new RegExp(`#${STEP}$`));
  complaints.splice(0);
});

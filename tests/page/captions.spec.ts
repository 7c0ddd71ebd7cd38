/** Words for what is heard: to be seen at will, to be read out always; and the sheet on which the sound is set. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import {
  atEach,
  jump,
  openDriven,
  openFront,
  openLive,
  pass,
  type Reading,
  SMALL,
  stepIds,
  stepOf,
  test,
  warmTest,
} from './opened.js';
import { after, FIRST, SPOKEN } from './steps.js';
import { readCaptions, readThePlay } from './play.js';

declare const ourSpot: Handle; // in the page

const PHONE = { width: 320, height: 568 };
const SIZES = [
  PHONE,
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 568, height: 320 },
  { width: 1280, height: 720 },
];
const ABOVE_LETTERS = 0.1; // of the height of a title in two lines
const FINGER = 44; // pixels
const LATE = 0.3; // seconds into a step
const BUSES = ['Music', 'Surroundings', 'Effects', 'Voices'];

type Box = Reading['faces']['lily'] & object;

const apart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

const strips = (page: Page) => page.locator('.captions p');
const told = (page: Page): Promise<string[]> => strips(page).allTextContents();
const FINE = { rate: 20 }; // pictures a second
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Sound' });
const soundButton = (page: Page) => page.locator('.sound');
const isSeen = (page: Page): Promise<boolean> =>
  page.locator('.captions').evaluate((list) => list.getBoundingClientRect().width > 1);

test.use({ viewport: SMALL });

test.describe('captions', () => {
  warmTest('come with C, in brackets, and go when they have been read', async ({ page }) => {
    await openDriven(page, FIRST.id);
    await page.keyboard.press('c');
    expect([await told(page), await isSeen(page)]).toEqual([['the alarm rings'], true]);
    expect(await strips(page).evaluate((strip) => getComputedStyle(strip, '::before').content)).toContain('[');
    await pass(page, 2.5, FINE);
    expect(await told(page)).toEqual(['the alarm rings']);
    await pass(page, 2, FINE);
    expect([await told(page), await stepOf(page)]).toEqual([[], FIRST.id]);
  });

  warmTest('tell of the title’s music when the sound sets in, and go with the title', async ({ page }) => {
    await openFront(page);
    await page.keyboard.press('c');
    expect(await told(page)).toContain('soft piano, unhurried');
    await page.keyboard.press('Space');
    expect(await told(page)).not.toContain('soft piano, unhurried');
  });

  warmTest('come at the time of the sound', async ({ page }) => {
    const { steps } = await readThePlay();
    const late = (await readCaptions()).flatMap(([first], n) =>
      n > 0 && first && first.at > LATE ? [{ before: steps[n - 1]!.id, at: first.at, words: first.words }] : [],
    );
    expect(late.length).toBeGreaterThan(0);
    await openDriven(page);
    for (const { before, at, words } of late) {
      await page.evaluate((id) => (ourSpot.jump(id), ourSpot.advance()), before);
      await pass(page, at - LATE / 2, FINE);
      expect(await told(page)).toEqual([]);
      await pass(page, LATE, FINE);
      expect(await told(page)).toContain(words);
    }
  });

  warmTest('are out of sight until they are wanted, and can be put out again', async ({ page }) => {
    await openDriven(page, FIRST.id);
    expect([await told(page), await isSeen(page)]).toEqual([['the alarm rings'], false]);
    await page.keyboard.press('C');
    expect(await isSeen(page)).toBe(true);
    await page.keyboard.press('c');
    expect(await isSeen(page)).toBe(false);
  });

  warmTest('answer the key where there is nothing to tell', async ({ page }) => {
    await openDriven(page, SPOKEN.id);
    await page.keyboard.press('c');
    expect(await told(page)).toEqual(['captions on']);
  });

  warmTest('are read out once each, in the order of the play, whether or not they are seen', async ({ page }) => {
    await openFront(page);
    await page.evaluate(() => {
      window.told = [];
      const hear = (records: MutationRecord[]): void =>
        records.forEach(({ addedNodes }) =>
          addedNodes.forEach((node) => window.told.push(`${ourSpot.read().index} ${node.textContent}`)),
        );
      new MutationObserver(hear).observe(document.querySelector('.captions')!, { childList: true });
    });
    const heard = await page.evaluate(async () => {
      for (const _ of ourSpot.steps) {
        ourSpot.advance();
        await ourSpot.step(0.3, 6, false);
        ourSpot.skip(); // what was still to come is told at once
        await Promise.resolve(); // who watches hears of it
      }
      return window.told;
    });
    expect(heard.length).toBeGreaterThan(12);
    expect(new Set(heard).size).toBe(heard.length);
    expect(heard.map((one) => parseInt(one))).toEqual(heard.map((one) => parseInt(one)).toSorted((a, b) => a - b));
    await expect(page.locator('.captions')).toHaveAttribute('aria-live', 'polite');
  });

  warmTest('after a way back tell only what goes on there', async ({ page }) => {
    await openDriven(page);
    await pass(page, 1.5, FINE);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowLeft');
    expect([await stepOf(page), await told(page)]).toEqual([FIRST.id, ['the alarm rings']]);
    await jump(page, after(FIRST));
    expect(await told(page)).toEqual([]);
  });

  test('fade, but not where less motion is asked for', async ({ page }) => {
    const opacity = () => strips(page).evaluate((strip) => Number(strip.style.opacity));
    await openDriven(page, FIRST.id);
    await pass(page, 0.1, FINE);
    expect(await opacity()).toBeLessThan(1);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await pass(page, 0.02, FINE);
    expect(await opacity()).toBe(1);
  });

  warmTest('leave the title and the way in free', async ({ page }) => {
    await openFront(page);
    await page.keyboard.press('c');
    await atEach(page, SIZES, async () => {
      const boxes = async (name: string): Promise<Box[]> =>
        Promise.all((await page.locator(name).all()).map(async (one) => (await one.boundingBox())!));
      const [papers, rest] = [
        await boxes('.captions p'),
        (await Promise.all(['.start-screen .ticket:visible', '.start-screen p', '.sound'].map(boxes))).flat(),
      ];
      const [title] = await boxes('.title');
      const above = title!.height * ABOVE_LETTERS;
      rest.push({ ...title!, y: title!.y + above, height: title!.height - above });
      expect(papers.length).toBeGreaterThan(0);
      for (const paper of papers) expect(rest.filter((other) => !apart(paper, other))).toEqual([]);
    });
  });

  for (const size of SIZES) {
    warmTest(
      `cover no face, card or button, and leave the card where it is, at ${size.width} × ${size.height}`,
      async ({ page }) => {
        await page.setViewportSize(size);
        await openDriven(page);
        const boxes = await page.evaluate(async () => {
          const boxOf = (name: string) => document.querySelector(name)!.getBoundingClientRect().toJSON() as DOMRect;
          const stripsBox = () => {
            const all = new Range(); // of the strips, not of the list they hang in
            all.selectNodeContents(document.querySelector('.captions')!);
            return all.getBoundingClientRect().toJSON() as DOMRect;
          };
          const found = [];
          ourSpot.snapToRest();
          for (const _ of ourSpot.steps.slice(1)) {
            ourSpot.advance();
            ourSpot.skip();
            await ourSpot.step(2, 4, false); // the picture has come to rest, the words are still there
            const { step, faces } = ourSpot.read();
            const bare = boxOf('.card');
            document.querySelector('main')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
            found.push({
              id: step,
              bare,
              card: boxOf('.card'),
              captions: stripsBox(),
              faces: Object.values(faces),
              back: boxOf('.back'),
              sound: boxOf('.sound'),
            });
            document.querySelector('main')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
          }
          return found;
        });
        expect(boxes.map(({ id }) => id)).toEqual((await stepIds(page)).slice(1));
        expect(
          boxes.filter(({ bare, card }) => JSON.stringify(bare) !== JSON.stringify(card)).map(({ id }) => id),
          'moved the card',
        ).toEqual([]);
        expect(
          boxes
            .filter(({ captions, back, sound }) => !apart(captions, back) || !apart(captions, sound))
            .map(({ id }) => id),
          'over a button',
        ).toEqual([]);
        expect(
          boxes.filter(({ captions, card }) => !apart(captions, card)).map(({ id }) => id),
          'over the card',
        ).toEqual([]);
        expect(
          boxes.filter(({ captions, faces }) => faces.some((face) => !apart(captions, face))).map(({ id }) => id),
          'over a face',
        ).toEqual([]);
        expect(
          boxes
            .filter(({ captions }) => captions.x < 0 || captions.y < 0 || captions.x + captions.width > size.width)
            .map(({ id }) => id),
          'out of the picture',
        ).toEqual([]);
      },
    );
  }
});

test.describe('the sheet of the sound', () => {
  warmTest('opens, is set and closes by keyboard, and the focus comes back', async ({ page }) => {
    await openDriven(page, SPOKEN.id);
    await soundButton(page).focus();
    await page.keyboard.press('Enter');
    await expect(sheet(page)).toBeVisible();
    expect(await sheet(page).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    const music = page.getByRole('slider', { name: 'Music' });
    await music.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
    await expect(music).toHaveAttribute('aria-valuetext', '60%');
    await page.getByRole('switch', { name: 'Captions for sounds' }).focus();
    await page.keyboard.press('Space');
    await expect(page.locator('.captions')).toHaveAttribute('data-seen');
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toBeHidden();
    await expect(soundButton(page)).toBeFocused();
    expect(await stepOf(page)).toBe(SPOKEN.id);
  });

  warmTest('takes clicks and keys for itself: the play waits', async ({ page }) => {
    await openDriven(page, SPOKEN.id);
    await soundButton(page).click();
    await page.getByRole('heading', { name: 'Sound', exact: true }).click();
    for (const key of ['Space', 'ArrowRight', 'ArrowLeft', 'Home', 'Backspace']) await page.keyboard.press(key);
    await page.getByRole('slider', { name: 'Effects' }).click();
    await page.mouse.click(20, 20); // beside it
    await expect(sheet(page)).toBeHidden();
    expect(await stepOf(page)).toBe(SPOKEN.id);
    await page.keyboard.press('Space');
    expect(await stepOf(page)).not.toBe(SPOKEN.id);
  });

  warmTest('hears M and C as the play does', async ({ page }) => {
    await openDriven(page, SPOKEN.id);
    await soundButton(page).click();
    await page.getByRole('slider', { name: 'Music' }).focus();
    await page.keyboard.press('m');
    await expect(page.getByRole('switch', { name: 'Mute everything' })).toBeChecked();
    await page.keyboard.press('c');
    await expect(page.getByRole('switch', { name: 'Captions for sounds' })).toBeChecked();
  });

  warmTest('puts the voices out and on again', async ({ page }) => {
    await openDriven(page, SPOKEN.id);
    await soundButton(page).click();
    const speaking = page.getByRole('switch', { name: 'Murmuring voices' });
    const voices = page.getByRole('slider', { name: 'Voices' });
    await expect(speaking).toBeChecked();
    await speaking.click();
    await expect(voices).toHaveValue('0');
    await voices.press('ArrowRight');
    await expect(speaking).toBeChecked();
    await speaking.click();
    await speaking.click();
    await expect(voices).toHaveValue('70');
  });

  test('is as it was left when the page is opened again', async ({ page }) => {
    await openLive(page, SPOKEN.id);
    await soundButton(page).click();
    for (const [i, name] of BUSES.entries()) await page.getByRole('slider', { name }).fill(String(10 + i * 5));
    await page.keyboard.press('m');
    await page.keyboard.press('c');
    await page.reload();
    await soundButton(page).click();
    for (const [i, name] of BUSES.entries())
      await expect(page.getByRole('slider', { name })).toHaveValue(String(10 + i * 5));
    await expect(page.getByRole('switch', { name: 'Mute everything' })).toBeChecked();
    await expect(page.locator('.captions')).toHaveAttribute('data-seen');
  });

  test('is as usual, without a complaint, where nothing may be kept', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await openLive(page, SPOKEN.id);
    await soundButton(page).click();
    for (const [name, percent] of [
      ['Music', '80'],
      ['Surroundings', '80'],
      ['Effects', '100'],
      ['Voices', '70'],
    ] as const)
      await expect(page.getByRole('slider', { name })).toHaveValue(percent);
    await page.keyboard.press('m');
    await expect(page.getByRole('switch', { name: 'Mute everything' })).toBeChecked();
  });

  warmTest('can be reached with a finger', async ({ page }) => {
    await openDriven(page, SPOKEN.id);
    await atEach(page, SIZES, async (size) => {
      await soundButton(page).click();
      const box = (await sheet(page).boundingBox())!;
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height).toBe(
        true,
      );
      for (const row of await sheet(page).locator('label, button').all()) {
        await row.scrollIntoViewIfNeeded();
        expect((await row.boundingBox())!.height).toBeGreaterThanOrEqual(FINGER);
      }
      expect(await sheet(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      await expect(sheet(page)).toBeHidden();
    });
  });
});

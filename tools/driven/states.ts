/** Everything a viewer may have before them besides the play itself: each state of the page, and how it is reached. */
import type { Page } from '@playwright/test';
import type { Handle } from './handle.js';

declare const ourSpot: Handle; // in the page

export interface State {
  readonly name: string;
  /** Brings a driven page there from anywhere in the play, with no sheet open. */
  readonly reach: (page: Page) => Promise<void>;
  readonly shows: string; // what is to be seen then and in few others, as CSS selects it
}

const HOVERED = 0.62; // share of the line along the bottom

async function stand(page: Page, id: string): Promise<void> {
  await page.evaluate((step) => (ourSpot.jump(step), ourSpot.step(0)), id);
}

/** Opens a sheet over a step, by its key. */
const opened = (name: string, key: string, sheet: string): State => ({
  name,
  async reach(page) {
    await stand(page, 'finds-her-hand');
    await page.keyboard.press(key);
    await page.locator(`${sheet}[open]`).waitFor();
  },
  shows: `${sheet}[open]`,
});

const pressed = (name: string, button: string, sheet: string): State => ({
  name,
  async reach(page) {
    await stand(page, 'finds-her-hand');
    await page.locator(button).click();
    await page.locator(`${sheet}[open]`).waitFor();
  },
  shows: `${sheet}[open]`,
});

const told = (name: string, kind: string, id: string): State => ({
  name,
  reach: (page) => stand(page, id),
  shows: `.card[data-kind=${kind}]`,
});

/** In the order in which one page can take them: the way in is there only before the play begins. */
export const STATES: readonly State[] = [
  { name: 'start', reach: async () => {}, shows: '.start-screen' },
  told('spoken', 'speech', 'missed-you'),
  told('thought', 'thought', 'if-he-saw'),
  told('told', 'narration', 'finds-her-hand'),
  told('written', 'letter', 'the-note'),
  {
    name: 'captions and descriptions',
    async reach(page) {
      await page.keyboard.press('c');
      await page.keyboard.press('d');
      await stand(page, 'her-slide');
      await page.evaluate(() => (ourSpot.back(), ourSpot.advance(), ourSpot.step(2, 8)));
    },
    shows: '.captions[data-seen] p',
  },
  {
    name: 'seeking',
    async reach(page) {
      await page.keyboard.press('c');
      await page.keyboard.press('d');
      await stand(page, 'refuses');
      const line = (await page.locator('.seek').boundingBox())!;
      await page.mouse.move(line.x + line.width * HOVERED, line.y + line.height / 2);
      await page.evaluate(() => ourSpot.step(0));
      await page.locator('.seek img').waitFor();
    },
    shows: '.seek img',
  },
  opened('log', 'l', '.log'),
  pressed('more', '.bar [data-does=more]', '.more'),
  pressed('sound', '.bar [data-does=sound]', '.mix'),
  opened('settings', 's', '.settings'),
  opened('help', '?', '.help'),
  {
    name: 'script',
    async reach(page) {
      await pressed('more', '.bar [data-does=more]', '.more').reach(page);
      await page.locator('.more [data-does=script]').click();
      await page.locator('.script[open]').waitFor();
    },
    shows: '.script[open]',
  },
  {
    name: 'end',
    async reach(page) {
      await stand(page, 'too-long');
      await page.evaluate(() => ourSpot.step(14, 28));
    },
    shows: '.end-screen',
  },
];

/** Closes whatever sheet lies over the page. */
export async function closeSheets(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.querySelectorAll('dialog[open]').forEach((sheet) => (sheet as HTMLDialogElement).close()),
  );
  await page.mouse.move(0, 0);
}

/** Lines read aloud, with a speech synthesis whose voices say what they are given when the test lets them. */
import { expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { jump, openDriven, pass, SMALL, stepOf, test } from './opened.js';
import { lineIn } from './play.js';
import { ANSWER, HERE, SPOKEN } from './steps.js';

declare const ourSpot: Handle; // in the page

interface Stub {
  readonly said: { text: string; voice: string; pitch: number; rate: number; lang: string }[];
  cancelled: number;
  finish(): void; // what was given last
}
declare const voices: Stub; // in the page

test.use({ viewport: SMALL });

/** Runs in the page before all else, so it may use nothing from here. @param names of voices, with their languages */
function stub(names: readonly (readonly [name: string, lang: string])[]): void {
  let last: SpeechSynthesisUtterance | null = null;
  const all = names.map(([name, lang]) => ({ name, lang, voiceURI: name, localService: true, default: false }));
  const told: Stub = {
    said: [],
    cancelled: 0,
    finish: () => {
      const ended = last;
      last = null;
      ended?.onstart?.({} as never);
      ended?.onend?.({} as never);
    },
  };
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => all,
    cancel: () => void (told.cancelled += 1),
    speak: (utterance: SpeechSynthesisUtterance) => {
      if (utterance.text === '') return; // which some browsers want to hear first
      const { text, voice, pitch, rate, lang } = (last = utterance);
      told.said.push({ text, voice: voice?.name ?? '', pitch, rate, lang });
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      constructor(readonly text: string) {}
    },
  });
  Object.assign(window, { voices: told });
}

const THREE = [
  ['Kate', 'en-GB'],
  ['Daniel', 'en-GB'],
  ['Martha', 'en-GB'],
  ['Kyoko', 'ja-JP'],
] as const;

async function open(page: Page, id = '', some: readonly (readonly [string, string])[] = THREE): Promise<void> {
  await page.addInitScript(stub, some);
  await openDriven(page, id);
}
const said = (page: Page): Promise<string[]> => page.evaluate(() => voices.said.map(({ text }) => text));
const last = (page: Page) => page.evaluate(() => voices.said.at(-1));
const joined = (texts: readonly string[]): string => texts.join(' ');
const notice = (page: Page) => page.getByRole('status').filter({ visible: true });

/** Lets voices say what they have until they have no more. @returns what they said since the text before */
async function hear(page: Page, from: number): Promise<string> {
  for (let i = 0; i < 12; i++) await page.evaluate(() => voices.finish());
  return joined((await said(page)).slice(from));
}

test('V has the line read in the voice of who says it; murmurs give way, and the card is as ever', async ({ page }) => {
  await open(page, HERE.id);
  await jump(page, { id: HERE.id });
  await page.keyboard.press('v');
  await expect(notice(page)).toContainText('read aloud');
  await expect.poll(() => said(page)).not.toEqual([]);
  expect(await hear(page, 0)).toBe(HERE.text.replace(/\s+/g, ' '));
  const count = (await said(page)).length;
  await jump(page, { id: SPOKEN.id });
  const { voice } = (await last(page))!;
  expect(voice).toBe(SPOKEN.who === 'lily' ? 'Kate' : 'Daniel');
  expect(await hear(page, count)).toBe(SPOKEN.text.replace(/\s+/g, ' '));
  await page.evaluate((id) => ourSpot.replay(id), SPOKEN.id);
  const murmured: string[] = [];
  for (let i = 0; i < 30; i++) {
    await pass(page, 0.1);
    murmured.push(...(await page.evaluate(() => ourSpot.read().heard.voices)));
  }
  expect(murmured).toEqual([]);
  await expect(page.locator('.card-line')).toHaveText(SPOKEN.text);
  await page.keyboard.press('v');
  await expect(notice(page)).toContainText('not read aloud');
  const before = (await said(page)).length;
  await jump(page, { id: ANSWER.id });
  expect((await said(page)).length).toBe(before);
});

test('the play by itself waits until the voice has ended', async ({ page }) => {
  await open(page, HERE.id);
  await page.keyboard.press('v');
  await expect.poll(() => said(page)).not.toEqual([]);
  await page.keyboard.press('a');
  await pass(page, 5);
  expect(await stepOf(page)).toBe(HERE.id);
  await hear(page, 0);
  await pass(page, 2);
  expect(await stepOf(page)).not.toBe(HERE.id);
});

test('pausing stops the voice, and the language of the page is the one that is read', async ({ page }) => {
  await open(page, SPOKEN.id);
  await page.keyboard.press('v');
  await expect.poll(() => said(page)).not.toEqual([]);
  const cancelled = await page.evaluate(() => voices.cancelled);
  await page.keyboard.press('p');
  expect(await page.evaluate(() => voices.cancelled)).toBe(cancelled + 1);
  await page.keyboard.press('p');
  await page.keyboard.press('s');
  await page.locator('select[name=language]').selectOption('ja');
  await expect(page.locator('.card-line')).toHaveText(lineIn('ja', SPOKEN));
  await expect.poll(async () => (await last(page))!.voice).toBe('Kyoko');
});

test('each role’s voice, its pitch and the speed are set among the settings, heard, and kept', async ({ page }) => {
  await open(page, SPOKEN.id);
  await page.keyboard.press('s');
  await expect(page.getByLabel('Speed of the voices')).toBeHidden();
  await page.getByRole('switch', { name: 'Lines read aloud' }).check();
  const lily = page.getByLabel('Voice: Lily');
  await expect(lily.getByRole('option')).toHaveText(['As it comes', 'Kate', 'Daniel', 'Martha']);
  await lily.selectOption('Martha');
  await expect.poll(async () => (await last(page))!).toMatchObject({ voice: 'Martha' });
  await page.getByLabel('Pitch: Narrator').fill('70');
  await page.getByLabel('Speed of the voices').fill('150');
  await expect.poll(async () => (await last(page))!).toMatchObject({ pitch: 0.7, rate: 1.5 });
  await page.reload();
  await page.waitForFunction(() => 'ourSpot' in window);
  await page.keyboard.press('s');
  await expect(lily).toHaveValue('Martha');
  await expect(page.getByLabel('Speed of the voices')).toHaveValue('150');
  await page.getByRole('button', { name: 'Back to the defaults' }).click();
  await expect(page.getByRole('switch', { name: 'Lines read aloud' })).not.toBeChecked();
  await expect(lily).toBeHidden();
});

test('controls that are come to with Tab are read, too', async ({ page }) => {
  await open(page, SPOKEN.id);
  await page.keyboard.press('v');
  await expect.poll(() => said(page)).not.toEqual([]);
  await page.keyboard.press('s');
  await page.keyboard.press('Tab');
  await expect.poll(async () => joined(await said(page))).toContain('Pace of the words, As usual');
  const shortcuts = page.getByRole('switch', { name: 'Single-key shortcuts' });
  await shortcuts.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect.poll(async () => joined(await said(page))).toContain('Single-key shortcuts, on');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await said(page)).at(-1)).toBe('off');
});

test('where there is no voice, that is said once, and the play goes on', async ({ page }) => {
  await open(page, SPOKEN.id, [['Anna', 'de-DE']]);
  await page.keyboard.press('v');
  await expect(notice(page)).toContainText('no voice for this language');
  await pass(page, 1);
  await jump(page, { id: ANSWER.id });
  await pass(page, 4);
  await expect(notice(page)).toHaveCount(0);
  await expect(page.locator('.card-line')).toHaveText(ANSWER.text);
  expect(await said(page)).toEqual([]);
  await page.keyboard.press('v');
  await page.keyboard.press('v');
  await expect(notice(page)).toContainText('no voice for this language'); // whoever asks anew is told anew
});

test('where what reads aloud can’t be fetched, it is said, and the play goes on', async ({ page, complaints }) => {
  await page.route(/\/aloud-[^/]*\.js$/, (route) => route.abort());
  await open(page, HERE.id);
  await page.keyboard.press('v');
  await expect(notice(page)).toContainText('the play goes on without it');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.card-line')).not.toHaveText(HERE.text);
  expect(complaints.splice(0).some((told) => told.includes('“aloud” failed'))).toBe(true);
});

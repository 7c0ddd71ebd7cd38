/**
 * What a monkey does that has got hold of the page, its window and its cable: each input is drawn
 * by chance, as often as viewers do it.
 */
import { type CDPSession, expect, type Page } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import { LANGUAGES } from '../../src/page/words/languages.js';
import { SMALL } from './opened.js';

declare const ourSpot: Handle; // in the page

export type Chance = () => number; // 0…1
export interface Cage {
  readonly page: Page;
  readonly session: CDPSession;
}
type Input = (cage: Cage, random: Chance) => Promise<unknown>;

const KEYS = [
  'Space',
  'Enter',
  'ArrowRight',
  'ArrowLeft',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'Backspace',
  'Tab',
  'Shift+Tab',
  'Escape',
  'F1',
  ...'abcdefghklmnopqstuvwxyz?1'.split(''),
];
const SIZES = [SMALL, { width: 320, height: 568 }, { width: 568, height: 320 }, { width: 320, height: 180 }];
const DENSITIES = [1, 1.25, 2, 3];
const PARTS = [
  'words',
  'sound',
  'picture',
  'drawing',
  'input',
  'controls',
  'seek',
  'settings',
  'hearing',
  'tree',
  'grass',
  'sky',
  'wish advance',
  'wish back',
  'wish log',
  'address',
  'log',
];

const among = <T>(all: readonly T[], random: Chance): T => all[Math.floor(random() * all.length)]!;

function spot(page: Page, random: Chance): { x: number; y: number } {
  const { width, height } = page.viewportSize()!;
  return { x: random() * width, y: random() * height };
}

async function drag({ page }: Cage, random: Chance): Promise<void> {
  const [from, to] = [spot(page, random), spot(page, random)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/** A tap, or a finger drawn across, or one that the system takes away. */
async function touch({ page, session }: Cage, random: Chance): Promise<void> {
  const touches = (
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    ...touchPoints: { x: number; y: number }[]
  ) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const fingers = random() < 0.2 ? [spot(page, random), spot(page, random)] : [spot(page, random)];
  await touches('touchStart', ...fingers);
  if (random() < 0.5) await touches('touchMove', ...fingers.map(() => spot(page, random)));
  await touches(random() < 0.1 ? 'touchCancel' : 'touchEnd');
}

/** Changes a setting, as its sheet does: the language, or any switch, choice or slider. */
async function change({ page }: Cage, random: Chance): Promise<void> {
  await page.evaluate(
    ([languages, [kind, which, value]]) => {
      const fields = [
        ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
          'dialog :is(input[type=checkbox], input[type=range], input[type=radio], select)',
        ),
      ];
      const field =
        kind < 0.2
          ? document.querySelector<HTMLSelectElement>('[name=language]')!
          : fields[Math.floor(which * fields.length)]!;
      if (field instanceof HTMLSelectElement)
        field.value =
          field.name === 'language'
            ? languages[Math.floor(value * languages.length)]!
            : field.options[Math.floor(value * field.options.length)]!.value;
      else if (field.type === 'range')
        field.value = String(Number(field.min) + value * (Number(field.max) - Number(field.min)));
      else field.checked = field.type === 'radio' || !field.checked;
      for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
    },
    [Object.keys(LANGUAGES), [random(), random(), random()]] as const,
  );
}

/** The tab goes out of sight, or comes back. */
const hide = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((away) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => away });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

/** Takes the stage's graphics away, or gives them back. */
const graphics = (page: Page, how: 'lose' | 'restore'): Promise<void> =>
  page.evaluate(async (act) => {
    const canvas = document.querySelector<HTMLCanvasElement & { extension?: WEBGL_lose_context }>('#stage canvas')!;
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl')!;
    canvas.extension ??= context.getExtension('WEBGL_lose_context')!;
    if (context.isContextLost() === (act === 'lose')) return;
    const told = new Promise((resolve) =>
      canvas.addEventListener(`webglcontext${act === 'lose' ? 'lost' : 'restored'}`, resolve, { once: true }),
    );
    canvas.extension[act === 'lose' ? 'loseContext' : 'restoreContext']();
    await told;
  }, how);

const breakPart = (page: Page, part: string): Promise<void> => page.evaluate((name) => ourSpot.breakPart(name), part);

async function zoom({ page, session }: Cage, random: Chance): Promise<void> {
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...page.viewportSize()!,
    deviceScaleFactor: among(DENSITIES, random),
    mobile: false,
  });
}

/** A window that fills the screen has no size of its own, and may fill it for a while after the page has left that. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
    await page.setViewportSize(size);
  }).toPass();
}

/** How often of a hundred, and what. */
const INPUTS: readonly (readonly [times: number, input: Input])[] = [
  [
    24,
    ({ page }, random) => {
      const { x, y } = spot(page, random);
      return page.mouse.click(x, y, { button: random() < 0.9 ? 'left' : 'right' });
    },
  ],
  [30, ({ page }, random) => page.keyboard.press(among(KEYS, random))],
  [7, ({ page }, random) => page.mouse.wheel(0, (random() - 0.5) * 400)],
  [6, drag],
  [5, touch],
  [3, ({ page }, random) => resize(page, among(SIZES, random))],
  [1, zoom],
  [5, change],
  [10, ({ page }, random) => page.evaluate((seconds) => ourSpot.step(seconds, 3, seconds < 1), random() * 3)],
  [2, ({ page }, random) => hide(page, random() < 0.5)],
  [2, ({ page }, random) => page.context().setOffline(random() < 0.5)],
  [
    2,
    ({ page }, random) =>
      page.evaluate(
        (share) =>
          void ear.contexts
            .at(-1)
            ?.[share < 0.8 ? 'suspend' : 'close']()
            .catch(() => {}),
        random(),
      ),
  ],
  [1, ({ page }, random) => graphics(page, random() < 0.5 ? 'lose' : 'restore')],
  [2, ({ page }, random) => breakPart(page, random() < 0.6 ? among(PARTS, random) : '')],
];
declare const ear: { readonly contexts: AudioContext[] }; // in the page

const ALL = INPUTS.reduce((sum, [times]) => sum + times, 0);

/** Does one thing. */
export async function play(cage: Cage, random: Chance): Promise<void> {
  let lot = random() * ALL;
  const [, input] = INPUTS.find(([times]) => (lot -= times) < 0)!;
  await input(cage, random);
}

/** Gives back whatever was taken away: network, graphics, sight, and the parts that were made to fail. */
export async function heal({ page }: Cage): Promise<void> {
  await page.context().setOffline(false);
  await breakPart(page, '');
  await graphics(page, 'restore');
  await hide(page, false);
}

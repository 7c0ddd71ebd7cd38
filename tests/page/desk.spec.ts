/** The author's desk: the stage beside its steps and their cues in time; drags there are written into the data. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { ViteDevServer } from 'vite';
import type { Automation } from '../../src/app/automation.js';
import { type Copy, copyProject } from './copy.js';
import { test } from './opened.js';
import { serveCopy } from './served-copy.js';
import { root } from './play.js';

const TREE = 'assets/plays/our-spot/screenplay/2-tree.jsonl';
const MOVEMENTS = 'assets/plays/our-spot/movements.json';
interface Cue {
  readonly do?: string;
  readonly camera?: string;
  readonly size?: string;
  readonly delay?: number;
}
interface Line {
  readonly id: string;
  readonly who: string;
  readonly cues?: readonly Cue[];
}
type Movements = Readonly<Record<string, { readonly motion: { readonly keys?: readonly object[] } }>>;

const linesIn = (text: string): Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
const inRoot = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
const KEYED = JSON.parse(inRoot(MOVEMENTS)) as Movements;
/** One whose own figure moves by keys, and which the camera sees from the middle distance. */
const {
  id: STEP,
  who: WHO,
  cues: [, { do: MOVEMENT = '' } = {}] = [],
} = linesIn(inRoot(TREE)).find(
  ({ cues: [camera, move, more] = [] }) =>
    KEYED[move?.do ?? '']?.motion.keys && camera?.camera === 'frame' && camera.size === 'medium' && !more,
)!;

const CAMERA = '[data-lane=camera] button.bar';
const HEAD = `.joint[data-who=${WHO}][data-joint=head]`;

let copy: Copy;
let server: ViteDevServer;

test.use({ viewport: { width: 1280, height: 800 } });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  copy = copyProject();
  server = await serveCopy(copy);
});
test.afterAll(async () => {
  await server.close();
  copy.remove();
});

const textOf = (file: string): string => readFileSync(`${copy.folder}/${file}`, 'utf8');
const cameraCue = (): Cue =>
  linesIn(textOf(TREE))
    .find(({ id }) => id === STEP)!
    .cues!.find((cue) => cue.camera)!;
const said = (page: Page) => page.getByRole('status');
const card = (page: Page) => page.frameLocator('iframe').locator('.card-line');

async function openDesk(page: Page): Promise<void> {
  await page.goto(`${server.resolvedUrls!.local[0]}desk/#${STEP}`);
  await expect(page.locator('button.bar').first()).toBeVisible();
}

/** Drags from the middle of an element, once it rests. */
async function drag(page: Page, what: string, by: { x: number; y: number }): Promise<void> {
  const dragged = page.locator(what).first();
  await dragged.hover({ force: true }); // what lies over it passes the pointer on
  const box = (await dragged.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2);
  await page.mouse.move(x + by.x, y + by.y);
  await page.mouse.up();
}

/** Lines that differ. */
const changed = (before: string, after: string): number => {
  const then = before.split('\n');
  return after.split('\n').filter((line, i) => line !== then[i]).length;
};

test('a step is found, and a cue that is dragged starts later, in one line of the file, until undone', async ({
  page,
}) => {
  await openDesk(page);
  const all = await page.locator('[data-step]').count();
  expect(all).toBeGreaterThan(linesIn(textOf(TREE)).length);
  await page.getByLabel('Find a step').fill(MOVEMENT);
  await expect(page.locator(`[data-step=${STEP}]`)).toBeVisible();
  expect(await page.locator('[data-step]').count()).toBeLessThan(all / 4);

  const before = textOf(TREE);
  const bar = page.locator(CAMERA);
  const start = (await bar.getAttribute('title'))!;
  await drag(page, CAMERA, { x: 120, y: 0 });
  await expect(said(page)).toHaveText(new RegExp(`${TREE}: ${STEP}\\.cues\\.\\d\\.delay`));
  expect(changed(before, textOf(TREE))).toBe(1);
  expect(cameraCue().delay).toBeGreaterThan(0.1);
  await expect(page.locator(`[data-step=${STEP}]`)).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('Control+z');
  await expect(said(page)).toHaveText(`undone in ${TREE}`);
  expect(textOf(TREE)).toBe(before);
  await expect(bar).toHaveAttribute('title', start); // the page has taken that up
  await bar.focus();
  const nudges = 3; // faster than the page takes them up
  for (let i = 0; i < nudges; i++) await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => cameraCue().delay).toBe(0.15);
  for (let i = 0; i < nudges; i++) await page.keyboard.press('Control+z');
  await expect.poll(() => textOf(TREE)).toBe(before);
});

test('a field is changed by typing, and shown; what is wrong is told with its place, and nothing is lost', async ({
  page,
  complaints,
}) => {
  await openDesk(page);
  const before = textOf(TREE);
  await page.locator('.inspector [name=text]').fill('Enjoy it, James.');
  await page.locator('.inspector [name=text]').press('Enter');
  await expect(card(page)).toHaveText('Enjoy it, James.');
  const mood = page.locator('.inspector [name=mood]');
  const felt = await mood.inputValue();
  await mood.fill('delihgted');
  await mood.press('Enter');
  await expect(said(page)).toHaveText(/^there is no mood called "delihgted": did you mean /);
  await expect(mood).toHaveValue(felt);

  const whole = `"id":"${STEP}"`;
  copy.edit(TREE, whole, `${whole},"colour":"red"`);
  const faults = page.locator('.steps .faults');
  await expect(faults).toContainText(new RegExp(`${TREE}:\\d+:\\d+`));
  expect(complaints.splice(0).join('\n')).toContain(`${TREE}:`);
  await expect(card(page)).toHaveText('Enjoy it, James.'); // the last good play goes on
  copy.edit(TREE, `${whole},"colour":"red"`, whole);
  await expect(faults).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => textOf(TREE)).toBe(before);
});

test('time is scrubbed and slowed; a joint that is dragged becomes a key, and stays where it was put', async ({
  page,
}) => {
  await openDesk(page);
  const before = textOf(MOVEMENTS);
  await page.getByLabel('Joints and contacts').check();
  await page.locator('.scrubber').fill('1.7'); // the movement is under way: it waits for most of a reframing
  await expect(page.locator('.clock').filter({ hasText: '1.70 s' })).toBeVisible();
  const joint = page.locator(HEAD);
  const from = (await joint.boundingBox())!;
  await drag(page, HEAD, { x: 18, y: 4 });
  await expect(said(page)).toHaveText(new RegExp(`${MOVEMENTS}: ${MOVEMENT}\\.motion\\.keys`));
  expect(changed(before, textOf(MOVEMENTS))).toBeGreaterThan(0);
  await expect.poll(async () => (await joint.boundingBox())!.x - from.x).toBeGreaterThan(8);
  await expect(page.locator('.clock').filter({ hasText: '1.70 s' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(said(page)).toHaveText(`undone in ${MOVEMENTS}`);
  expect(textOf(MOVEMENTS)).toBe(before);
  await page.getByLabel('Quarter speed').check();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  const now = () =>
    page
      .frameLocator('iframe')
      .locator('body')
      .evaluate(() => (window as unknown as { ourSpot?: Automation }).ourSpot?.read().step);
  await expect.poll(now).toBe(STEP);
});

test('the camera’s frame is drawn in for a nearer picture; five screens and the card are seen', async ({ page }) => {
  await openDesk(page);
  const before = textOf(TREE);
  await page.getByLabel('Camera frame').check();
  const { width } = (await page.locator('.viewfinder .frame').boundingBox())!;
  await drag(page, '.viewfinder .corner', { x: -0.14 * width, y: 0 });
  await expect(said(page)).toHaveText(new RegExp(`${STEP}\\.cues\\.\\d\\.size`));
  expect(cameraCue().size).toBe('close');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => textOf(TREE)).toBe(before);
  await page.getByLabel('Card', { exact: true }).check();
  await page.getByLabel('Five screens').check();
  await expect(page.locator('.screen')).toHaveCount(5);
  await expect(page.locator('.overlay .card')).toHaveCount(1);
});

test('a sound is rendered as it is by now, and played', async ({ page }) => {
  await openDesk(page);
  await page.getByLabel('Find a step').fill('"sound"');
  await page.locator('[data-step]').first().click();
  await page
    .locator('[data-lane=sound] button.bar', { hasNotText: /music|wind/ })
    .first()
    .click();
  const rendered = page.waitForResponse(/\/desk\/hear\//);
  await page.getByRole('button', { name: /^Hear / }).click();
  const response = await rendered;
  expect([response.status(), response.headers()['content-type']]).toEqual([200, 'audio/wav']);
  await expect(said(page)).toHaveText(/, as it is by now$/);
});

test.describe('painted', () => {
  test.use({ painted: true });

  test('onion skins show the figures before and after', async ({ page }) => {
    await openDesk(page);
    await page.locator('.scrubber').fill('0.8');
    const drawn = () => page.locator('canvas.skins').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length);
    const before = await drawn();
    await page.getByLabel('Onion skins').check();
    await expect.poll(drawn).toBeGreaterThan(4 * before);
  });
});

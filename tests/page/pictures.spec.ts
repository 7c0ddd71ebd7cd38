/** The play looks as it did when its pictures were last kept, whatever the shape of the window. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { differ, type Difference, LARGEST, marked, shifted } from '../../tools/pictures/differ.js';
import { KEEP, keptAt, MOMENTS, SHAPES, type Shape, shapes } from '../../tools/pictures/moments.js';
import { encode, type Picture, readPicture, takePicture } from '../../tools/pictures/picture.js';
import { openDriven, test } from './opened.js';
import { launchOptions } from '../../tools/chromium.mjs';
import { root } from './play.js';

test.use({ painted: true, launchOptions: launchOptions() }); // letters as the browser that keeps pictures draws them

const RESULTS = 'test-results/pictures';
const FIGURE_OF_SCARF = { shape: 'wide', id: 'not-think' } as const; // both scarves are to be seen, neither large

/** Actual, kept and difference, for whoever looks into it. Returns where they are. */
async function lay(page: Page, name: string, now: Picture, kept: Picture, difference: Difference): Promise<string> {
  mkdirSync(join(root, RESULTS), { recursive: true });
  for (const [what, picture] of [
    ['actual', now],
    ['kept', kept],
    ['difference', marked(now, difference)],
  ] as const) {
    writeFileSync(join(root, RESULTS, `${name}-${what}.png`), await encode(page, picture, 'png'));
  }
  return `${RESULTS}/${name}-actual.png, -kept.png and -difference.png`;
}

/** What is wrong with the picture of a step, in words; null where it is as it was. */
async function faultAt(page: Page, shape: Shape, id: string): Promise<string | null> {
  const now = await takePicture(page, id);
  const kept = await readPicture(page, join(root, keptAt(shape, id)));
  const help = `if it is meant so, “${KEEP}” keeps the new pictures`;
  if (!kept) return `${id}, ${shape}: no picture is kept; ${help}`;
  const difference = differ(now, kept);
  if (difference.largest <= LARGEST) return null;
  const where = await lay(page, `${id}-${shape}`, now, kept, difference);
  return (
    `${id}, ${shape}: a spot of ${difference.largest} pixels (${LARGEST} may) is other than it was, around ` +
    `${difference.x}, ${difference.y}; see ${where}; ${help}`
  );
}

for (const shape of shapes) {
  test.describe(`${shape}, ${SHAPES[shape].width} × ${SHAPES[shape].height}`, () => {
    test.use({ viewport: SHAPES[shape], deviceScaleFactor: 1 });

    test('every picture is as it was kept', async ({ page }) => {
      await openDriven(page);
      const faults: string[] = [];
      for (const id of MOMENTS) faults.push((await faultAt(page, shape, id)) ?? '');
      expect(faults.filter(Boolean).join('\n')).toBe('');
    });
  });
}

/** Everything that is cut for scarves, as path data. */
const scarves = (): string[] =>
  ['slight', 'broad'].flatMap((rig) => {
    const { cutouts } = JSON.parse(readFileSync(join(root, `assets/shared/rigs/${rig}.json`), 'utf8')) as {
      cutouts: { name: string; shapes: { d: string }[] }[];
    };
    return cutouts
      .filter(({ name }) => name === 'scarf' || name === 'tail')
      .flatMap(({ shapes: all }) => all.map(({ d }) => d));
  });

/** Leaves these shapes out wherever paper is cut, which is on the page then. */
function leaveOut(paths: readonly string[]): void {
  Reflect.deleteProperty(window, 'Worker');
  const left = new Set<unknown>(paths);
  const Whole = Path2D;
  window.Path2D = class extends Whole {
    constructor(path?: Path2D | string) {
      super(left.has(path) ? undefined : path);
    }
  };
}

test.describe('the comparison', () => {
  const { shape, id } = FIGURE_OF_SCARF;
  test.use({ viewport: SHAPES[shape], deviceScaleFactor: 1 });

  test('does not mind a picture moved by a pixel', async ({ page }) => {
    await openDriven(page);
    for (const step of [id, 'the-note', 'too-long']) {
      const now = await takePicture(page, step);
      for (const [dx, dy] of [
        [1, 0],
        [0, 1],
        [-1, -1],
      ] as const)
        expect(differ(now, shifted(now, dx, dy)).largest, `${step} moved by ${dx}, ${dy}`).toBeLessThanOrEqual(LARGEST);
    }
  });

  test('minds a figure without its scarf', async ({ page, context }) => {
    await openDriven(page);
    const whole = await takePicture(page, id);
    const other = await context.newPage();
    await other.addInitScript(leaveOut, scarves());
    await openDriven(other);
    const { largest } = differ(whole, await takePicture(other, id));
    expect(largest).toBeGreaterThan(5 * LARGEST);
  });
});

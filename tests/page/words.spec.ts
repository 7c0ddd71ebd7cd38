/** At every single step the page shows the stage as it is performed, and its words keep clear of faces and hands. */
import { expect } from '@playwright/test';
import { differences, EXACT } from '../stage/same.js';
import { FIGURES, openDriven, type Reading, readAll, stepIds, test, warmTest } from './opened.js';
import { readPerformed } from './play.js';

type Name = (typeof FIGURES)[number];
type Rect = NonNullable<Reading['words']>;

const HANDS = ['near', 'far'] as const;
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
];

function overlap(a: Rect, b: Rect): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, across) * Math.max(0, down);
}

function wordFaults({ step, figures, words, faces, hands }: Reading, who: Name): string[] {
  const [figure, shown] = [figures[who], faces[who]];
  if (!words || !figure || !shown) return []; // looked past, or behind a plate
  const face = overlap(words, shown);
  const covered = HANDS.filter(
    (side) =>
      figure.goal[side] !== null && !figure.touch[side]?.startsWith('own.') && overlap(words, hands[who]![side]) > 0,
  );
  return [
    ...(face > 0 ? [`${step} ${who}: words cover ${Math.round(face)} px² of the face`] : []),
    ...covered.map((side) => `${step} ${who}: words cover the ${side} hand on ${figure.touch[side]}`),
  ];
}

for (const size of SIZES) {
  test.describe(`${size.width} × ${size.height}`, () => {
    test.use({ viewport: size });

    warmTest('words cover no face, and the stage is as it is performed', async ({ page }) => {
      await openDriven(page);
      const ids = await stepIds(page);
      await readAll(page, ids); // asks for all letters that lines are set in
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const readings = await readAll(page, ids);
      expect(readings.flatMap((reading) => FIGURES.flatMap((who) => wordFaults(reading, who)))).toEqual([]);
      const performed = await readPerformed(size);
      expect(
        readings.flatMap((reading, i) =>
          differences(reading, performed[i]!, EXACT).map((what) => `${reading.step}: ${what}`),
        ),
      ).toEqual([]);
    });
  });
}

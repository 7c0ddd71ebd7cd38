/** A link to a moment shows the same stage in every engine. */
import { expect } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import type { Reading } from '../page/opened.js';
import { readPerformed } from '../page/play.js';
import { differences, type Tolerance } from '../stage/same.js';
import type { Tab } from './browser.js';
import { openDriven, SMALL, test } from './opened.js';

declare const ourSpot: Handle; // in the page

const LINKS = 10; // from the first step to the last
// engines differ in the last digits of a sine
const ROUNDING: Tolerance = { joint: 0.01, face: 1e-4, tear: 1e-4, hour: 1e-6, camera: 1e-5 };

const read = (tab: Tab): Promise<Reading> => tab.run(() => ourSpot.read(), null);

test('ten links, as Chromium shows them', async ({ tab }) => {
  const performed = await readPerformed(SMALL); // as Chromium shows it, which tests/page/words.spec.ts holds it to
  for (let n = 0; n < LINKS; n++) {
    const there = performed[Math.round((n * (performed.length - 1)) / (LINKS - 1))]!;
    await openDriven(tab, there.step);
    const here = await read(tab);
    expect(here.step).toBe(there.step);
    expect(differences(here, there, ROUNDING), there.step).toEqual([]);
  }
});

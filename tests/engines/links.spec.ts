/** A link to a moment shows the same stage in every engine. */
import { expect } from '@playwright/test';
import type { Handle } from '../../tools/driven/handle.js';
import type { Reading } from '../page/opened.js';
import { differences, type Tolerance } from '../stage/same.js';
import type { Tab } from './browser.js';
import { openBrowser, openDriven, SMALL, test } from './opened.js';

declare const ourSpot: Handle; // in the page

const STEPS = [
  'alarm',
  'the-note',
  'his-slide',
  'you-came',
  'not-think',
  'finds-her-hand',
  'if-he-saw',
  'our-spot',
  'at-last',
  'too-long',
];
// engines differ in the last digits of a sine
const ROUNDING: Tolerance = { joint: 0.01, face: 1e-4, tear: 1e-4, hour: 1e-6, camera: 1e-5 };

const read = (tab: Tab): Promise<Reading> => tab.run(() => ourSpot.read(), null);

test('ten links, as Chromium shows them', async ({ tab, house }) => {
  const reference = await openBrowser('Chromium', house.env);
  try {
    const other = await reference.tab(SMALL);
    await openDriven({ ...tab, ...other }, STEPS[0]);
    for (const id of STEPS) {
      await openDriven(tab, id);
      await other.run((step) => ourSpot.jump(step), id);
      const here = await read(tab);
      expect(here.step).toBe(id);
      expect(differences(here, await read(other), ROUNDING), id).toEqual([]);
    }
  } finally {
    await reference.close();
  }
});

import { expect, it } from 'vitest';
import type { PlateData } from '../../src/schemas/plate';
import { PlateSheets } from '../../src/stage/plates/plate-sheets';

const NAMES = ['eyes', 'hands', 'note'];
const sheet = (name: string): PlateData => ({ palette: { [name]: '#fff' } }) as unknown as PlateData;

it('fetches all of them, one after the other', async () => {
  const fetched: string[] = [];
  const sheets = new PlateSheets(
    NAMES,
    async (name) => (fetched.push(name), sheet(name)),
    () => {},
  );
  expect(sheets.get('eyes')).toBeNull();
  await sheets.complete;
  expect(fetched).toEqual(NAMES);
  for (const name of NAMES) expect(sheets.get(name)).toEqual(sheet(name));
});

it('fetches the one first that is waited for', async () => {
  const fetched: string[] = [];
  const sheets = new PlateSheets(
    NAMES,
    async (name) => {
      fetched.push(name);
      sheets.get('note');
      return sheet(name);
    },
    () => {},
  );
  await sheets.complete;
  expect(fetched).toEqual(['eyes', 'note', 'hands']);
});

it('tries again, after a while, what could not be fetched', async () => {
  const faults: unknown[] = [];
  let online = false;
  const lost = new Error('no network');
  const fetch = (name: string) => (online ? Promise.resolve(sheet(name)) : Promise.reject(lost));
  const sheets = new PlateSheets(NAMES, fetch, (thrown) => faults.push(thrown));
  const all = sheets.complete;
  await Promise.resolve().then(() => Promise.resolve());
  expect(faults).toEqual([lost]);
  expect(sheets.get('eyes')).toBeNull();
  online = true;
  sheets.tick(60);
  await all;
  expect(sheets.get('eyes')).toEqual(sheet('eyes'));
  expect(faults).toHaveLength(1);
});

/** Plates that share a file: it is fetched once for those that come after each other, and again where it failed. */
import { expect, it } from 'vitest';
import { PlateFiles } from '../../src/app/plate-files';
import type { PlateData } from '../../src/schemas/plate';

const plateOf = (name: string): PlateData => ({ name }) as unknown as PlateData;
const FILES: Readonly<Record<string, object>> = {
  one: { chin: plateOf('chin'), crack: plateOf('crack') },
  two: { note: plateOf('note') },
};
const ADDRESSES = { chin: 'one', crack: 'one', note: 'two' };

/** @param answers is told each address that is asked for, and says whether it answers well */
const served =
  (answers: (address: string) => boolean) =>
  (address: string): Promise<Response> =>
    Promise.resolve(
      answers(address) ? Response.json(FILES[address]) : new Response('gone', { status: 404, statusText: 'gone' }),
    );

it('brings each plate, and fetches a file once for all that it has', async () => {
  const asked: string[] = [];
  const fetch = served((address) => asked.push(address) > 0);
  const files = new PlateFiles(ADDRESSES);
  const plates = await Promise.all(['chin', 'crack'].map((name) => files.plate(name, fetch)));
  expect([...plates, await files.plate('note', fetch)]).toEqual(['chin', 'crack', 'note'].map(plateOf));
  expect(asked).toEqual(['one', 'two']);
});

it('asks again for what could not be fetched', async () => {
  let isThere = false;
  const fetch = served(() => isThere);
  const files = new PlateFiles(ADDRESSES);
  await expect(files.plate('chin', fetch)).rejects.toThrow('404');
  isThere = true;
  expect(await files.plate('chin', fetch)).toEqual(plateOf('chin'));
});

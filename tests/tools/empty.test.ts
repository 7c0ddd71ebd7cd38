/** Files of words and acts with nothing in them: told once, and nothing that follows from it. */
import { expect, it } from 'vitest';
import { copyData, faultsWhere, faultsWith } from './spoilt';

copyData();

const EMPTY = '1:1 this file is empty: write what belongs in it, or take back what it had';

it.each([
  ['assets/shared/languages/en/controls.jsonl', ''],
  ['assets/plays/our-spot/languages/en/descriptions.jsonl', '\n\n'],
  ['assets/shared/languages/fr/controls.jsonl', ' \n'],
  ['assets/plays/our-spot/languages/ja/lines.jsonl', ''],
  ['assets/plays/our-spot/screenplay/2-tree.jsonl', '\uFEFF\n'],
])('An empty %s is told of once', (name, text) => expect(faultsWhere(name, text)).toEqual([`${name}:${EMPTY}`]));

it('English that is broken makes no faults of the translations', () => {
  const name = 'assets/shared/languages/en/controls.jsonl';
  expect(faultsWith(name, (text) => text.replace('{"id":"percent"', '{"id":"percent'))).toEqual([
    expect.stringContaining(`${name}:29:`),
  ]);
});

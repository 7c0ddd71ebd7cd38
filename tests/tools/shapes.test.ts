/** Vocabulary of the wrong shape: told with its file and place before anything takes it up. */
import { describe, expect, it } from 'vitest';
import { dataNames, readJson } from '../../tools/data-files';
import { KnownNames } from '../../tools/known-names';
import { kindOf, schemaFaults } from '../../tools/schemas';
import { ROOT } from '../play/texts';
import { copyData, faultsWith } from './spoilt';

copyData();

const [MOVEMENTS, MARKS, PROPS, MUSIC] = [
  'assets/plays/our-spot/movements.json',
  'assets/plays/our-spot/marks.json',
  'assets/plays/our-spot/props.json',
  'assets/plays/our-spot/sound/music.json',
] as const;
const names = dataNames(ROOT).filter((name) => name.endsWith('.json'));
const known = new KnownNames(ROOT);
const faultsOf = (name: string, text: string) => schemaFaults({ name, text }, known);
const isPlaced = (name: string) => expect.stringMatching(new RegExp(`^${name}:\\d+:\\d+ .+: .+`)) as string;

describe('a file of vocabulary', () => {
  it('has a schema, whatever it is', () => expect(dataNames(ROOT).filter((name) => !kindOf(name))).toEqual([]));

  it.each(names)('is told of in whole or in part where it is of another shape: %s', (name) => {
    const shipped = readJson<object>(ROOT, name);
    const other = Array.isArray(shipped) ? { a: 1 } : ['a'];
    const first = Object.keys(shipped)[0]!;
    for (const spoilt of [other, [], {}, { ...shipped, [first]: null }, { ...shipped, [first]: [null] }]) {
      const told = faultsOf(name, JSON.stringify(spoilt));
      expect(told.length).toBeGreaterThan(0);
      expect(told).toEqual(told.map(() => isPlaced(name)));
    }
  });

  it.each([
    [MARKS, '[]', '1:1 this file is a list: make it an object, in braces, of named entries'],
    [MARKS, '{}', '1:1 this file is empty: write at least one entry, or take back what it had'],
    [MARKS, '{"bed":null}', '1:8 "bed" is null: make it an object, in braces, with "place", "x" and "at"'],
    [
      MARKS,
      '{"bed":{"place":"bedroom","x":"3","at":"bed"}}',
      '1:31 "x" of "bed" is "3": make it a number, without quotation marks',
    ],
    [
      MARKS,
      '{"bed":{"place":"bedroom","x":1e999,"at":"bed"}}',
      '1:31 "x" of "bed" is a number too large for any computer: make it a number, without quotation marks',
    ],
    [PROPS, '{"alarm":["still",null]}', '1:19 entry 2 of "alarm" is null: make it a text, in quotation marks'],
    [PROPS, '{"alarm":[]}', '1:10 "alarm" is empty: write at least one entry, or take back what it had'],
    [
      MUSIC,
      '{"lead":1,"files":{"title":{"gain":1,"clips":[{"start":0,"duration":1}]}},"pasages":{}}',
      '1:85 this file has a "pasages" and no "passages": did you mean "passages"?',
    ],
    [
      MOVEMENTS,
      '{"nod":{"how":"stand up first"}}',
      '1:8 "nod" has no "motion": give it one, an object, in braces, with "time"',
    ],
    [
      MOVEMENTS,
      '{"nod":{"how":"stand up first","motion":{"time":1},"sounds":"slap"}}',
      '1:61 "sounds" of "nod" is "slap": make it a list: put the sounds in square brackets, "sounds": ["slap"]',
    ],
  ])('is told of by what is wrong: %s %s', (name, text, told) =>
    expect(faultsOf(name, text)).toEqual([`${name}:${told}`]),
  );

  it('is told of with the screenplay left alone, which can’t be checked without', () =>
    expect(faultsWith(MOVEMENTS, (text) => text.replace('"snooze":', '"snooze": null, "snoozed":'))).toEqual([
      expect.stringContaining('"snooze" is null: make it an object'),
    ]));
});

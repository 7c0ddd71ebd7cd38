import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WORD_RULES } from '../../tools/check-sounds';
import { dataNames } from '../../tools/data-files';
import { placed } from '../../tools/schema-faults';
import { kindOf } from '../../tools/schemas';
import { ROOT } from '../play/texts';

const [SOUNDS, MOVEMENTS, MUSIC] = [
  'assets/shared/sound/sounds.json',
  'assets/plays/our-spot/movements.json',
  'assets/plays/our-spot/sound/music.json',
] as const;

/** What an author is told of the words in a file. */
function told(name: string, ...lines: string[]): string[] {
  const text = lines.join('\n');
  return placed({ name, text }, WORD_RULES[kindOf(name)!.called]!(JSON.parse(text) as Record<string, unknown>));
}
const HOW = 'write what is heard in a few words, such as "the alarm rings", or null where it tells nothing';

describe('the words for sounds', () => {
  it('are whole in the play as shipped', () => {
    const names = dataNames(ROOT).filter((name) => (kindOf(name)?.called ?? '') in WORD_RULES);
    expect(names).toHaveLength(5);
    const shipped = names.flatMap((name) => told(name, readFileSync(`${ROOT}/${name}`, 'utf8')));
    expect(shipped).toEqual([]);
  });

  it('are missed where a sound has none, at its place', () => {
    expect(told(SOUNDS, '{', '  "bell": {"words": "a bell"},', '  "drum": {"volume": 1}', '}')).toEqual([
      `${SOUNDS}:3:11 the sound "drum" has no "words": ${HOW}`,
    ]);
  });

  it.each(['""', '"  "', '7', '[]'])('are missed where they are %s', (words) => {
    expect(told(SOUNDS, `{"drum":{"words":${words}}}`)).toEqual([
      `${SOUNDS}:1:18 the sound "drum" has ${words} for words: ${HOW}`,
    ]);
  });

  it('are not missed where a sound tells nothing', () => {
    expect(told(SOUNDS, '{"drum":{"words":null}}')).toEqual([]);
  });

  it('are missed in a passage of music', () => {
    expect(told(MUSIC, '{"passages":{"dance":{"file":"a"},', '"rest":{"file":"a","words":null}}}')).toEqual([
      `${MUSIC}:1:22 the passage "dance" has no "words": ${HOW}`,
    ]);
  });
});

describe('the loops of a place', () => {
  const PLACE = 'assets/plays/our-spot/sound/ambience.json';
  const LOOP_HOW =
    'write what is told as it sets in and as it falls silent, {"in": "crickets begin", "out": "the crickets ' +
    'fall silent"}, with null for nothing';

  it('tell nothing, or what is heard come and go', () => {
    expect(told(PLACE, '{"bell":{"words":{"in":"a bell","out":null}},"rustle":{"words":null}}')).toEqual([]);
  });

  it.each([
    ['{"bell":{"gust":0}}', '1:9 "bell" has nothing for words'],
    ['{"bell":{"words":"a bell"}}', '1:18 "bell" has "a bell" for words'],
    ['{"bell":{"words":{"in":""}}}', '1:18 "bell" has {"in":""} for words'],
  ])('miss words in %s', (text, what) => {
    expect(told(PLACE, text)).toEqual([`${PLACE}:${what}: ${LOOP_HOW}`]);
  });
});

describe('the sounds of a movement', () => {
  it.each([
    ['"sounds": ["bell", {"sound": "rustle", "at": 0.5, "words": "grass"}, {"sound": "bell", "words": null}]', []],
    ['"how": "be there"', []],
    ['"sounds": [{"sound": "bell", "words": ""}]', [`2:47 the sound "bell" has "" for words: ${HOW}`]],
  ])('%s', (fields, faults) => {
    expect(told(MOVEMENTS, '{', `"nod": {${fields}}`, '}')).toEqual(faults.map((fault) => `${MOVEMENTS}:${fault}`));
  });
});

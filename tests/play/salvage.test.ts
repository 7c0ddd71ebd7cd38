/** One fault is told once: what would follow from it, were it not put right, is not told as well. */
import { describe, expect, it } from 'vitest';
import { scene, shipped } from './texts';
import { checkPlay } from './shipped';

/** What is told of the play as shipped with one text in it changed; where several lines have the text, in the first. */
function rulesAfter(text: string, by: string): string[] {
  expect(shipped.some((file) => file.text.includes(text))).toBe(true);
  let done = false;
  const files = shipped.map((file) => {
    if (done || !file.text.includes(text)) return file;
    done = true;
    return { ...file, text: file.text.replace(text, () => by) };
  });
  return checkPlay(files).faults.map(({ rule }) => rule);
}

const lines = shipped
  .flatMap(({ name, text }) => text.split('\n').map((line) => ({ name, line })))
  .filter(({ line }) => line.includes('"do":'));

describe('one fault in the play as shipped is one that is told', () => {
  it.each([
    ['a misspelt movement', '"do":"slide-down"', '"do":"slide-dwn"', 'unknown-cue'],
    ['a misspelt movement that brings somebody on', '"do":"enter"', '"do":"entre"', 'unknown-cue'],
    ['a misspelt field of a cue', '"do":"slide-down"', '"doo":"slide-down"', 'unknown-kind-of-cue'],
    ['a misspelt mark', '"to":"foot"', '"to":"fooot"', 'unknown-mark'],
    ['a misspelt place', '"on":"kitchen"', '"on":"kichen"', 'unknown-thing-to-frame'],
    ['a misspelt kind', '"kind":"speech"', '"kind":"speach"', 'unknown-kind'],
    ['a misspelt figure', '"who":"james"', '"who":"jmaes"', 'unknown-figure'],
    ['a misspelt field', '"kind":"movement"', '"knid":"movement"', 'unknown-field'],
    ['a misspelt mood', '"mood":"tender"', '"mood":"tendre"', 'unknown-mood'],
    ['a text in the wrong place', '"kind":"narration"', '"kind":"movement"', 'text-in-movement'],
    ['an id that will not do', '"id":"', '"id":"1-', 'id-is-no-name'],
    ['a missing comma', '","beat"', '" "beat"', 'malformed-json'],
    ['half a merge', '{"id"', '<<<<<<< HEAD\n{"id"', 'conflict-mark'],
    ['a delay that is no time', '"delay":', '"delay":-', 'not-a-time'],
  ])('%s', (_name, text, by, rule) => expect(rulesAfter(text, by)).toEqual([rule]));
});

describe('a movement that can’t follow', () => {
  it('is told of alone, though others build on it', () => {
    const does = (id: string, movement: string) => ({ id, cues: [{ do: movement }] });
    const file = scene(
      {
        id: 'sits',
        cues: [{ camera: 'frame', on: 'kitchen' }, { do: 'enter', to: 'kitchen-door' }, { do: 'sit-table' }],
      },
      does('draws', 'draw-out'),
      does('takes', 'take-letter'),
      does('puts', 'put-down'),
    );
    expect(
      checkPlay([file])
        .faults.filter(({ rule }) => rule === 'cue-cannot-follow')
        .map(({ line }) => line),
    ).toEqual([2]);
  });
});

describe('what follows a line of which too much is lost', () => {
  it('is looked at once that is put right, and so it says', () => {
    const [first, ...others] = shipped;
    expect(checkPlay([{ ...first!, text: first!.text.replace('"do":"', '"do":"zz') }, ...others]).until).toEqual({
      file: first!.name,
      line: 1,
    });
    expect(checkPlay(shipped).until).toBeNull();
  });
});

describe('every cue of the play', () => {
  it.each(lines.filter((_, i) => i % 6 === 0).map(({ line }) => line))(
    'can be misspelt without more being told: %s',
    (line) => {
      expect(rulesAfter(line, line.replace('"do":"', '"do":"zz'))).toEqual(['unknown-cue']);
    },
  );

  it.each(lines.filter((_, i) => i % 6 === 3).map(({ line }) => line))(
    'can stand in a line whose kind is misspelt without more being told: %s',
    (line) => {
      expect(rulesAfter(line, line.replace(/"kind":"(\w+)"/, '"kind":"x$1x"'))).toEqual(['unknown-kind']);
    },
  );
});

/** What one file of a play leaves out that another speaks of is told, before the page is opened. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KnownNames } from '../../tools/known-names';
import { schemaFaults } from '../../tools/schemas';
import { ROOT } from '../play/texts';

const PLAY = 'assets/plays/our-spot';
const known = new KnownNames(ROOT);

/** What is told of a file of the shipped play once a part of it reads otherwise. */
function told(name: string, from: string, to: string): string[] {
  const text = readFileSync(join(ROOT, PLAY, name), 'utf8');
  expect(text).toContain(from);
  return schemaFaults({ name: `${PLAY}/${name}`, text: text.replace(from, to) }, known).map((line) =>
    line.replace(/^.*?:\d+:\d+ /, ''),
  );
}

describe('an author is told of', () => {
  it('a language that no page speaks', () =>
    expect(told('play.json', '"ar"]', '"de"]')).toEqual([
      'there is no language called "de": choose one of: en, fr, es, ja, ar',
    ]));

  it('somebody whom nobody has drawn', () =>
    expect(told('play.json', '"james": {', '"jim": {')).toContain(
      '"jim" has no file jim.json in the folder figures, so that nobody can draw it: write one; {"rig": "slight"} ' +
        'will do, or that of another rig',
    ));

  it('a prop that is drawn nowhere', () =>
    expect(told('props.json', '"alarm":', '"hat": ["on", "off"], "alarm":')).toEqual([
      'the prop "hat" is not drawn, so that nobody sees it: add it to the "props" of ' +
        `${PLAY}/scenery/props.json, with each of its states`,
    ]));

  it('a place that is none of its own views', () =>
    expect(told('places/kitchen.json', '"views": { "kitchen"', '"views": { "room"')).toEqual([
      'the views lack "kitchen", the place itself: call one of them that, or add "kitchen": ' +
        '{"left": -460, "right": 460, "top": -400, "bottom": 60}',
    ]));

  it.each([
    ['{"coat": {"hiar": "#112233"}}', 'there is no colour called "hiar": did you mean "hair"?'],
    ['{"jacket": {"coat": "#112233"}}', 'there is no outfit called "jacket": choose one of: coat, '],
  ])('colours that colour nothing: %s', (palettes, fault) =>
    expect(told('figures/lily.json', '"rig": "slight"', `"rig": "slight", "palettes": ${palettes}`)[0]).toContain(
      fault,
    ),
  );
});

/** A wrong value in each kind of data file is told of at its place, with how to put it right. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataNames, readData } from '../../tools/data-files';
import { editorSettings, writeEditorSchemas } from '../../tools/editor-schemas';
import { bound, KnownNames } from '../../tools/known-names';
import { recordingFaults } from '../../tools/recordings';
import { look } from '../../tools/schema-faults';
import { FILE_KINDS, schemaFaults } from '../../tools/schemas';
import { ROOT, shipped } from '../play/texts';

const known = new KnownNames(ROOT);
const [OWN, SHARED] = ['assets/plays/our-spot', 'assets/shared'] as const;

/** What an author is told who has written one thing instead of another, without where it stands. */
function told(name: string, was: string, is: string): string[] {
  const text = readData(ROOT, name);
  expect(text.includes(was)).toBe(true);
  return schemaFaults({ name, text: text.replace(was, is) }, known).map((line) =>
    line.replace(new RegExp(`^${name}:\\d+:\\d+ `), ''),
  );
}

describe('a data file as shipped', () => {
  it.each(dataNames(ROOT).filter((name) => name.endsWith('.json')))('%s is of its schema', (name) =>
    expect(schemaFaults({ name, text: readData(ROOT, name) }, known)).toEqual([]),
  );
});

describe('a wrong value in a file', () => {
  it.each<[file: string, was: string, is: string, fault: string]>([
    [
      `${OWN}/play.json`,
      '"size": 0.88',
      '"sise": 0.88',
      '"lily" of "figures" has a "sise" and no "size": did you mean "size"?',
    ],
    [
      `${OWN}/play.json`,
      '"music": "title"',
      '"music": "titel"',
      'there is no passage called "titel": did you mean "title"?',
    ],
    [`${OWN}/beats.json`, '"M02"', '"M01"', 'there are two beats called "M01": take one out, or give it another name'],
    [`${OWN}/marks.json`, '"at": "bed"', '"at": " "', '"at" of "bed" is empty: write it, or take it out with its name'],
    [`${OWN}/marks.json`, '"x": -430', '"x": -430000', '"x" of "bed" is -430000: make it units from -20000 to 20000'],
    [
      `${OWN}/props.json`,
      '"hushed"',
      '"ringing"',
      'there are two states called "ringing": take one out, or give it another name',
    ],
    [
      `${SHARED}/figures/moods.json`,
      '"lid": 0.88',
      '"lid": 88',
      '"lid" of "neutral" is 88: make it a number from 0 to 1.5',
    ],
    [
      `${SHARED}/figures/moods.json`,
      '"squint"',
      '"sqint"',
      '"neutral" has a "sqint" and no "squint": did you mean "squint"?',
    ],
    [
      `${SHARED}/rigs/slight.json`,
      '"fill": "coat3"',
      '"fill": "trousers"',
      'there is no colour called "trousers": see the names in the palette of this file, or write it as "#rrggbb"',
    ],
    [
      `${SHARED}/rigs/slight.json`,
      '"frame": "hair-tress"',
      '"frame": "hair-tres"',
      'there is no cut-out called "hair-tres": did you mean "hair-tress"?',
    ],
    [
      `${SHARED}/rigs/slight.json`,
      '"coat-loose": {"of": "coat"',
      '"coat-loose": {"of": "goat"',
      'there is no outfit called "goat": did you mean "coat"?',
    ],
    [
      `${SHARED}/rigs/broad.json`,
      '["far-lens", "spectacle-arm"]',
      '["far-lense", "spectacle-arm"]',
      'there is no cut-out called "far-lense": did you mean "far-lens"?',
    ],
    [
      `${SHARED}/rigs/broad.json`,
      '"name": "nearHand-fist"',
      '"name": "nearHand-fits"',
      'there is no cut-out "nearHand-fist": cut one: poses ask for it',
    ],
    [
      `${OWN}/places/bedroom.json`,
      '"texture": "grain"',
      '"texture": "gran"',
      '"texture" of entry 1 of "panels" of entry 1 of "layers" is "gran": did you mean "grain"?',
    ],
    [
      `${OWN}/places/kitchen.json`,
      '"fill": "#f3dcb4"',
      '"fill": "f3dcb4"',
      '"fill" of entry 1 of "panels" of entry 1 of "layers" is "f3dcb4": ' +
        'make it a colour as "#rrggbb", in small letters',
    ],
    [
      `${SHARED}/scenery/curtain.json`,
      '"fill": "gold"',
      '"fill": "golden"',
      'there is no colour called "golden": did you mean "gold"?',
    ],
    [`${OWN}/places/hill.json`, '"on": "fold"', '"on": "flod"', 'there is no hill called "flod": did you mean "fold"?'],
    [
      `${OWN}/places/hill.json`,
      '"type": "drift"',
      '"type": "drfit"',
      '"type" of entry 11 of "layers" is "drfit": did you mean "drift"?',
    ],
    [
      `${OWN}/places/hill.json`,
      '"type": "leaves", "of": "tree"',
      '"type": "leaves", "of": "treee"',
      'there is no tree called "treee": did you mean "tree"?',
    ],
    [
      `${OWN}/places/hill.json`,
      '[-2500, 604]',
      '[-2500]',
      'entry 2 of "ridge" of "ground" has 1 entries: make it a point, [x, y]',
    ],
    [
      `${OWN}/places/hill.json`,
      '[-2500, 604]',
      '[-5700, 604]',
      'entry 1 of entry 2 of "ridge" of "ground" is -5700, after -5600: put the entries in their order',
    ],
    [
      `${OWN}/places/hill.json`,
      '"row": "thick"',
      '"row": "thik"',
      '"row" of entry 1 of "rows" of entry 8 of "layers" is "thik": did you mean "thick"?',
    ],
    [`${SHARED}/scenery/hours.json`, '"golden": 19', '"golden": 190', '"golden" is 190: make it an hour from 0 to 24'],
    [
      `${SHARED}/scenery/light.json`,
      '"rimAlpha"',
      '"rimAlfa"',
      'entry 1 of "hours" has a "rimAlfa" and no "rimAlpha": did you mean "rimAlpha"?',
    ],
    [
      `${OWN}/scenery/props.json`,
      '"alarm": "shake"',
      '"alarm": "shaek"',
      '"alarm" of "life" of "ringing" of "states" of "alarm" of "props" is "shaek": did you mean "shake"?',
    ],
    [
      `${OWN}/scenery/props.json`,
      '"ringing-again": {',
      '"ringing-agian": {',
      'there is no state of "alarm" called "ringing-agian": did you mean "ringing-again"?',
    ],
    [
      `${OWN}/scenery/props.json`,
      '"name": "alarm"',
      '"name": "alarum"',
      'there is no cut-out called "alarm": did you mean "alarm.hour"?',
    ],
    [
      `${OWN}/places/hill.json`,
      '"name": "long"',
      '"name": "lnog"',
      '"name" of entry 1 of "clouds" of entry 3 of "layers" is "lnog": did you mean "long"?',
    ],
    [
      `${OWN}/scenery/title.json`,
      '"em": 100',
      '"em": "100"',
      '"em" is "100": make it a number, without quotation marks',
    ],
    [
      `${OWN}/plates/hand-in-hand.json`,
      '"joined": "her-sleeve"',
      '"joined": "her-sleev"',
      'there is no layer before it called "her-sleev": did you mean "her-sleeve"?',
    ],
    [
      `${OWN}/plates/hand-in-hand.json`,
      '"fill": "l1"',
      '"fill": "l4"',
      'there is no colour called "l4": did you mean "ln"?',
    ],
    [
      `${OWN}/plates/hand-in-hand.json`,
      '"ease": "in-out"',
      '"ease": "in-uot"',
      '"ease" of entry 2 of "keys" of entry 4 of "layers" is "in-uot": did you mean "in-out"?',
    ],
    [
      `${OWN}/plates/chin.json`,
      '"loop": 9',
      '"loop": 4',
      'its keys go on until 9, and it begins anew after 4: give the loop 9 seconds or more',
    ],
    [
      `${OWN}/places/hill.json`,
      '"bumps": 17',
      '"bumps": 1',
      '"bumps" of entry 1 of "crown" of entry 9 of "layers" is 1: make it a whole number from 3 to 100',
    ],
    [`${OWN}/score/theme.json`, '"chase"', '"chaes"', 'there is no cue called "chaes": did you mean "chase"?'],
    [
      `${OWN}/score/chase.json`,
      '"run 1", "run 2"',
      '"run 1", "rum 2"',
      'there is no bar called "rum 2": did you mean "run 2"?',
    ],
    [
      `${OWN}/score/tree.json`,
      '"piano by hand"',
      '"piano by foot"',
      '"melody" of "players" is "piano by foot": did you mean "piano by hand"?',
    ],
    [
      `${SHARED}/sound/sounds.json`,
      '"bus": "place"',
      '"bus": "plaec"',
      '"bus" of "wind" is "plaec": did you mean "place"?',
    ],
    [
      `${OWN}/sound/music.json`,
      '"then":null',
      '"then":"titel"',
      'there is no passage called "titel": did you mean "title"?',
    ],
    [
      `${OWN}/sound/ambience.json`,
      '"crickets": {',
      '"crikets": {',
      'there is no sound called "crikets": did you mean "crickets"?',
    ],
    [`${OWN}/sound/ambience.json`, '"gust": 0.35', '"gust": 35', '"gust" of "wind" is 35: make it a share from 0 to 1'],
    [
      `${OWN}/sound/ambience.json`,
      '[-2900, 0], [-2400, 1]',
      '[-2400, 0], [-2900, 1]',
      'entry 1 of entry 2 of "along" of "brook" is -2900, after -2400: put the entries in their order',
    ],
    [
      `${OWN}/sound/footfalls.json`,
      '"walk": "steps"',
      '"walk": "setps"',
      'there is no sound called "setps": did you mean "steps"?',
    ],
    [
      `${SHARED}/sound/voice-styles.json`,
      '"wistful": {',
      '"wistfull": {',
      'there is no mood called "wistfull": did you mean "wistful"?',
    ],
    [
      `${SHARED}/sound/voice-styles.json`,
      '[10, 11]',
      '[10, 12]',
      'entry 2 of "y" of "vowels" is 12, and every murmur has 12 clips: name one from 0 to 11',
    ],
    [
      `${OWN}/stills/made-from.json`,
      '": "',
      '": "x',
      expect.stringContaining('make it a mark, in hexadecimal digits') as string,
    ],
    [
      `${SHARED}/fonts/letters.json`,
      '": "',
      '": 7, "x": "',
      expect.stringContaining(' is 7: make it a text, in quotation marks') as string,
    ],
  ])('is told of: %s with %s as %s', (file, was, is, fault) => expect(told(file, was, is)).toContainEqual(fault));
});

describe('a recording', () => {
  it('is there for every sound and every passage', () => expect(recordingFaults(ROOT)).toEqual([]));

  it('is missed at the sound that names it', () => {
    const root = mkdtempSync(join(tmpdir(), 'our-spot-recordings-'));
    mkdirSync(join(root, SHARED, 'sound'), { recursive: true });
    writeFileSync(join(root, SHARED, 'sound/effects.webm'), '');
    writeFileSync(join(root, SHARED, 'sound/sounds.json'), '{"slap":{"file":"efects"},"sip":{"file":"effects"}}');
    expect(recordingFaults(root)).toEqual([
      `${SHARED}/sound/sounds.json:1:17 there is no recording called "efects": did you mean "effects"?`,
    ]);
    rmSync(root, { recursive: true, force: true });
  });
});

describe('the notes of the score', () => {
  it('are told of in their bar', () =>
    expect(told(`${OWN}/score/chase.json`, 'p D3:1/2', 'p H3:1/2')).toEqual([
      '“H3” in “H3:1/2” is no note: write a letter A–G, # or b if need be, and the octave, as in F#4',
    ]));
});

describe('the screenplay', () => {
  const step = bound(FILE_KINDS.find(({ called }) => called === 'screenplay')!.schema, known);
  const refused = (text: string): boolean =>
    text.split('\n').some((line) => {
      try {
        return line.trim() !== '' && look(step, JSON.parse(line), []).length > 0;
      } catch {
        return true;
      }
    });

  it('is of its schema, line by line', () =>
    expect(shipped.filter(({ text }) => refused(text)).map(({ name }) => name)).toEqual([]));

  it('is refused by it where check refuses its form; what follows from other lines and words is left to check', () => {
    const folder = `${ROOT}/tests/rejected`;
    const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    expect(names.filter((name) => !refused(readFileSync(`${folder}/${name}`, 'utf8'))).toSorted()).toEqual(
      [
        'beat-untold',
        'cue-cannot-follow',
        'cue-goes-nowhere',
        'cue-names-no-mark',
        'double-beat',
        'double-field',
        'double-id',
        'id-is-no-name',
        'missing-cues',
        'missing-text',
        'not-utf-8',
        'out-of-order',
        'text-in-movement',
        'word-not-in-line',
      ].map((rule) => `${rule}.jsonl`),
    );
  });
});

describe('an editor', () => {
  it('is told which schema each file has (npx tsx tools/run.ts editor-settings writes it anew)', () =>
    expect(readFileSync(`${ROOT}/.vscode/settings.json`, 'utf8')).toBe(editorSettings()));

  it('finds the schemas with every name that there is, as soon as there is one', () => {
    const root = mkdtempSync(join(tmpdir(), 'our-spot-editors-'));
    const offered = (): string => {
      writeEditorSchemas(root);
      return readFileSync(join(root, '.schemas/movements.json'), 'utf8');
    };
    mkdirSync(join(root, OWN), { recursive: true });
    expect(offered()).not.toContain('"door"');
    writeFileSync(join(root, OWN, 'marks.json'), '{"door":{"place":"hill","x":0,"at":"porch"}}');
    expect(offered()).toContain('"door"');
    expect(offered()).toContain('"porch"');
    expect(JSON.parse(offered())).toMatchObject({ $schema: expect.stringContaining('json-schema.org') as string });
    rmSync(root, { recursive: true, force: true });
  });
});

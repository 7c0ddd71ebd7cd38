/**
 * Data files as editors, systems and merges leave them: each fault is told in one line with its
 * place, and nothing else comes of it.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataFlaws, readJson } from '../../tools/data-files';
import { LastGood } from '../../tools/last-good';
import { playFiles } from '../../tools/play-files';
import { ROOT } from '../play/texts';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'our-spot-data-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): string {
  const file = join(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return name;
}
const [WORDS, THINGS] = [
  'assets/plays/our-spot/languages/fr/lines.jsonl',
  'assets/plays/our-spot/things.json',
] as const;
const told = (name: string, content: string | Buffer): readonly string[] => (
  write(name, content),
  dataFlaws(root).told.map((line) => line.replace(`${name}:`, ''))
);

describe('a data file', () => {
  it('may begin with a byte order mark and end its lines with CR LF', () => {
    expect([
      ...told(WORDS, '\uFEFF{"id":"a","text":"b"}\r\n\r\n{"id":"c","text":"d"}\r\n'),
      ...told(THINGS, '\uFEFF{\r\n"bed": {}}\r\n'),
    ]).toEqual([]);
    expect(readJson(root, THINGS)).toEqual({ bed: {} });
  });

  it.each<[string, string, string | Buffer, string]>([
    [
      'a comma at the end of a line',
      WORDS,
      '{"id":"a"}\n{"id":"b"},\n',
      '2:11 this is not JSON: there is more here after the end: take out what is left over',
    ],
    [
      'nothing on a line',
      WORDS,
      '{"id":"a"}\nnull\n',
      '2:1 this line is null, which holds nothing: write one JSON object a line, or take the line out',
    ],
    [
      'half a line',
      WORDS,
      '{"id":"a"}\n{"id":"b","te',
      '2:11 this is not JSON: this text has no closing quotation mark: add it; inside a text, write a ' +
        'quotation mark as \\" and a line break as \\n',
    ],
    [
      'a comma at the end',
      THINGS,
      '{\n  "bed": {},\n}\n',
      '3:1 this is not JSON: a field is missing here: take the last comma out, or write the field as "name": value',
    ],
    [
      'half its text',
      THINGS,
      '{\n  "bed": {"x": 1',
      '2:17 this is not JSON: a closing brace is missing here: add the }',
    ],
    ['nothing in it', THINGS, '', '1:1 this file is empty: write what belongs in it, or take back what it had'],
    [
      'nothing on its lines',
      WORDS,
      '\n \n',
      '1:1 this file is empty: write what belongs in it, or take back what it had',
    ],
    [
      'nesting without an end',
      THINGS,
      `{\n"a":${'['.repeat(20_000)}`,
      '2:68 this is nested too deep: take brackets out: 64 in one another are the most',
    ],
    ['null in it', THINGS, 'null\n', '1:1 this file is null, which holds nothing: write one object, in braces'],
    ['a field twice', THINGS, '{"bed":{},\n"bed":{}}', '2:1 "bed" is written twice: take one out'],
    [
      'Windows-1252',
      WORDS,
      Buffer.from('{"id":"a","text":"\u00e9t\u00e9"}', 'latin1'),
      '1:19 this letter is not in UTF-8: save the file as UTF-8 (it may be Windows-1252 or Latin-1 now), and ' +
        'look over its accents and quotation marks',
    ],
    ['UTF-16', THINGS, Buffer.from('\uFEFF{}', 'utf16le'), '1:1 this is UTF-16, not UTF-8: save the file as UTF-8'],
    ['UTF-32', THINGS, Buffer.from('{\0\0\0"\0\0\0'), '1:1 this is UTF-32, not UTF-8: save the file as UTF-8'],
    ['gzip', THINGS, gzipSync('{}'), '1:1 this is packed by gzip, not UTF-8: unpack it'],
    [
      'a no-break space',
      THINGS,
      '{\u00a0"bed": {}}',
      '1:2 this is not JSON: a no-break space (U+00A0) stands here: take it out, or type a plain space for it',
    ],
    [
      'a zero-width space',
      THINGS,
      '{"bed":\u200b {}}',
      '1:8 this is not JSON: a zero-width space (U+200B) stands here: take it out, or type a plain space for it',
    ],
  ])('is told of where there is %s', (_, name, content, expected) => expect(told(name, content)).toEqual([expected]));

  it('is told of no more than the marks of a merge, where it has them', () => {
    const both = '{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> other\n}';
    expect(told(THINGS, both).map((line) => line.split(' is the mark')[0])).toEqual([
      '2:1 <<<<<<<',
      '4:1 =======',
      '6:1 >>>>>>>',
    ]);
  });

  it('is told of with every other, in one go', () => {
    write('assets/plays/our-spot/places/hill.json', '{');
    write('assets/shared/sound/sounds.json', '[1,]');
    expect(told(WORDS, 'null').map((line) => line.split(' ')[0])).toEqual([
      'assets/shared/sound/sounds.json:1:4',
      '1:1',
      'assets/plays/our-spot/places/hill.json:1:2',
    ]);
  });

  it('names itself where a tool has to give up on it', () => {
    expect(() => readJson(root, write(THINGS, '{"bed"}'))).toThrow(
      `${THINGS}:1:7 this is not JSON: a colon is missing here`,
    );
    expect(() => readJson(root, 'assets/gone.json')).toThrow('assets/gone.json:1:1 this file can’t be read (ENOENT)');
  });
});

describe('what is no file', () => {
  it('is left alone where an editor left it, and told of where it should be one', () => {
    write('assets/plays/our-spot/screenplay/1-morning.jsonl', '{}');
    symlinkSync('somebody@somewhere.1234', join(root, 'assets/plays/our-spot/screenplay/.#1-morning.jsonl'));
    symlinkSync('nowhere', join(root, 'assets/plays/our-spot/screenplay/2-tree.jsonl'));
    expect(dataFlaws(root).told).toEqual([
      'assets/plays/our-spot/screenplay/2-tree.jsonl:1:1 this file can’t be read (ENOENT): ' +
        'it is not there, or a link that leads ' +
        'nowhere; put it back, or take the link out',
    ]);
    expect(playFiles(root).map(({ name }) => name)).toEqual(['assets/plays/our-spot/screenplay/1-morning.jsonl']);
  });
});

describe('the acts', () => {
  it('come in the order of their numbers', () => {
    for (const name of ['10-foot', '2-tree', '1-morning'])
      write(`assets/plays/our-spot/screenplay/${name}.jsonl`, '{}');
    expect(playFiles(root).map(({ name }) => name)).toEqual(
      ['1-morning', '2-tree', '10-foot'].map((name) => `assets/plays/our-spot/screenplay/${name}.jsonl`),
    );
  });
});

describe('the last good text', () => {
  it('stands in for one that can’t be read, until it can', () => {
    write(THINGS, '{"bed":{}}');
    const files = new LastGood(root);
    write(THINGS, '{"bed":');
    expect([files.look(THINGS), files.insteadOf(THINGS), files.told.length, files.isHopeless]).toEqual([
      [],
      '{"bed":{}}',
      1,
      false,
    ]);
    write(THINGS, '{"rug":{}}');
    expect([files.look(THINGS), files.insteadOf(THINGS), files.told, files.isHopeless]).toEqual([
      [THINGS],
      null,
      [],
      false,
    ]);
  });

  it('stands in for a file that others can’t do with, until they can', () => {
    const [POSES, MOVEMENTS] = ['assets/shared/figures/poses.json', 'assets/plays/our-spot/movements.json'] as const;
    const pose =
      '{"posture":"standing","hip":{"x":0,"y":107},"nearArm":{"shoulder":6,"elbow":12},' +
      '"farArm":{"shoulder":-4,"elbow":14},"nearFoot":{"x":5},"farFoot":{"x":-8}}';
    const moving = (name: string): string =>
      `{"nod":{"how":"stand first","motion":{"time":1},"gives":{"pose":"${name}"}}}`;
    write(POSES, `{"stand":${pose}}`);
    write(MOVEMENTS, moving('stand'));
    const files = new LastGood(root);
    expect(files.told).toEqual([]);

    write(POSES, `{"stood":${pose}}`);
    expect([files.look(POSES), files.insteadOf(POSES), files.told]).toEqual([
      [],
      `{"stand":${pose}}`,
      [`${MOVEMENTS}:1:65 there is no pose called "stand": did you mean "stood"?`],
    ]);
    write(MOVEMENTS, moving('stood'));
    expect([files.look(MOVEMENTS), files.insteadOf(POSES), files.told]).toEqual([[MOVEMENTS, POSES], null, []]);
  });

  it('is not to be had of a file that was broken from the start', () => {
    write(THINGS, '{');
    expect(new LastGood(root)).toMatchObject({ isHopeless: true, told: [expect.stringContaining(`${THINGS}:1:2`)] });
  });
});

it('finds nothing wrong with the data as shipped', () => expect(dataFlaws(ROOT)).toEqual({ told: [], readable: true }));

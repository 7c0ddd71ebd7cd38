/** A newcomer's play: what is written has no fault and is told to its end, and what can't be is said. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlay } from '../../src/play/play';
import { Playhead } from '../../src/play/playback/playhead';
import { Performance } from '../../src/stage/performance/performance';
import { Production } from '../../src/stage/production';
import { readBundle } from '../../tools/bundle';
import { type Given, wantedOf } from '../../tools/new/wanted';
import { namesTaken, TEMPLATE, writePlay } from '../../tools/new/write';
import { ROOT } from '../play/texts';
import { toldByCheck as check } from './told-by-check';

const MADE = 'test-results/new-play'; // in the project, where the tools find it
const TAKEN = namesTaken(ROOT);
const wanted = (given: Given) => wantedOf(ROOT, given, TAKEN);
const make = (given: Given) => writePlay(ROOT, wanted({ name: MADE, ...given }));
const clear = (): void => rmSync(join(ROOT, MADE), { recursive: true, force: true });
const read = (name: string): string => readFileSync(join(ROOT, MADE, name), 'utf8');

beforeAll(clear);
afterAll(clear);

describe('a new play', () => {
  beforeAll(() => void make({ title: 'It’s a “bridge”', figures: 'Zoë Ash, Ada' }));
  afterAll(clear);

  it('has no fault, and nothing to be warned of', () =>
    expect(check(MADE)).toEqual({
      status: 0,
      told: [expect.stringMatching(/^6 steps in .*, no faults$/)],
      stderr: '',
    }));

  it('is called as was asked, and so are those in it', () => {
    expect(JSON.parse(read('play.json'))).toMatchObject({
      title: 'It’s a “bridge”',
      figures: { 'zoe-ash': {}, 'ada': {} },
    });
    expect(read('languages/en/names.jsonl')).toContain('{"id":"zoe-ash","text":"Zoë Ash"}');
    expect(readdirSync(join(ROOT, MADE, 'figures'))).toEqual(['ada.json', 'zoe-ash.json']);
    expect(read('languages/en/names.jsonl')).toContain('"Zoë Ash and Ada"'); // none is renamed twice
  });

  it('is played to its end: two people stand before each other, and one holds the glove', () => {
    const name = '1-the-glove.jsonl';
    const bundle = readBundle(ROOT, MADE);
    const play = createPlay(bundle, [{ name, text: read(`screenplay/${name}`) }]);
    const performance = new Performance(new Production(bundle), play.opening, { width: 1280, height: 720 });
    performance.stand(play.opening);
    const playhead = new Playhead(play, [performance]);
    playhead.begin();
    for (const _ of play.steps) {
      for (let frames = 0; frames < 300; frames++) performance.tick(1 / 30);
      playhead.advance();
    }
    const { figures } = performance.report();
    expect(playhead.step.id).toBe('to-the-bus');
    expect(Object.values(figures).map(({ x }) => Math.round(x))).toEqual([-160, 120]);
    expect(figures['zoe-ash']!.touch.near).toBe('glove');
  });
});

describe('plays', () => {
  const shipped = 'assets/plays/our-spot'; // which has tests of its own
  const others = readdirSync(join(ROOT, 'assets/plays')).map((name) => `assets/plays/${name}`);
  it.each([TEMPLATE, ...others.filter((folder) => folder !== shipped && existsSync(join(ROOT, folder, 'play.json')))])(
    'have no fault: %s',
    (folder) => {
      const { status, told } = check(folder);
      expect({ status, told }).toEqual({ status: 0, told: expect.any(Array) });
    },
  );
});

describe('a name', () => {
  it('is that of a folder among the plays, or leads to one', () => {
    expect(wanted({ name: 'my-play' })).toMatchObject({ folder: 'assets/plays/my-play', title: 'My Play' });
    expect(wanted({ name: 'tests/fixtures/plays/a-2/' }).folder).toBe('tests/fixtures/plays/a-2');
    expect(wanted({ name: '.\\assets\\plays\\mine' }).folder).toBe('assets/plays/mine');
  });

  it.each<[Given, string]>([
    [{ name: '' }, 'a new play wants a name: give it one, such as npm run new -- my-play'],
    [
      { name: 'My_Play' },
      '“My_Play” can’t be the name of a play: use small letters a–z, digits and hyphens, such as my-play',
    ],
    [
      { name: '../mine' },
      '“../mine” lies outside the project, where no tool would find it: give a name, ' +
        'such as npm run new -- my-play',
    ],
    [{ title: ' ' }, '--title is empty: write what the audience is to read, or leave it out'],
    [{ title: 'A {bridge}' }, '--title has “{” in it, which can’t be shown: write it without'],
    [
      { figures: 'Ada' },
      '--figures wants two names, and has 1: write it as --figures "Ada, Ben"; others can join the play later, ' +
        'in its play.json',
    ],
    [
      { figures: 'Ada, ada' },
      'both figures would be called "ada": give one of them another name, --figures "Ada, Ben"',
    ],
    [
      { figures: 'Bench, Ben' },
      '--figures has “Bench”, and "bench" means something else in a play: give the figure another name',
    ],
    [
      { figures: 'Both, Ben' },
      '--figures has “Both”, and "both" means something else in a play: give the figure another name',
    ],
    [
      { figures: '李, Ben' },
      '--figures has “李”, which has no letter from a to z for its files to be named after: write it in those; ' +
        'how it is shown is said in languages/en/names.jsonl, in any letters',
    ],
  ])('that can’t be is refused: %j', (given, told) =>
    expect(() => wanted({ name: 'mine', ...given })).toThrow(new Error(told)),
  );

  it('of a folder with something in it is refused, and nothing there is touched', () => {
    mkdirSync(join(ROOT, MADE), { recursive: true });
    writeFileSync(join(ROOT, MADE, 'notes.txt'), 'mine');
    expect(() => make({})).toThrow(
      `${MADE} is there already, and nothing in it is written over: give the new play another name, or take that away`,
    );
    expect(readdirSync(join(ROOT, MADE))).toEqual(['notes.txt']);
    rmSync(join(ROOT, MADE, 'notes.txt'));
    expect(make({})).toContain('play.json'); // one that is empty will do
  });
});

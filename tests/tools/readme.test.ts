/** README’s way to a play of one’s own: every edit that it shows is made, in its order, and none has a fault. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wantedOf } from '../../tools/new/wanted';
import { namesTaken, writePlay } from '../../tools/new/write';
import { readScore } from '../../tools/sound/score/cue';
import { ROOT } from '../play/texts';
import { toldByCheck } from './told-by-check';

const MADE = 'test-results/readme-play'; // in the project, where the tools find it
const [, SECTION = ''] = /\n## Your own play\n(.*?)\n## /s.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
const EDITS = SECTION.matchAll(/^(?:\*\*.*?\*\* )?`([\w./-]+\.jsonl?)`.*:\n\n((?: {4}.*\n)+)/gm);
const edits = Array.from(EDITS, ([, file = '', block = '']) => ({ file, block: block.replaceAll(/^ {4}/gm, '') }));

/** As an author puts an entry into what there is: objects and lists get longer, anything else is written anew. */
function into(there: unknown, entry: unknown): unknown {
  if (Array.isArray(there) && Array.isArray(entry)) return [...new Set([...there, ...entry] as unknown[])];
  if (typeof there !== 'object' || there === null) return entry;
  const grown = { ...there } as Record<string, unknown>;
  for (const [name, value] of Object.entries(entry as object)) grown[name] = into(grown[name], value);
  return grown;
}

function edit({ file, block }: (typeof edits)[number]): void {
  const path = join(ROOT, MADE, file);
  const there = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const entry = block.startsWith('{') ? block : `{${block}}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    file.endsWith('.jsonl')
      ? there + block
      : JSON.stringify(into(JSON.parse(there || '{}'), JSON.parse(entry)), null, 2),
  );
  if (file.startsWith('score/')) render();
}

/** What npm run sound makes of the score, but for the recordings. */
function render(): void {
  // oxlint-disable-next-line unicorn/no-thenable -- the data calls it so
  const end = { then: null };
  const passages = readScore(join(ROOT, MADE, 'score/')).flatMap((cue) =>
    cue.passages.map(({ name, bars, beat, beats, loop, words }) => [
      name,
      { file: cue.name, beat, beats, bars: bars.map((_, i) => i), loop, ...end, words },
    ]),
  );
  const clips = [0, 1].map((start) => ({ start, duration: 1 }));
  mkdirSync(join(ROOT, MADE, 'sound'));
  writeFileSync(
    join(ROOT, MADE, 'sound/music.json'),
    JSON.stringify({
      lead: 0,
      files: { meeting: { gain: 1, clips } },
      passages: Object.fromEntries(passages) as object,
    }),
  );
}

const clear = (): void => rmSync(join(ROOT, MADE), { recursive: true, force: true });
beforeAll(() => {
  clear();
  writePlay(ROOT, wantedOf(ROOT, { name: MADE, title: 'The Glove' }, namesTaken(ROOT)));
  edits.forEach(edit);
});
afterAll(clear);

it('goes through words, movement, pose, prop, place, music and language', () =>
  expect([...new Set(edits.map(({ file }) => file))]).toEqual([
    'screenplay/1-the-glove.jsonl',
    'movements.json',
    'languages/en/descriptions.jsonl',
    'figures/poses.json',
    'props.json',
    'scenery/props.json',
    'places/stop.json',
    'marks.json',
    'screenplay/2-the-stop.jsonl',
    'score/meeting.json',
    'play.json',
    'languages/fr/lines.jsonl',
    'languages/fr/names.jsonl',
  ]));

it('leads to a play without a fault, that lacks no more than the rest of its French', () => {
  const { status, told } = toldByCheck(MADE);
  expect(told[0]).toMatch(/^12 steps in 2 files, .*, no faults$/);
  expect(told.slice(1).filter((line) => !/languages\/fr\/\w+\.jsonl:1:1 \d+ missing/.test(line))).toEqual([]);
  expect(status).toBe(0);
});

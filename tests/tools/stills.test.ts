import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprints } from '../../tools/stills/fingerprint';
import { Shelf, warnings } from '../../tools/stills/shelf';

const project = fileURLToPath(new URL('../..', import.meta.url));
const STILL = new Uint8Array([1]);
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'our-spot-stills-'));
  cpSync(join(project, 'assets'), join(root, 'assets'), {
    recursive: true,
    filter: (path) => /\.jsonl?$/.test(path) || statSync(path).isDirectory(),
  });
  rmSync(join(root, 'assets/plays/our-spot/stills'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function edit(file: string, change: (text: string) => string): void {
  const path = join(root, 'assets', file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** Ids of the steps whose stills look other once the change is made. */
function changedBy(change: () => void): string[] {
  const before = fingerprints(root);
  change();
  return [...fingerprints(root)].filter(([id, print]) => before.get(id) !== print).map(([id]) => id);
}
const touch = (file: string) => () => edit(file, (text) => text.replace(/#[0-9a-f]{6}/, '#123456'));

function fill(shelf: Shelf): void {
  for (const [id, print] of fingerprints(root)) shelf.put(id, STILL, print);
}

it('a changed place makes the stills older that are set in it, and no others', () => {
  const changed = changedBy(touch('plays/our-spot/places/kitchen.json'));
  expect(changed).toContain('breakfast');
  expect(changed).not.toContain('alarm');
  expect(changed).not.toContain('you-came');
});

it('a changed figure makes those older that it is seen in', () => {
  const changed = changedBy(() =>
    edit('plays/our-spot/figures/james.json', (text) => text.replace('"broad"', '"broad", "stoop": 9')),
  );
  expect(changed).toContain('you-came');
  expect(changed).not.toContain('breakfast');
});

it('a changed plate or pop-up makes those older that show it, and no others', () => {
  expect(changedBy(touch('plays/our-spot/plates/chin.json'))).toEqual(['her-name']);
  expect(changedBy(touch('plays/our-spot/popups/laughing.json'))).toEqual(['still-love']);
});

it('changed light makes all of them older', () => {
  expect(changedBy(touch('shared/scenery/light.json'))).toHaveLength(fingerprints(root).size);
});

it('a changed mood makes its step older, other words do not', () => {
  expect(
    changedBy(() =>
      edit('plays/our-spot/screenplay/2-tree.jsonl', (text) =>
        text.replace(/("id":"you-came".*"text":)"[^"]*"/, '$1"You came, then."'),
      ),
    ),
  ).toEqual([]);
  expect(
    changedBy(() =>
      edit('plays/our-spot/screenplay/2-tree.jsonl', (text) =>
        text.replace('"text":"You came, then.","mood":"hopeful"', '"text":"You came, then.","mood":"relieved"'),
      ),
    ),
  ).toContain('you-came');
});

it('data laid out in another way shows the same', () => {
  expect(
    changedBy(() => edit('plays/our-spot/places/hill.json', (text) => JSON.stringify(JSON.parse(text), null, 4))),
  ).toEqual([]);
});

it('a play of which nobody has made stills yet does without, and can begin', () => {
  const shelf = new Shelf(root);
  expect(warnings(shelf.state())).toEqual([]);
  shelf.clear(shelf.state().leftOver);
  fill(shelf);
  expect(new Shelf(root).state().missing).toEqual([]);
});

it('a full shelf needs nothing, a step taken out of the play leaves a still over', () => {
  const shelf = new Shelf(root);
  expect(shelf.state().missing).toHaveLength(fingerprints(root).size);
  fill(shelf);
  expect(warnings(new Shelf(root).state())).toEqual([]);
  edit('plays/our-spot/screenplay/2-tree.jsonl', (text) => text.replace(/^.*"id":"i-did".*\n/m, ''));
  expect(warnings(new Shelf(root).state())[0]).toBe(
    'assets/plays/our-spot/stills: 1 left over of steps that are no more: i-did; “npm run stills” puts it right',
  );
  shelf.clear(['i-did']);
  expect(shelf.state().leftOver).toEqual([]);
});

it('what a still was made from is known to who comes later', () => {
  fill(new Shelf(root));
  touch('plays/our-spot/places/bedroom.json')();
  const later = new Shelf(root);
  const { older, missing, wanted } = later.state();
  expect([older[0], missing]).toEqual(['alarm', []]);
  expect(warnings(later.state())[0]).toMatch(
    /our-spot\/stills: \d+ with a still older than what it shows: alarm, .*…; “npm run stills” puts it right$/,
  );
  for (const id of older) later.put(id, STILL, wanted.get(id)!);
  expect(warnings(new Shelf(root).state())).toEqual([]);
});

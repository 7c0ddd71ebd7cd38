/** What a build calls the stills, which is what viewers keep them by. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stillFiles, stillIn, stillSource } from '../../tools/still-files';

let root = '';
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'our-spot-still-files-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(id: string, picture: string): void {
  const file = stillSource(root, id);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, picture);
}

it('each step has a file of its own, though two look the same; a step without a still has none', () => {
  put('wakes', 'a');
  put('rests', 'a');
  const files = stillFiles(root);
  expect(stillIn(files, 'wakes')).toMatch(/^assets\/stills-[\w-]{8}\/wakes\.webp$/);
  expect(stillIn(files, 'rests')).toMatch(/^assets\/stills-[\w-]{8}\/rests\.webp$/);
  expect(stillIn(files, 'runs')).toBeUndefined();
});

it('what is kept of them is good as long as they look the same, and no longer', () => {
  put('wakes', 'a');
  const before = stillIn(stillFiles(root), 'wakes');
  expect(stillIn(stillFiles(root), 'wakes')).toBe(before);
  put('wakes', 'b');
  expect(stillIn(stillFiles(root), 'wakes')).not.toBe(before);
});

it('a play without stills does without', () => expect(stillFiles(root).ids.size).toBe(0));

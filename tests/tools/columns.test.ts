/** What the formatter can't break, words and comments, is kept as narrow by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../play/texts';

const WIDEST = 120;
const FOLDERS = ['src', 'tests', 'tools'];
const programs = (names: readonly string[]): string[] => names.filter((name) => /\.(ts|mts|mjs|css)$/.test(name));

const files = [
  ...programs(readdirSync(ROOT)),
  ...FOLDERS.flatMap((folder) =>
    programs(readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })).map((name) => join(folder, name)),
  ),
];

test(`no line is wider than ${WIDEST} columns`, () => {
  const tooWide = files.flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, i) => (line.length > WIDEST ? [`${file}:${i + 1}`] : [])),
  );
  expect(files.length).toBeGreaterThan(FOLDERS.length);
  expect(tooWide).toEqual([]);
});

/** A broken play is neither passed nor shipped. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Copy, copyProject } from './copy.js';

const FOOT = 'assets/plays/our-spot/screenplay/3-foot.jsonl';
const FAULT = /assets\/plays\/our-spot\/screenplay\/3-foot\.jsonl:\d+:\d+ .*"embrase".*did you mean "embrace"\?/;

let copy: Copy;
test.beforeAll(() => {
  copy = copyProject();
});
test.afterAll(() => copy.remove());

function run(...words: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    words.map((word, i) => (i === 0 ? join(copy.folder, 'node_modules', word) : word)),
    { cwd: copy.folder, encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}
const check = () => run('tsx/dist/cli.mjs', 'tools/check.ts');
const build = () => run('vite/bin/vite.js', 'build', '--outDir', 'out');

test('the check and the build name the fault, and the build leaves nothing behind', () => {
  expect(check()).toMatchObject({ status: 0 });

  copy.edit(FOOT, '"do":"embrace"', '"do":"embrase"');
  const checked = check();
  expect(checked.said).toMatch(FAULT);
  expect(checked.status).toBe(1);

  const built = build();
  expect(built.said).toMatch(FAULT);
  expect(built.status).not.toBe(0);
  expect(existsSync(join(copy.folder, 'out', 'index.html'))).toBe(false);
});

/** Whoever writes a play leaves the check running: it tells of every save, and nothing ends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../tools/finding';
import { oneAtATime } from '../../tools/watch';
import { type Copy, copyProject } from '../page/copy';
import { ROOT } from '../play/texts';

const YARD = 'assets/plays/yard';
const SCREENPLAY = `${YARD}/screenplay/1-yard.jsonl`;

describe('npm run check -- --watch', () => {
  let copy: Copy;
  let running: ChildProcess | null = null;
  beforeAll(() => {
    copy = copyProject();
    cpSync(join(ROOT, 'tests/fixtures/plays/yard'), join(copy.folder, YARD), { recursive: true });
  });
  afterEach(() => void running?.kill());
  afterAll(() => copy.remove());

  /** @returns what waits for the next check to end, and tells what it has said of errors */
  function watching(...words: readonly string[]): () => Promise<string[]> {
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    running = spawn(process.execPath, [tsx, 'tools/check.ts', '--play', YARD, '--watch', ...words], {
      cwd: copy.folder,
    });
    const lines = createInterface({ input: running.stdout! })[Symbol.asyncIterator]();
    return async () => {
      const said: string[] = [];
      while (!/^checked: |"event":"checked"/.test(said.at(-1) ?? '')) said.push((await lines.next()).value as string);
      return said.filter((line) => !/^warning: |"severity":"warning"/.test(line));
    };
  }

  it('tells of each save between “checking” and “checked”, and goes on when a file is no JSON', async () => {
    const next = watching();
    expect(await next()).toEqual(['checking…', expect.stringMatching(/^checked: no faults, /)]);
    copy.edit(SCREENPLAY, '"mood":"', '"mood":"x');
    expect(await next()).toEqual([
      'checking…',
      expect.stringMatching(/^assets\/plays\/yard\/screenplay\/1-yard\.jsonl:\d+:\d+ there is no mood called "x/),
      expect.stringMatching(/^checked: 1 fault, /),
    ]);
    copy.edit(`${YARD}/movements.json`, '{', '{,');
    expect((await next())[1]).toMatch(/^assets\/plays\/yard\/movements\.json:1:2 /);
    copy.edit(`${YARD}/movements.json`, '{,', '{');
    copy.edit(SCREENPLAY, '"mood":"x', '"mood":"');
    let last = await next();
    while (last.length > 2) last = await next(); // of two saves, each may have a check of its own
    expect(last[1]).toMatch(/^checked: no faults, /);
  });

  it('tells programs each finding as an object of JSON', async () => {
    const next = watching('--json');
    await next();
    writeFileSync(join(copy.folder, YARD, 'marks.json'), '[');
    const [begun, finding, ended] = (await next()).map((line) => JSON.parse(line) as Finding | { event: string });
    expect([begun, ended]).toEqual([{ event: 'checking' }, { event: 'checked' }]);
    expect(finding).toMatchObject({ file: `${YARD}/marks.json`, line: 1, severity: 'error', rule: 'data' });
  });
});

describe('checks that are asked for while one is under way', () => {
  it('are done once, after it', async () => {
    const runs: (() => void)[] = [];
    const again = oneAtATime(() => new Promise((done) => runs.push(done)));
    for (const _ of [1, 2, 3]) again();
    expect(runs).toHaveLength(1);
    runs[0]!();
    await expect.poll(() => runs.length).toBe(2);
    runs[1]!();
    await expect.poll(() => (again(), runs.length)).toBe(3);
  });
});

/** Tools say what is wrong in a line, and end with 1: no author is shown where in a tool it came up. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Copy, copyProject } from '../page/copy';
import { ROOT } from '../play/texts';

const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const PATIENCE = 120_000; // milliseconds

function said(folder: string, script: string, ...words: string[]): { told: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [TSX, ...script.split(' '), ...words], { cwd: folder, encoding: 'utf8' });
  return { told: stdout + stderr, status };
}
const TRACE = /^\s+at /m;

describe('a tool that is given what it does not know', () => {
  it.each([
    ['tools/check.ts', ['--foo'], "Unknown option '--foo'"],
    ['tools/run.ts fonts/fonts', ['x'], "Unexpected argument 'x'"],
    ['tools/run.ts title/title', ['x'], "Unexpected argument 'x'"],
    ['tools/run.ts lighthouse', ['x'], "Unexpected argument 'x'"],
    ['tools/run.ts stills/stills', ['--some'], "Unknown option '--some'"],
    ['tools/run.ts pictures/pictures', ['--some'], "Unknown option '--some'"],
    ['tools/run.ts bench/bench', ['--only', 'nothing'], '--only nothing: there are plays, '],
    ['tools/run.ts filmstrip/filmstrip', ['--size', 'big'], '--size big: write it as 1280x720'],
    ['tools/run.ts sound/render', ['--cue', 'hnad'], 'there is no sound or passage called "hnad": did you mean "hand"'],
  ])('%s %j', { timeout: PATIENCE }, (script, words, expected) => {
    const { told, status } = said(ROOT, script, ...words);
    expect(told).toContain(expected);
    expect(told).not.toMatch(TRACE);
    expect(status).toBe(1);
  });
});

describe('in a project whose data is broken', () => {
  let copy: Copy;
  beforeAll(() => void (copy = copyProject()), PATIENCE);
  afterAll(() => copy.remove());

  it('check tells of every file, and any other tool of the same', { timeout: PATIENCE }, () => {
    copy.edit('assets/play/movements.json', '{', '{,');
    copy.edit('assets/play/fr/lines.jsonl', '{', 'null\n{');
    mkdirSync(join(copy.folder, 'assets/play/de'));
    for (const script of ['tools/check.ts', 'tools/run.ts stills/stills']) {
      const { told, status } = said(copy.folder, script);
      expect(told).toContain('assets/play/movements.json:1:2 this is not JSON: ');
      expect(told).toContain('assets/play/fr/lines.jsonl:1:1 this line is null');
      expect(told).not.toMatch(TRACE);
      expect(status).toBe(1);
    }
  });

  it('check and the build tell of a message that can’t be said', { timeout: PATIENCE }, () => {
    copy.edit('assets/play/movements.json', '{,', '{');
    copy.edit('assets/play/fr/lines.jsonl', 'null\n', '');
    writeFileSync(join(copy.folder, 'assets/play/fr/controls.jsonl'), '{"id":"more","en":"More","text":"Plus {"}\n');
    const fault = 'assets/play/fr/controls.jsonl:1:33 “more” is no message: look for a brace that is not closed, or a plural without “other”';
    const checked = said(copy.folder, 'tools/check.ts');
    expect([checked.told.trim(), checked.status]).toEqual([fault, 1]);
    const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { cwd: copy.folder, encoding: 'utf8' });
    expect(built.stderr).toContain(fault);
    expect(built.stderr).not.toMatch(TRACE);
    expect(built.status).toBe(1);
  });
});

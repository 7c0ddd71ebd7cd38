/** Tools say what is wrong in a line, and end with 1: no author is shown where in a tool it came up. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Copy, copyProject } from '../page/copy';
import { ROOT } from '../play/texts';

const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const TRACE = /^\s+at /m;

function said(folder: string, script: string, ...words: string[]): { told: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [TSX, ...script.split(' '), ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { told: stdout + stderr, status };
}

describe('a tool that is given what it does not know', () => {
  it.each([
    ['tools/check.ts', ['--foo'], 'npm run check does not know --foo'],
    ['tools/new/new.ts', ['mine', '--titel', 'x'], 'npm run new -- NAME does not know --titel: there is --title'],
    ['tools/new/new.ts', [], 'a new play wants a name'],
    ['tools/run.ts fonts/fonts', ['x'], 'npm run fonts does not know x'],
    ['tools/run.ts title/title', ['x'], 'npm run title does not know x'],
    ['tools/run.ts lighthouse', ['x'], 'npm run lighthouse does not know x'],
    ['tools/run.ts stills/stills', ['--some'], 'does not know --some'],
    ['tools/run.ts pictures/pictures', ['--some'], 'does not know --some'],
    ['tools/run.ts bench/bench', ['--only', 'nothing'], '--only nothing: there are plays, '],
    ['tools/run.ts filmstrip/filmstrip', ['--size', 'big'], '--size big: write it as 1280x720'],
    ['tools/run.ts sound/render', ['--cue', 'hnad'], 'there is no sound or passage called "hnad": did you mean "hand"'],
  ])('%s %j', (script, words, expected) => {
    const { told, status } = said(ROOT, script, ...words);
    expect(told).toContain(expected);
    expect(told).not.toMatch(TRACE);
    expect(status).toBe(1);
  });
});

describe('in a project whose data is broken', () => {
  let copy: Copy;
  beforeAll(() => void (copy = copyProject()));
  afterAll(() => copy.remove());

  it('check tells of every file, and any other tool of the same', () => {
    copy.edit('assets/plays/our-spot/movements.json', '{', '{,');
    copy.edit('assets/plays/our-spot/languages/fr/lines.jsonl', '{', 'null\n{');
    for (const script of ['tools/check.ts', 'tools/run.ts stills/stills']) {
      const { told, status } = said(copy.folder, script);
      expect(told).toContain('assets/plays/our-spot/movements.json:1:2 ');
      expect(told).toContain('assets/plays/our-spot/languages/fr/lines.jsonl:1:1 ');
      expect(told).not.toMatch(TRACE);
      expect(status).toBe(1);
    }
  });
});

/** A play in figures, for those who write it. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../tools/report';
import { reportText } from '../../tools/report-text';
import { type Copy, copyProject } from '../page/copy';
import { ROOT } from '../play/texts';

const YARD = 'assets/plays/yard';
const LINES = `${YARD}/languages/fr/lines.jsonl`;

describe('npm run check -- --report', () => {
  let copy: Copy;
  beforeAll(() => {
    copy = copyProject();
    cpSync(join(ROOT, 'tests/fixtures/plays/yard'), join(copy.folder, YARD), { recursive: true });
  });
  afterAll(() => copy.remove());

  function told(...words: readonly string[]): { stdout: string; stderr: string; status: number | null } {
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    return spawnSync(process.execPath, [tsx, 'tools/check.ts', '--play', YARD, '--report', ...words], {
      cwd: copy.folder,
      encoding: 'utf8',
    });
  }

  it('tells how long a play is, who says how much, and how it is shown and felt', () => {
    const report = JSON.parse(told('--json').stdout) as Report;
    expect(report).toMatchObject({
      title: 'The Lamp',
      steps: 8,
      acts: [{ title: 'The yard', steps: 8, words: 26, minutes: report.minutes }],
      speakers: [
        { who: 'narrator', lines: 2, words: 12 },
        { who: 'cy', lines: 2, words: 7 },
        { who: 'ada', lines: 1, words: 4 },
        { who: 'ben', lines: 1, words: 3 },
      ],
      faults: 0,
      warnings: [],
    });
    expect(report.minutes * 60).toBeGreaterThan(10); // it has eight steps, none told in less than a second
    expect(report.minutes * 60).toBeLessThan(60);
    for (const counts of [report.sizes, report.moods])
      expect(counts.map(({ count }) => count)).toEqual(counts.map(({ count }) => count).toSorted((a, b) => b - a));
    expect(report.sizes.reduce((sum, { count }) => sum + count, 0)).toBe(8);
    expect(report.unheard).toContainEqual({ of: 'breath', count: 1 });
  });

  it('tells how far a translation has come, and its longest lines with their places', () => {
    copy.edit(LINES, '"en":"', '"en":"Once: ');
    const { languages, longest } = JSON.parse(told('--json').stdout) as Report;
    copy.edit(LINES, '"en":"Once: ', '"en":"');
    const [french] = languages;
    expect(french).toMatchObject({ language: 'fr', older: 1, missing: 0, translated: french!.all - 1 });
    expect(longest.map(({ language, id }) => `${language} ${id}`)).toEqual([
      'en nobody-filled-it',
      'en all-of-us',
      'en he-knows',
      'fr nobody-filled-it',
      'fr all-of-us',
      'fr he-knows',
    ]);
    expect(longest[0]!.at).toMatch(/^assets\/plays\/yard\/screenplay\/1-yard\.jsonl:1:\d+$/);
  });

  it('tells what is wrong instead where a play has faults', () => {
    copy.edit(`${YARD}/screenplay/1-yard.jsonl`, '"mood":"', '"mood":"x');
    const { stdout, status } = told();
    copy.edit(`${YARD}/screenplay/1-yard.jsonl`, '"mood":"x', '"mood":"');
    expect(stdout).toMatch(/^assets\/plays\/yard\/screenplay\/1-yard\.jsonl:\d+:\d+ there is no mood called "x/);
    expect(status).toBe(1);
  });

  it('is told once, not with every save', () =>
    expect(told('--watch').stderr).toBe('figures are told once: leave out either --watch or --report\n'));
});

describe('the figures of a play', () => {
  const report: Report = {
    title: 'The Lamp',
    steps: 12,
    minutes: 1.26,
    acts: [
      { title: '', steps: 2, words: 9, minutes: 0.2 },
      { title: 'The yard', steps: 10, words: 120, minutes: 1.06 },
    ],
    speakers: [],
    sizes: [{ of: 'wide', count: 12 }],
    moods: [],
    languages: [{ language: 'fr', all: 300, translated: 299, older: 1, missing: 0 }],
    longest: [{ language: 'en', id: 'one', letters: 33, at: 'a.jsonl:1:9' }],
    unheard: [],
    rules: 59,
    faults: 0,
    warnings: [
      { of: 'stills', count: 2 },
      { of: 'pace', count: 1 },
    ],
  };

  it('stand in tables, numbers below each other, and none where there is nothing to tell', () =>
    expect(reportText(report).split('\n')).toEqual([
      'The Lamp: 12 steps, 1.3 minutes at reading pace',
      'held to 59 rules: no faults; warnings: 2 of stills, 1 of pace',
      '',
      'act         steps  words  minutes',
      '---------------------------------',
      '(untitled)      2      9      0.2',
      'The yard       10    120      1.1',
      '',
      'shot  steps',
      '-----------',
      'wide     12',
      '',
      'language  translated  older  missing   of',
      '-----------------------------------------',
      'fr              99 %    1 %      0 %  300',
      '',
      'longest lines  letters  step  where',
      '-----------------------------------------',
      'en                  33  one   a.jsonl:1:9',
      '',
    ]));
});

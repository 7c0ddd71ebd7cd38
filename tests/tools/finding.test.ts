/** What check has found is read by people, by programs, and by the problem matcher of an editor. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countOf, type Finding, findingOf, formatFinding } from '../../tools/finding';
import { ROOT } from '../play/texts';

const fault: Finding = {
  file: 'assets/plays/our spot/screenplay/1-morning.jsonl',
  line: 12,
  column: 40,
  severity: 'error',
  rule: 'unknown-mood',
  message: 'there is no mood called "gald": did you mean "glad"?',
};

describe('a finding', () => {
  it('is read out of the sentence that tells it', () =>
    expect(findingOf(formatFinding(fault), 'error', 'unknown-mood')).toEqual(fault));

  it('is one line, whatever is repeated of a text of several', () =>
    expect(formatFinding({ ...fault, message: 'now “One,\ntwo”' })).toMatch(/ now “One, two”$/));

  it.each([
    ['a file', 'a/lines.jsonl: 2 missing: one, two', { file: 'a/lines.jsonl', message: '2 missing: one, two' }],
    ['a folder', 'a/stills: 2 without a still', { file: 'a/stills', message: '2 without a still' }],
    ['nothing', 'no play at all', { file: 'package.json', message: 'no play at all' }],
  ])('stands at the beginning where it is of %s as a whole', (_, told, whole) =>
    expect(findingOf(told, 'warning', 'stills')).toEqual({
      ...whole,
      line: 1,
      column: 1,
      severity: 'warning',
      rule: 'stills',
    }),
  );

  it('is counted with its like', () =>
    expect([countOf([]), countOf([fault, { ...fault, severity: 'warning' }, fault])]).toEqual([
      'no faults, no warnings',
      '2 faults, 1 warning',
    ]));
});

describe('the problem matcher of .vscode/tasks.json', () => {
  const { tasks } = JSON.parse(readFileSync(`${ROOT}/.vscode/tasks.json`, 'utf8')) as {
    tasks: {
      problemMatcher: { severity: string; pattern: Record<string, never>; background: Record<string, string> };
    }[];
  };
  const { severity: otherwise, pattern, background } = tasks[0]!.problemMatcher;

  it.each(['error', 'warning'] as const)('finds what and where in the line that tells of an %s', (severity) => {
    const found = new RegExp(pattern.regexp!).exec(formatFinding({ ...fault, severity }))!;
    const part = (name: string): string | undefined => found[pattern[name]!];
    const { rule: _, ...seen } = { ...fault, severity };
    expect({
      file: part('file'),
      line: Number(part('line')),
      column: Number(part('column')),
      severity: part('severity') ?? otherwise,
      message: part('message'),
    }).toEqual(seen);
  });

  it('knows where a check begins and ends', () => {
    const said = ['checking…', formatFinding(fault), `checked: ${countOf([fault])}`];
    const at = (which: string): number => said.findIndex((line) => new RegExp(background[which]!).test(line));
    expect([at('beginsPattern'), at('endsPattern')]).toEqual([0, 2]);
  });
});

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatFault, type PlacedFault } from '../../src/play/screenplay/check';
import { RULES } from '../../src/play/screenplay/fault';
import { rejected, ROOT } from './texts';
import { readPlay } from './shipped';
import { checkPlay } from './shipped';

const files = readdirSync(`${ROOT}/tests/rejected`).filter((name) => name.endsWith('.jsonl'));
const faultOf = (rule: string): PlacedFault => checkPlay([rejected(rule)]).faults[0]!;

/** A rejected file as its author would see it. */
function told(rule: string): string {
  const file = rejected(rule);
  const fault = faultOf(rule);
  const source = file.text.split('\n')[fault.line - 1]!;
  const from = Math.max(0, fault.column - 41);
  const kept = readPlay([file]).steps.map(({ id }) => id);
  return [
    formatFault(fault),
    `    ${source.slice(from, from + 90)}`,
    `    ${' '.repeat(fault.column - 1 - from)}^`,
    `    plays on with: ${kept.join(', ')}`,
  ].join('\n');
}

describe('rejected lines', () => {
  it('have a file for every rule, and a rule for every file', () => {
    expect(files.toSorted()).toEqual(RULES.map((rule) => `${rule}.jsonl`).toSorted());
  });

  it.each(RULES)('break just one rule, on the second line: %s', (rule) => {
    const others = rule === 'beat-untold' ? [] : ['beat-untold'];
    const faults = checkPlay([rejected(rule)]).faults.filter((fault) => !others.includes(fault.rule));
    expect(faults.filter(({ line }) => line === 2).map((fault) => fault.rule)).toEqual([rule]);
    expect(faultOf(rule)).toMatchObject({ rule, line: 2, file: `${rule}.jsonl` });
  });

  it.each(RULES)('are told as file:line:column, what, and how to put it right: %s', (rule) => {
    const { column, what, how } = faultOf(rule);
    expect(formatFault(faultOf(rule))).toBe(`${rule}.jsonl:2:${column} ${what}: ${how}`);
    expect([what, how]).not.toContainEqual(expect.stringMatching(/undefined|null|\bat the ,|^$/));
  });

  it.each(RULES)('cost the play no other line: %s', (rule) => {
    const file = rejected(rule);
    const others = file.text
      .trimEnd()
      .split('\n')
      .map((_, i) => i + 1)
      .filter((line) => line !== 2);
    expect(
      readPlay([file])
        .steps.map(({ at }) => at.line)
        .filter((line) => line !== 2),
    ).toEqual(others);
  });

  it('are explained as kept', async () => {
    await expect(`${RULES.map(told).join('\n\n')}\n`).toMatchFileSnapshot('../rejected/messages.txt');
  });

  it.each(RULES.filter((rule) => rule.startsWith('unknown-') && rule !== 'unknown-shot'))(
    'come with the name that was meant: %s',
    (rule) => {
      expect(faultOf(rule).how).toMatch(/^did you mean "[^"]+"\?$/);
    },
  );

  it('come with all names there are, where none is near', () => {
    expect(faultOf('unknown-shot').how).toBe('choose one of: frame, push, track, jolt, rise');
  });
});

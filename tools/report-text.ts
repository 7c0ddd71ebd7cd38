/** The figures of a play, laid out in tables of plain text. */
import type { Count, Report } from './report.js';

type Cell = string | number;
type Row = readonly Cell[];

/** A blank line between tables. @returns lines of text, each with its end */
export function reportText(report: Report): string {
  const { title, steps, minutes, rules, faults, warnings } = report;
  const told = warnings.map(({ of, count }) => `${count} of ${of}`).join(', ');
  return [
    `${title}: ${steps} steps, ${minuteText(minutes)} minutes at reading pace`,
    `held to ${rules} rules: ${faults || 'no'} fault${faults === 1 ? '' : 's'}; warnings: ${told || 'none'}`,
    ...tablesOf(report).flatMap(([heads, rows]) => (rows.length > 0 ? ['', ...table(heads, rows)] : [])),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

const tablesOf = (report: Report): (readonly [heads: Row, rows: readonly Row[]])[] => [
  [
    ['act', 'steps', 'words', 'minutes'],
    report.acts.map(({ title, steps, words, minutes }) => [title || '(untitled)', steps, words, minuteText(minutes)]),
  ],
  [['speaker', 'lines', 'words'], report.speakers.map(({ who, lines, words }) => [who, lines, words])],
  [['shot', 'steps'], countRows(report.sizes)],
  [['mood', 'steps'], countRows(report.moods)],
  [
    ['language', 'translated', 'older', 'missing', 'of'],
    report.languages.map(({ language, all, translated, older, missing }) => [
      language,
      ...[translated, older, missing].map((count) => percent(count, all)),
      all,
    ]),
  ],
  [
    ['longest lines', 'letters', 'step', 'where'],
    report.longest.map(({ language, letters, id, at }) => [language, letters, id, at]),
  ],
  [['sound without a caption', 'times'], countRows(report.unheard)],
];

const countRows = (counts: readonly Count[]): Row[] => counts.map(({ of, count }) => [of, count]);
const minuteText = (minutes: number): string => minutes.toFixed(1);

/** Not all before it is all. */
function percent(count: number, all: number): string {
  const whole = all === 0 ? 0 : (100 * count) / all;
  return `${count < all ? Math.min(99, Math.ceil(whole)) : Math.round(whole)} %`;
}

/** Numbers end under each other, texts begin so. */
function table(heads: Row, rows: readonly Row[]): string[] {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => String(row[column]).length)));
  const isNumber = heads.map((_, column) => rows.every((row) => /^[\d.]+( %)?$/.test(String(row[column]))));
  const lines = all.map((row) =>
    row
      .map((cell, i) => (isNumber[i] ? String(cell).padStart(widths[i]!) : String(cell).padEnd(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0]!, '-'.repeat(sumOf(widths) + 2 * (widths.length - 1)), ...lines.slice(1)];
}

const sumOf = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0);

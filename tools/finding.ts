/** What `npm run check` has found, as it is told to people and to programs. */

export interface Finding {
  readonly file: string; // relative to the project; or a folder
  readonly line: number; // from 1; the first where it is the whole file
  readonly column: number; // from 1, in UTF-16 units
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly message: string; // what is wrong, and how to put it right
}

const PLACED = /^(?<file>.+?):(?<line>\d+):(?<column>\d+) (?<message>[^]*)$/;
const OF_FILE = /^(?<file>\S[^:]*): (?<message>[^]*)$/;

/**
 * @param told `file:line:column what: how to put it right`, or `file: what`
 * @param otherwise the file where it names none
 */
export function findingOf(
  told: string,
  severity: Finding['severity'],
  rule: string,
  otherwise = 'package.json',
): Finding {
  const groups = (PLACED.exec(told) ?? OF_FILE.exec(told))?.groups ?? {};
  const { file = otherwise, line = '1', column = '1', message = told } = groups;
  return { file, line: Number(line), column: Number(column), severity, rule, message };
}

/** For people: a line, with its place first; a warning says that it is one. */
export const formatFinding = ({ file, line, column, severity, message }: Finding): string =>
  `${severity === 'warning' ? 'warning: ' : ''}${file}:${line}:${column} ${message.replaceAll('\n', ' ')}`;

/** How many there are of each, in words. */
export function countOf(findings: readonly Finding[]): string {
  const many = (severity: Finding['severity'], called: string): string => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${count || 'no'} ${called}${count === 1 ? '' : 's'}`;
  };
  return `${many('error', 'fault')}, ${many('warning', 'warning')}`;
}

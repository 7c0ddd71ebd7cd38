/** What the reports of Vitest and Playwright tell of each test. */
import { relative } from 'node:path';

/**
 * @typedef {{ name: string, seconds: number, ok: boolean }} Test file and name; ok only where it passed at first try
 * @typedef {{ status: string, fullName: string, duration?: number }} Assertion
 * @typedef {{ name: string, assertionResults: Assertion[] }} File
 * @param {{ testResults: File[] } | undefined} report
 * @returns {Test[]}
 */
export const unitTests = (report) =>
  (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ status, fullName, duration = 0 }) => ({
        name: `${relative('', name)} › ${fullName}`,
        seconds: duration / 1000,
        ok: status === 'passed',
      })),
  );

/**
 * @typedef {{ projectName: string, status: string, results: { duration: number }[] }} Run
 * @typedef {{ title: string, tests: Run[] }} Spec
 * @typedef {{ title: string, file: string, specs: Spec[], suites?: Suite[] }} Suite
 * @param {{ suites: Suite[] } | undefined} report
 * @returns {Test[]} the engine named where there are several
 */
export const pageTests = (report) => (report?.suites ?? []).flatMap((suite) => testsOf(suite, []));

/**
 * @param {Suite} suite
 * @param {string[]} groups that it is in, outermost first
 * @returns {Test[]}
 */
function testsOf({ title, file, specs, suites = [] }, groups) {
  const here = title === file ? [file] : [...groups, title];
  return [
    ...specs.flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status !== 'skipped')
        .map(({ projectName, status, results }) => ({
          name: [...here, spec.title, projectName].filter(Boolean).join(' › '),
          seconds: results.reduce((sum, { duration }) => sum + duration / 1000, 0),
          ok: status === 'expected',
        })),
    ),
    ...suites.flatMap((suite) => testsOf(suite, here)),
  ];
}

/**
 * @param {Test[]} tests
 * @param {number} count
 */
export const slowest = (tests, count) => tests.toSorted((a, b) => b.seconds - a.seconds).slice(0, count);

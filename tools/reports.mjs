/** What the reports of Vitest and Playwright tell of tests that failed. */

/**
 * @typedef {{ name: string, assertionResults: { status: string, fullName: string }[] }} File
 * @param {{ testResults: File[] } | undefined} report
 * @returns {string[]} a line each: file and name
 */
export const failedUnits = (report) =>
  (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `${name} › ${fullName}`),
  );

/**
 * @typedef {{ title: string, ok: boolean, tests: { projectName: string }[] }} Spec
 * @typedef {{ file: string, specs: Spec[], suites?: Suite[] }} Suite
 * @param {{ suites: Suite[] } | undefined} report
 * @returns {string[]} a line each: file, name, and the engine where there are several
 */
export const failedPages = (report) => (report?.suites ?? []).flatMap(failedOf);

/** @param {Suite} suite @returns {string[]} */
const failedOf = ({ file, specs, suites }) => [
  ...specs
    .filter(({ ok }) => !ok)
    .map(({ title, tests }) =>
      [file, title, ...new Set(tests.map((test) => test.projectName))].filter(Boolean).join(' › '),
    ),
  ...(suites ?? []).flatMap(failedOf),
];

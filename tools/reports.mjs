/** What the reports of Vitest and Playwright tell of each test. */
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const TOLD = 12; // lines of a fault

/** @param {string | undefined} message of what has failed, coloured or not */
const fault = (message) =>
  stripVTControlCharacters(message ?? '')
    .trim()
    .split('\n')
    .slice(0, TOLD)
    .join('\n');

/**
 * @typedef {{ name: string, seconds: number, ok: boolean, fault: string }} Test file and name; ok only where it passed
 * at first try; else its fault's first lines
 * @typedef {{ status: string, fullName: string, duration?: number, failureMessages?: string[] }} Assertion
 * @typedef {{ name: string, assertionResults: Assertion[] }} File
 * @param {{ testResults: File[] } | undefined} report
 * @returns {Test[]}
 */
export const unitTests = (report) =>
  (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ status, fullName, duration = 0, failureMessages = [] }) => ({
        name: `${relative('', name)} › ${fullName}`,
        seconds: duration / 1000,
        ok: status === 'passed',
        fault: fault(failureMessages[0]),
      })),
  );

/**
 * @typedef {{ message?: string, location?: { file: string, line: number } }} PageFault
 * @typedef {{ duration: number, errors?: PageFault[] }} Result
 * @typedef {{ projectName: string, status: string, results: Result[] }} Run
 * @typedef {{ title: string, tests: Run[] }} Spec
 * @typedef {{ title: string, file: string, specs: Spec[], suites?: Suite[] }} Suite
 * @param {{ suites: Suite[] } | undefined} report
 * @returns {Test[]} the engine named where there are several
 */
export const pageTests = (report) => (report?.suites ?? []).flatMap((suite) => testsOf(suite, []));

/** @param {PageFault | undefined} error */
const faultOf = ({ message, location } = {}) =>
  fault(location ? `${relative('', location.file)}:${location.line}\n${message ?? ''}` : message);

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
          fault: faultOf(results.flatMap(({ errors = [] }) => errors)[0]),
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

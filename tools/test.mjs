/** `npm test`: installs what is missing, then runs every check, and tells at the end what failed. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installChromium, installPackages, root, run } from './install.mjs';

const reports = `${root}test-results/reports`;
const unitReport = `${reports}/vitest.json`;
const pageReport = `${reports}/playwright.json`;

installPackages();
installChromium();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = pageReport;

const checks = {
  'types': ['tsc', '--noEmit', '-p', '.'],
  'lint': ['oxlint', '--type-aware', '--deny-warnings'],
  'unit tests': ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  'build': ['vite', 'build'],
  'page tests': ['playwright', 'test', '--reporter=list,json'],
};

const results = Object.entries(checks).map(([name, words]) => {
  console.log(`\n── ${name}`);
  return { name, ok: run('npx', ...words) };
});

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // the runner ended before it could report
  }
}

const unit = read(unitReport);
const page = read(pageReport)?.stats;
const passed = (unit?.numPassedTests ?? 0) + (page?.expected ?? 0) + (page?.flaky ?? 0);
const failed = (unit?.numFailedTests ?? 0) + (page?.unexpected ?? 0);

console.log();
for (const { name, ok } of results) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(results.every(({ ok }) => ok) && unit && page ? 0 : 1);

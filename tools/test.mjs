/** `npm test`: installs what is missing, then runs every check, and tells at the end what failed. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installChromium, installPackages, root, runTool } from './install.mjs';

const reports = `${root}test-results/reports`;
const unitReport = `${reports}/vitest.json`;
const pageReport = `${reports}/playwright.json`;

installPackages();
installChromium();
rmSync(reports, { recursive: true, force: true });
rmSync(`${root}dist`, { recursive: true, force: true }); // page tests must not pass on an older build
mkdirSync(reports, { recursive: true });
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = pageReport;

/** What is run, in this order: its name, its script in node_modules and the script's words. */
const checks = {
  'types': ['typescript/bin/tsc', '--noEmit', '-p', '.'],
  'lint': ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  'unit tests': ['vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  'build': ['vite/bin/vite.js', 'build'],
  'page tests': ['@playwright/test/cli.js', 'test', '--reporter=list,json'],
};

const results = Object.entries(checks).map(([name, words]) => {
  console.log(`\n── ${name}`);
  return { name, ok: runTool(...words) };
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

/** `npm test`: installs what is missing, then runs every check, and tells at the end what failed. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { untested } from './browsers.mjs';
import { installBrowsers, installChromium, installPackages, mayInstall, root, runTool } from './install.mjs';
import { pageTests, slowest, unitTests } from './reports.mjs';

const SLOWEST = 10; // tests told of at the end
const reports = `${root}test-results/reports`;
const unitReport = `${reports}/vitest.json`;
const pageReport = `${reports}/playwright.json`;
const engineReport = `${reports}/engines.json`;

installPackages();
installChromium();
installBrowsers();
rmSync(reports, { recursive: true, force: true });
rmSync(`${root}dist`, { recursive: true, force: true }); // page tests must not pass on an older build
mkdirSync(reports, { recursive: true });

/** What is left out on this machine, and why. */
const leftOut = await untested();
const mustTest = !!process.env.CI && mayInstall; // there nothing may be

/**
 * What is run, in this order: its name, its script in node_modules and the script's words;
 * Playwright's report goes by the name of its own.
 */
const checks = {
  'types': ['typescript/bin/tsc', '--noEmit', '-p', '.'],
  'format': ['prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'],
  'lint': ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  'unit tests': [
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ],
  'build': ['vite/bin/vite.js', 'build'],
  'page tests': ['@playwright/test/cli.js', 'test', '--reporter=list,json'],
  'engines': ['@playwright/test/cli.js', 'test', '-c', 'tests/engines', '--reporter=list,json'],
};
const pageReports = { 'page tests': pageReport, 'engines': engineReport };

const results = Object.entries(checks).map(([name, words]) => {
  console.log(`\n── ${name}`);
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = pageReports[name] ?? '';
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
const pages = Object.values(pageReports).map(read);
const tests = [...unitTests(unit), ...pages.flatMap(pageTests)];
const failed = tests.filter(({ ok }) => !ok);

console.log('\nthe slowest:');
for (const { name, seconds } of slowest(tests, SLOWEST)) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);

console.log();
for (const { name, ok } of results) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}`);
for (const { name, why } of leftOut) console.log(`${mustTest ? 'FAILED' : 'skipped'}  ${name}: ${why}`);
for (const { name, fault } of failed) console.log(`failed  ${name}\n${fault}\n`.trimEnd());
console.log(`${tests.length - failed.length} passed, ${failed.length} failed`);
const told = unit && pages.every(Boolean);
const complete = !mustTest || leftOut.length === 0;
process.exit(results.every(({ ok }) => ok) && failed.length === 0 && told && complete ? 0 : 1);

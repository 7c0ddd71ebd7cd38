/** Installs what is missing. Plain Node: it runs on a fresh clone, where there is nothing else yet. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findFirefox, findScreen, findSpeaker, findWebKit } from './browsers.mjs';
import { findChromium, findShell } from './chromium.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Whether Debian's packages can be installed. */
export const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
if (mayInstall) process.env.DEBIAN_FRONTEND ??= 'noninteractive'; // apt would ask about the time zone

/** npm writes this file last: the packages that are installed. */
const installed = `${root}node_modules/.package-lock.json`;

/**
 * Runs a command in the project's folder, its output shown.
 * @param {string} command
 * @param {string[]} words
 * @returns {boolean} true if it ended well
 */
export function run(command, ...words) {
  const shell = process.platform === 'win32' && command !== process.execPath; // where npm and npx are .cmd files
  return spawnSync(command, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell }).status === 0;
}

/**
 * Runs a tool of node_modules, given by its own script: quicker and quieter than npx.
 * @param {string} script
 * @param {string[]} words
 * @returns {boolean} true if it ended well
 */
export const runTool = (script, ...words) => run(process.execPath, `${root}node_modules/${script}`, ...words);

/** The same, its output shown only if it ends badly. */
function runQuietly(command, ...words) {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) console.log(`${stdout}${stderr}`);
  return status === 0;
}

/** @returns the packages that a lock file names, by their folders; null where there is no such file */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * Whether every package is there as it is wanted, whenever it was written; npm leaves out what is for other machines.
 */
export const isInstalled = (wanted, there) =>
  wanted !== null &&
  there !== null &&
  Object.entries(wanted).every(([folder, { version, integrity, optional }]) => {
    const found = there[folder];
    if (folder === '' || (optional && !found)) return true;
    return found !== undefined && found.version === version && found.integrity === integrity;
  });

/** Packages as the lock file names them; ends the process if npm can't install them. */
export function installPackages() {
  if (isInstalled(packagesIn(`${root}package-lock.json`), packagesIn(installed))) return;
  console.log('Installing packages …');
  if (!run('npm', 'ci', '--no-fund', '--no-audit')) process.exit(1);
}

/** A Chromium to test with: the system's, else Debian's package, else Playwright's own download. */
export function installChromium() {
  if (findChromium()) return;
  console.log('Installing Chromium …');
  if (mayInstall && run('apt-get', 'update') && run('apt-get', 'install', '-y', 'chromium')) return;
  if (!run('npx', 'playwright', 'install', 'chromium')) process.exit(1);
}

/** Debian's package of each thing that the tests are quicker with, or that those in other engines need. */
const PACKAGES = /** @type {const} */ ([
  ['chromium-headless-shell', findShell],
  ['firefox-esr', findFirefox],
  ['webkit2gtk-driver', findWebKit],
  ['xvfb', findScreen],
  ['pulseaudio', findSpeaker],
]);

/**
 * What else there is to test with, where Debian's packages can be installed; what is missing then is told by who asks
 * for it.
 */
export function installBrowsers() {
  const missing = PACKAGES.filter(([, find]) => !find()).map(([name]) => name);
  if (!mayInstall || missing.length === 0) return;
  console.log(`Installing ${missing.join(', ')} …`);
  if (!runQuietly('apt-get', 'update')) return;
  // one that this Debian has not keeps no other away
  for (const name of missing) runQuietly('apt-get', 'install', '-y', '--no-install-recommends', name);
}

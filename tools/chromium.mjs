/**
 * Where this machine keeps a Chromium, and how to run it without a screen. Plain Node: it runs
 * before anything is installed.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const USUAL = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .flatMap((folder) => process.env[folder] ?? [])
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

/** Quiet, the same on every machine, and painting without a graphics card. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-rasterization', // without a graphics card the detour costs more than it saves
];

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium or Chrome, or undefined when there is none.
 * @returns {string | undefined}
 */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  return found(NAMES, USUAL);
}

/** The path of a Chromium that has no window at all, and so costs half as much; undefined when there is none. */
export const findShell = () => found(['chromium-headless-shell']);

/**
 * The first of these that can be run: by its name on the search path, or by the whole path of its file.
 * @param {readonly string[]} names
 * @param {readonly string[]} [files]
 * @returns {string | undefined}
 */
export function found(names, files = []) {
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...files].find(runs);
}

/**
 * What Playwright's launch() is given: without a path it takes its own download.
 * @param {string} [executablePath]
 */
export const launchOptions = (executablePath = findChromium()) => {
  return executablePath ? { executablePath, args: CHROMIUM_ARGS } : { args: CHROMIUM_ARGS };
};

/**
 * The same, painting with the machine's own OpenGL: a graphics card, or Mesa, which without one draws three times as
 * quickly as what Chromium brings along. Where there is no OpenGL, pages have no WebGL then.
 * @param {string} [executablePath]
 */
export const paintingOptions = (executablePath = findChromium()) => {
  const args = CHROMIUM_ARGS.map((arg) => (arg.startsWith('--use-angle') ? '--use-angle=gl-egl' : arg));
  return { ...launchOptions(executablePath), args: [...args, '--ignore-gpu-blocklist'] };
};

/**
 * Where this machine keeps browsers of the other two engines, and what they need to be seen and
 * heard without a screen and a loudspeaker.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { found } from './chromium.mjs';

const LIBRARIES = ['/usr/lib', '/usr/libexec'];
const WEBKITS = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];

/** A Firefox of the system's. */
export const findFirefox = () =>
  process.env.FIREFOX_PATH ?? found(['firefox-esr', 'firefox'], ['/Applications/Firefox.app/Contents/MacOS/firefox']);

/** The folders that distributions keep a library's own programs in. */
const foldersOf = (library) =>
  existsSync(library) ? [library, ...readdirSync(library).map((name) => join(library, name))] : [];

/** WebKit's small browser, and what drives it. */
export function findWebKit() {
  const folders = LIBRARIES.flatMap(foldersOf).flatMap((folder) => WEBKITS.map((name) => join(folder, name)));
  const driver = found(
    ['WebKitWebDriver'],
    folders.map((folder) => join(folder, 'WebKitWebDriver')),
  );
  const browser = found(
    [],
    folders.map((folder) => join(folder, 'MiniBrowser')),
  );
  return driver && browser ? { driver, browser } : undefined;
}

/** A screen that is in memory only. */
export const findScreen = () => found(['Xvfb']);

/** What can be a loudspeaker that nobody hears, and hear what goes to it. */
export function findSpeaker() {
  const [server, ear] = [found(['pulseaudio']), found(['parec'])];
  return server && ear ? { server, ear } : undefined;
}

/** Whether a browser with a window has somewhere to open it. */
const hasScreen = () => process.platform !== 'linux' || !!process.env.DISPLAY || findScreen() !== undefined;

/**
 * What of the tests in several engines can't be done on this machine, and why. Call it once the packages are installed.
 * @returns {Promise<{ name: string, why: string }[]>}
 */
export async function untested() {
  const { firefox, webkit } = await import('@playwright/test'); // each may have been downloaded by it
  const lacks = (name, own, download) => {
    if ((own && hasScreen()) || existsSync(download.executablePath())) return [];
    return [
      {
        name,
        why:
          `${own ? 'there is no screen, nor Xvfb, to show it on' : 'none is installed'}; npx playwright install ` +
          `--with-deps ${download.name()} downloads one`,
      },
    ];
  };
  return [
    ...lacks('Firefox', findFirefox(), firefox),
    ...lacks('WebKit', findWebKit(), webkit),
    ...(findSpeaker() ? [] : [{ name: 'sound', why: 'there is no pulseaudio for it to come out of' }]),
  ];
}

export const CHROMIUM_ARGS: readonly string[];
/** The path of a Chromium or Chrome, or undefined when there is none. */
export function findChromium(): string | undefined;
/** The path of a Chromium that has no window at all, and so costs half as much; undefined when there is none. */
export function findShell(): string | undefined;
/** The first of these that can be run: by its name on the search path, or by the whole path of its file. */
export function found(names: readonly string[], files?: readonly string[]): string | undefined;
/** What Playwright's launch() is given: without a path it takes its own download. */
export function launchOptions(executablePath?: string): { executablePath?: string; args: string[] };
/** The same, painting with the machine's own OpenGL; where there is none, pages have no WebGL then. */
export function paintingOptions(executablePath?: string): { executablePath?: string; args: string[] };

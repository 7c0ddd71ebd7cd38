export const CHROMIUM_ARGS: readonly string[];
/** The path of a Chromium or Chrome, or undefined when there is none. */
export function findChromium(): string | undefined;
/** What Playwright's launch() is given: without a path it takes its own download. */
export function launchOptions(): { executablePath?: string; args: string[] };

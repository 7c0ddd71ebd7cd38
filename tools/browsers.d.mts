/** A Firefox of the system's. */
export function findFirefox(): string | undefined;
/** WebKit's small browser, and what drives it. */
export function findWebKit(): { driver: string; browser: string } | undefined;
/** A screen that is in memory only. */
export function findScreen(): string | undefined;
/** What can be a loudspeaker that nobody hears, and hear what goes to it. */
export function findSpeaker(): { server: string; ear: string } | undefined;
/** What can't be tested in the other two engines on this machine, and why. */
export function untested(): Promise<{ name: string; why: string }[]>;

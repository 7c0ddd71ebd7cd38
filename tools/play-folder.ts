/** Where the data lies, relative to the project: of the play that is worked on, and what all plays share. */

/** Another play is named by `--play <folder>` after the words of any tool. */
export const PLAY = process.env.OUR_SPOT_PLAY ?? 'assets/plays/our-spot';
export const SHARED = 'assets/shared';

/** The path of a file within the folder of the play or the shared one; null where it lies in neither. */
export function withinPlay(name: string): string | null {
  const folder = [PLAY, SHARED].find((each) => name.startsWith(`${each}/`));
  return folder === undefined ? null : name.slice(folder.length + 1);
}

/** The order of the acts: each is a file, and 2 comes before 10. */
const { compare } = new Intl.Collator('en', { numeric: true });

/** Names of files in the order played: by their numbers where they have some, else by their letters. */
export const inOrderPlayed = (names: readonly string[]): string[] =>
  names.toSorted((a, b) => compare(a, b) || (a < b ? -1 : 1));

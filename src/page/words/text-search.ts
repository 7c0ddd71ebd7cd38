/** Finding words among lines, whatever the case, accents or apostrophes they are typed with. */

/** Without case, accents, curls of an apostrophe or doubled spaces. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').toLowerCase();

/** Which of these texts have the words; all of them where nothing is looked for. */
export function found(texts: readonly string[], words: string): readonly boolean[] {
  const wanted = fold(words).trim();
  return texts.map((text) => fold(text).includes(wanted));
}

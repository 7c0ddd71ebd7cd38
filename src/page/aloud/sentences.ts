/** A text in pieces that a voice can say in one breath: browsers cut off what takes long. */

/** @param language that the text is in, as in 'en' @returns none for a text without anything to say */
export function sentencesOf(text: string, language: string): readonly string[] {
  const paragraphs = text.split(/\n+/).map((each) => each.replace(/\s+/g, ' ').trim());
  return paragraphs.flatMap((each) => cut(each, language)).filter((each) => /[\p{L}\p{N}]/u.test(each));
}

function cut(paragraph: string, language: string): string[] {
  if (!('Segmenter' in Intl)) return [paragraph];
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph);
  return Array.from(sentences, ({ segment }) => segment.trim());
}

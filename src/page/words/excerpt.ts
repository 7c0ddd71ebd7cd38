/** How a line begins, where there is no room for all of it. */
import { graphemesOf } from '../../play/words/graphemes';

const SHORT = 30; // letters that have room on a ticket

/** Whole words, as many as have room. */
export function excerpt(text: string, letters = SHORT): string {
  const line = graphemesOf(text.replace(/\s+/g, ' ').trim());
  if (line.length <= letters) return line.join('');
  const cut = line.slice(0, letters).join('');
  const words = /\s/.test(line[letters]!) ? cut : cut.replace(/\s\S*$/, '');
  return `${words.replace(/[\s,.;:!?…—–-]+$/, '')}…`;
}

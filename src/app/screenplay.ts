/** The text of the play, as it stands in assets/play. */
import { inOrderPlayed } from '../play/act-order';
import type { SourceFile } from '../play/screenplay/parse';

const texts: Record<string, string> = import.meta.glob('../../assets/plays/our-spot/screenplay/*.jsonl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Files in playing order, named as from the project's folder. */
export const files: readonly SourceFile[] = inOrderPlayed(Object.keys(texts)).map((path) => ({
  name: path.replace('../../', ''),
  text: texts[path]!,
}));

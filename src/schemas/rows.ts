/** languages/<language>/*.jsonl: what is said in a language, one thing a line. */
import { entries, fields, optional, text, type Data } from './values';

const en = text('the English it was made from');
const words = entries(text(), {
  description: 'of a line: what stands here for the English words that its cues hang on',
});

/** lines.jsonl, by the id of a step; controls.jsonl and descriptions.jsonl, by that of a message. */
export const row = fields({ id: text(), text: text(), ...optional({ en, words }) });
/** phrases.jsonl, by their English. */
export const phrase = fields({ en, text: text() });

export type Row = Data<typeof row>;

/** The page's messages in English, as they stand in assets/play. */
import { readFileSync } from 'node:fs';
import { Messages, rowsOf } from '../../src/reading/messages';

export const english = new Messages('en-GB', ['controls', 'descriptions'].flatMap((of) => rowsOf(readFileSync(new URL(`../../assets/play/en/${of}.jsonl`, import.meta.url), 'utf8'))));

/** fonts/letters.json: which letters each face was cut to; `npm run fonts` writes it. */
import { entries, text, type Data } from './values';

export const letters = entries(text());
export type Letters = Data<typeof letters>;

/** stills/made-from.json: what each still was made from; `npm run stills` writes it. */
import Type from 'typebox';
import { entries } from './values';

export const madeFrom = entries(Type.String({ pattern: '^[0-9a-f]+$', called: 'a mark, in hexadecimal digits' }));

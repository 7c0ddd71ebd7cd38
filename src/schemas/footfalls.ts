/** sound/footfalls.json: what feet sound of in each place, walking and running. */
import { entriesBy, fields, nameOf, type Data } from './values';

const ground = fields({ walk: nameOf('sound'), run: nameOf('sound') });

export const footfalls = entriesBy('place', ground);
export type Footfalls = Data<typeof footfalls>;

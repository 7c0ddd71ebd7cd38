/** sound/footfalls.json: what feet sound of in each place, walking and running. */
import { fields, nameOf, type Data } from './values';

const ground = fields({ walk: nameOf('sound'), run: nameOf('sound') });

export const footfalls = fields({ bedroom: ground, kitchen: ground, memory: ground, hill: ground });
export type Footfalls = Data<typeof footfalls>;

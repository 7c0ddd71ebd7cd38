/** scenery/hours.json: names for hours of the day, from morning to night. */
import { entries, from, type Data } from './values';

export const hours = entries(from(0, 24, 'an hour'));
export type Hours = Data<typeof hours>;

/** scenery/hours.json: names for hours of the day, from morning to night. */
import { entries, from } from './values';

export const hours = entries(from(0, 24, 'an hour'));

/** beats.json: the beats of the story, in their order. */
import { list, text } from './values';

export const beats = list(text());

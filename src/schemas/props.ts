/** props.json: what states each prop may be in, the first at curtain-up. */
import { entries, list, text } from './values';

export const props = entries(list(text()));

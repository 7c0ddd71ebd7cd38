/** props.json: what states each prop may be in, the first at curtain-up. */
import { entries, list, text, type Data } from './values';

export const props = entries(list(text()));
export type PropStates = Data<typeof props>;

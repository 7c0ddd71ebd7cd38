/** What every layer of a place has: a type, by which the stage knows how to make it. */
import type { TProperties } from 'typebox';
import { fields, word } from './values';

export const layer = <const Type extends string, Fields extends TProperties>(type: Type, of: Fields) =>
  fields({ type: word([type]), ...of });

/** scenery/props.json: how the props are cut, and where their parts are in each state. */
import Type from 'typebox';
import { cutout } from './paper';
import { place } from './stage';
import {
  depth,
  entries,
  entriesBy,
  fields,
  flag,
  from,
  length,
  list,
  optional,
  point,
  seconds,
  text,
  word,
  type Data,
} from './values';

const MEASURES = 'x, y, turn in radians, scale, alpha, share of width, share of height';

/** What is left out is 0, 1, 1, 1, 1. */
const part = Type.Array(length(), {
  minItems: 2,
  maxItems: 7,
  called: `a list of two to seven numbers: ${MEASURES}`,
});
const passed = Type.Array(length(), {
  minItems: 3,
  maxItems: 8,
  called: `a list of three to eight numbers: share of the time, ${MEASURES}`,
});

const state = fields({
  depth: depth(),
  time: seconds(60, 'to come to this state'),
  parts: Type.Record(Type.String(), part),
  ...optional({
    hop: from(0, 1000, 'world units', 'height of the arc on the way'),
    flutter: from(0, 1000, 'world units', 'how far parts swing aside on the way, as paper that falls'),
    flung: flag('thrown: off sideways at once, and slower from there on'),
    stagger: seconds(60, 'between parts that travel together'),
    from: point('where parts first seen in this state come from'),
    via: entries(list(passed), { description: 'places passed on the way, each after its share of the time' }),
    held: flag('places are measured from the hand'),
    life: entries(word(['shake', 'jump', 'breathe', 'twitch', 'nod', 'steam', 'glow']), {
      description: 'how parts go on moving',
    }),
  }),
});

const prop = fields({
  place,
  states: entries(state),
  ...optional({
    point: point('where a hand or eye goes, if not to the first part'),
    order: list(text(), { description: 'its parts, back to front, if not as the states name them' }),
    joined: entries(text(), { description: 'part → the part that bears it, in whose frame its places are' }),
  }),
});

export const propArt = fields({
  scale: from(0.1, 10, 'pixels of texture per unit'),
  cutouts: list(cutout),
  props: entriesBy('prop', prop),
});

export type PropArt = Data<typeof propArt>;
export type PropData = Data<typeof prop>;
export type StateData = Data<typeof state>;
export type PartData = Data<typeof part>;
export type Life = NonNullable<StateData['life']>[string];

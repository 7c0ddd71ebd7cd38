/** movements.json: what figures can be told to do. */
import Type from 'typebox';
import { EASES, type Ease } from '../maths/eases';
import { OF_KEYS } from './body';
import { habit } from './gait';
import { contact, hand, LOOKS, posture, wearing, wind } from './stage';
import {
  entries,
  fields,
  from,
  list,
  nameOf,
  optional,
  propStates,
  rising,
  seconds,
  share,
  text,
  word,
  wording,
  type Data,
} from './values';

const within = (description: string) => share(`${description}, 0 at its beginning, 1 at its end`);

/** What must hold of the stage before a movement; each entry is checked and explained on its own. */
const needs = fields(
  optional({
    posture: list(posture),
    at: list(nameOf('spot')),
    otherPosture: list(posture),
    together: Type.Boolean({ description: 'the other figure is at the same spot' }),
    within: from(0, 4000, 'world units', 'between the two at most'),
    touching: fields(optional({ near: contact(['*']), far: contact(['*']) }), { description: '*: anything' }),
    touched: Type.Boolean({ description: 'the other figure’s hand is on this one' }),
    props: propStates(),
  }),
);

/** Where a walk or run leads: to the mark of the cue, or to a distance from the other figure. */
const travel = fields({
  gait: word(['walk', 'step', 'run', 'climb']),
  speed: from(1, 2000, 'world units a second', 'on near ground'),
  ...optional({
    to: nameOf('mark', ['nearest-side'], { description: 'when the cue names none' }),
    from: nameOf('mark', [], { description: 'appears there first' }),
    beside: from(-4000, 4000, 'world units', 'short of (negative: beyond) the other figure'),
    by: from(-4000, 4000, 'world units', 'ahead (negative: backwards) from where one stands'),
    onward: Type.Boolean({ description: 'still in full run at the end' }),
    habit: { ...habit, description: 'how one goes, on top of how one is made' },
  }),
});

const touch = Type.Union([contact(), Type.Null()], { called: 'what the hand goes to, or null for nothing' });

/** What a movement makes of the figure that does it. */
const gives = fields(
  optional({
    pose: nameOf('pose'),
    facing: word(['left', 'right', 'other', 'away', 'turn', 'outward'], {
      description: 'outward: back to the trunk',
    }),
    look: nameOf('prop', LOOKS),
    mood: nameOf('mood'),
    touch: fields(optional({ near: touch, far: touch })),
    wearing,
    props: propStates(),
    wind,
  }),
);

const key = fields({
  at: from(
    0.001,
    1,
    'a share of the movement',
    'when it is reached; at 1 a key has nothing but an ease: how to come to rest',
  ),
  ...optional({
    ease: Type.Unsafe<Ease>(
      word(Object.keys(EASES), { description: 'how it is come to; smooth and without a halt when left out' }),
    ),
    pose: nameOf('pose', [], { description: 'passed through on the way; what else the key has is laid over it' }),
  }),
  ...OF_KEYS,
});

/** Offsets laid over the way from pose to pose, nothing at both ends; and poses passed through on the way. */
const keys = rising('at', key);

const passing = fields({
  hand,
  to: contact(),
  from: within('when it is touched'),
  until: within('when it is let go'),
});

const motion = fields({
  time: seconds(60, 'a walk’s or run’s follows from its way'),
  ...optional({
    keys,
    otherKeys: rising('at', key, { description: 'what it does to the other figure' }),
    contact: passing,
    otherContact: passing, // what a hand of the other figure touches meanwhile
    turns: within('when it has half turned round; soon after it begins, or on arrival, when left out'),
    otherTurns: within('likewise, the other figure'),
    acts: within('when things change; at the touch, or at once, when left out'),
    leaves: Type.Integer({ minimum: 0, maximum: 100, description: 'shaken from the tree' }),
  }),
});

/** A sound that a movement makes; its bare name will do where nothing else is to be said. */
const sound = fields({
  sound: nameOf('sound'),
  ...optional({
    at: within('when it is heard; as it touches, or acts, or begins, when left out'),
    words: wording('for who does not hear it, in place of the sound’s own; null: not worth telling here'),
    from: word(['other'], { description: 'who makes it, when it is not the one who moves' }),
  }),
});

const movement = fields({
  motion,
  how: text('how to make it possible, for authors'),
  ...optional({
    needs,
    go: travel,
    gives,
    other: gives,
    sounds: list(
      Type.Union([nameOf('sound'), sound], {
        called: 'the name of a sound, or an object with its name, {"sound": "slap"}',
      }),
      { called: 'a list: put the sounds in square brackets, "sounds": ["slap"]' },
    ),
    stops: nameOf('sound', [], { description: 'a sounding loop that it ends' }),
    enters: Type.Boolean({ description: 'brings a figure on stage' }),
  }),
});

export const movements = entries(movement);
export type Movement = Data<typeof movement>;
export type Needs = Data<typeof needs>;
export type Travel = Data<typeof travel>;
export type Gives = Data<typeof gives>;
export type Motion = Data<typeof motion>;
export type Key = Data<typeof key>;
export type MovementSound = Data<typeof sound>;

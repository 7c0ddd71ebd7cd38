/** play.json: what holds a play's other files together: its cast, and how its stage stands at first. */
import Type from 'typebox';
import { habit } from './gait';
import {
  angle,
  clouds,
  contact,
  facing,
  figure,
  LOOKS,
  place,
  shotSize,
  side,
  silhouette,
  tilt,
  wearing,
  wind,
} from './stage';
import {
  colour,
  depth,
  entriesBy,
  fields,
  flag,
  from,
  length,
  list,
  nameOf,
  optional,
  propStates,
  share,
  text,
  whole,
  word,
  type Data,
} from './values';

/** One of one to four who stand on stage. */
const member = fields({
  size: from(0.2, 3, 'a size', 'as drawn; 1 stands 236 world units tall'),
  depth: depth('of its paper, 0 farthest from the audience … 120; each takes up 40'),
  seed: whole(0, 1_000_000, 'a whole number', 'of its blinks and glances'),
  breath: from(0.1, 10, 'a factor', 'how quickly it breathes; 1: as all do'),
  voice: nameOf('sound', [], { description: 'that it speaks in' }),
  colour: colour('of its name on a card'),
  deepColour: colour('the same where the viewer wants more contrast'),
  ...optional({
    aloud: fields(
      optional({
        pitch: from(0.5, 2, 'a factor', 'of the pitch that the voice has by itself; 1 when left out'),
        timbre: {
          ...word(['female', 'male']),
          description: 'which of the voices there are comes first; any when left out',
        },
      }),
      { description: 'how a browser’s own voices read its lines where the viewer has them read aloud' },
    ),
    gait: { ...habit, description: 'how it walks' },
    wears: { ...wearing, description: 'where nothing else is said; its first outfit when left out' },
    other: nameOf('figure', [], {
      description: 'whom “the other” means where a cue names nobody; need not be said where there are two',
    }),
  }),
});

const touched = Type.Union([contact(), Type.Null()], { called: 'what the hand is on, or null for nothing' });

const standing = fields(
  optional({
    place: Type.Union([place, Type.Null()], { called: 'a place, or null for who is not on stage' }),
    mark: nameOf('mark', ['']),
    x: length('world units along the ground of the place'),
    facing,
    pose: nameOf('pose'),
    mood: nameOf('mood'),
    look: nameOf('prop', LOOKS),
    touch: fields({ near: touched, far: touched }),
    wearing,
  }),
);

/** A stage as a play file writes it: what is left out is as on an empty one. */
const stage = fields({
  place,
  ...optional({
    hour: from(0, 24, 'an hour'),
    wind,
    sky: fields(
      optional({
        clouds,
        stars: Type.Union([share(), Type.Null()], { called: 'a share, or null for as the hour has it' }),
        fireflies: Type.Union([from(0, 500, 'how many glow,'), Type.Null()], {
          called: 'how many glow, from 0 to 500, or null for as the hour has it',
        }),
      }),
    ),
    figures: entriesBy('figure', standing),
    props: propStates(),
    camera: fields(
      optional({
        on: list(text(), { description: 'figures, marks, props, hands or places' }),
        size: shotSize,
        push: share('0: as framed; 1: one size closer'),
        track: flag('stays with what it frames while that moves'),
        rise: share('0: eye height; 1: a crane’s height above it'),
        side,
        angle,
        over: figure,
        through: nameOf('foreground'),
        tilt,
        silhouette,
      }),
    ),
    sounds: Type.Array(nameOf('sound'), { description: 'what sounds on until it is stopped' }),
    music: nameOf('passage', ['silence']),
  }),
});

export const play = fields({
  title: text(),
  languages: list(text(), { description: 'that it is told in; the first is what the screenplay is written in' }),
  figures: Type.Record(Type.String({ pattern: '^[a-z][a-z-]*$' }), member, {
    minProperties: 1,
    maxProperties: 4,
    called: 'an object, in braces, of one to four who stand on stage',
    description: 'in the order in which they are named',
  }),
  opening: { ...stage, description: 'at curtain-up, before the first step' },
  front: { ...stage, description: 'what the audience comes in to; what is left out is as in `opening`' },
});

export type PlayFile = Data<typeof play>;
export type CastMember = Data<typeof member>;
export type StageFile = Data<typeof stage>;

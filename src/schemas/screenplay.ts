/** screenplay/*.jsonl: the screenplay, a step a line. Editors read it; check and the page tell its faults in words. */
import Type from 'typebox';
import { angle, clouds, figure, fireflies, past, shotSize, side, silhouette, stars, tilt, wind } from './stage';
import {
  fields,
  flag,
  from,
  length,
  list,
  nameOf,
  optional,
  seconds,
  share,
  text,
  whole,
  word,
  type Data,
} from './values';

/**
 * When a cue starts: with the one before it, once the camera rests, once its figure is free, or once everything before
 * it is over; or with a word of the line.
 */
const TIMING = optional({
  when: word(['with', 'rest', 'then', 'after'], {
    description: 'with, when left out, but a movement then waits for most of a reframing',
  }),
  word: Type.Union([text(), share('of the line')], { called: 'a word of the line, or a share of it' }),
  delay: seconds(600, 'on top'),
});
const time = seconds(600);
const MOST_STARS = 12;

const said = (description: string) => Type.Union([text(), Type.Null()], { called: 'a text, or null', description });

const movement = fields({
  do: nameOf('movement'),
  ...optional({
    who: { ...figure, description: 'the step’s own figure when left out' },
    with: { ...figure, description: 'whom “the other” means here; as the cast says when left out' },
    to: nameOf('mark-or-figure', [], { description: 'a mark, or the other figure' }),
    mood: nameOf('mood', [], { description: 'the mood it is done in, kept afterwards' }),
    pace: from(0.05, 20, 'a factor', '1: as keyed; 2: twice as fast'),
    told: said('for those who do not see it, in place of the movement’s own description; null: not worth telling here'),
  }),
  ...TIMING,
});

const seen = Type.Unsafe<string>(
  Type.Union([
    nameOf('target', ['both', 'hands', 'pop-up']),
    nameOf('mark-or-figure'),
    nameOf('place'),
    nameOf('prop'),
  ]),
);
const camera = fields({
  camera: word(['frame', 'push', 'track', 'jolt', 'rise']),
  ...optional({
    on: Type.Union([seen, list(seen)]),
    size: shotSize,
    side,
    angle,
    over: { ...figure, description: 'past the back of whose head what is framed is seen' },
    through: nameOf('foreground', [], { description: 'a sheet of the place that stands close before the lens' }),
    tilt,
    silhouette,
    past,
    told: said('for those who do not see it, what the framing tells; nothing when left out'),
    time,
  }),
  ...TIMING,
});

const light = fields({
  light: Type.Union([nameOf('hour'), from(0, 24, 'an hour')]),
  ...optional({ time }),
  ...TIMING,
});

const sound = fields({
  sound: nameOf('sound'),
  ...optional({
    stop: flag('ends a loop'),
    words: said('for those who do not hear it, in place of the sound’s own; null: not worth telling here'),
  }),
  ...TIMING,
});

const music = fields({
  music: nameOf('passage', ['silence']),
  ...optional({
    words: said('for those who do not hear it, in place of the passage’s own; silence has none of its own'),
  }),
  ...TIMING,
});

const blow = fields({ wind, ...TIMING });

const paper = fields({
  paper: word(['tear', 'apart', 'join', 'pop-up', 'flat', 'let-down', 'threads'], {
    description: 'what the paper that the world is made of does',
  }),
  ...optional({
    at: length('world x at which it tears, or a pop-up stands; between those who are on when left out'),
    by: share('how far torn halves are apart: 0 as just torn, 1 a third of the picture'),
    of: nameOf('pop-up', [], { description: 'which pop-up rises' }),
    count: whole(0, MOST_STARS, 'how many stars', 'hang on threads from then on'),
    time,
    told: said('for those who do not see it, in place of the device’s own description; null: not worth telling here'),
  }),
  ...TIMING,
});

const plate = fields({
  plate: nameOf('plate', ['none'], { description: 'stays for its step, and for those after it that ask for it too' }),
  ...optional({
    time,
    told: said('for those who do not see it, in place of the plate’s own description; null: not worth telling here'),
  }),
  ...TIMING,
});

/** What the sky does of its own, whatever the hour. */
const cover = fields({
  clouds,
  ...optional({
    time,
    told: said('for those who do not see it, in place of what clouds do by themselves; null: not worth telling here'),
  }),
  ...TIMING,
});
const lights = { time, told: text('for those who do not see it; nothing is told of it when left out') };
const glow = fields({ fireflies, ...optional(lights), ...TIMING });
const twinkle = fields({ stars, ...optional(lights), ...TIMING });

const cue = Type.Union([movement, camera, light, sound, music, blow, paper, plate, cover, glow, twinkle]);

const kind = word(['speech', 'thought', 'narration', 'letter', 'movement']);

export const step = fields({
  id: Type.String({
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    description: 'stays the same; links to the moment hang on it',
  }),
  beat: Type.Union([nameOf('beat'), list(nameOf('beat'))]),
  kind,
  who: nameOf('figure', ['both']),
  ...optional({
    text: Type.String({ description: 'what is said; none for movement alone' }),
    mood: nameOf('mood', [], { description: 'of `who`, from this step on' }),
    cues: Type.Array(cue, { description: 'what happens' }),
    speak: word(['over', 'after'], { description: 'the words run over the movement, or wait for it' }),
    act: text('what the act is called that begins here'),
    scene: text('what the scene is called that begins here'),
  }),
});

export type StepKind = Data<typeof kind>;
export type MovementCue = Data<typeof movement>;
export type CameraCue = Data<typeof camera>;
export type LightCue = Data<typeof light>;
export type SoundCue = Data<typeof sound>;
export type MusicCue = Data<typeof music>;
export type WindCue = Data<typeof blow>;
export type PaperCue = Data<typeof paper>;
export type SkyCue = Data<typeof cover> | Data<typeof glow> | Data<typeof twinkle>;
export type PlateCue = Data<typeof plate>;
export type Cue = Data<typeof cue>;

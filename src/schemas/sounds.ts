/** sound/sounds.json: every sound, where it lies in which recording, and what it tells. */
import {
  entries,
  fields,
  flag,
  from,
  list,
  optional,
  seconds,
  share,
  text,
  whole,
  word,
  wording,
  type Data,
} from './values';

export const clip = fields({
  start: from(0, 3_600_000, 'milliseconds', 'into the file'),
  duration: from(1, 3_600_000, 'milliseconds'),
});

const sound = fields({
  bus: word(['music', 'place', 'effects', 'voices'], { description: 'sounds made louder or softer together' }),
  words: wording(),
  file: text('in sound, without its ending'),
  volume: share(),
  clips: list(clip, { description: 'variants, taken by turns' }),
  ...optional({
    loop: flag('sounds on until it is stopped'),
    every: seconds(60, 'from one variant to the next, for as long as the cue lasts'),
    strikes: whole(1, 100, 'a whole number', 'how often it comes, whatever happens on stage'),
    fade: seconds(60, 'in which a loop comes and goes; 0.4 when left out'),
  }),
});

export const sounds = entries(sound);
export type Sound = Data<typeof sound>;
export type Clip = Data<typeof clip>;
export type Bus = Sound['bus'];

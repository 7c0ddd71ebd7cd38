/**
 * Performs a step on a stage: every cue in its time, with the stage before and after it. This is the fold's one step.
 */
import type { Complaint } from '../screenplay/fault';
import { move, sounding } from './movement';
import { afterStep, DEVICES, paperAfter } from './paper-devices';
import type { MovementSound, Vocabulary } from '../vocabulary';
import { frame } from './shots';
import { StepTiming } from './timing';
import type { FigureName, Stage } from '../stage';
import {
  EVERYBODY,
  type CameraCue,
  type Cue,
  type Moment,
  type MovementCue,
  type MusicCue,
  type PaperCue,
  type SkyCue,
  type PlateCue,
  type SoundCue,
  type Step,
  type TimedCue,
  type WindCue,
} from '../step';

const CAMERA_TIMES: Readonly<Record<CameraCue['camera'], number>> = {
  frame: 1.8,
  push: 5,
  track: 1,
  jolt: 0.4,
  rise: 7,
};
const LIGHT_TIME = 4; // seconds
const SKY_TIME = 5; // seconds in which a cloud comes or goes, and lights with it
const PLATE_TIME = 0.9; // seconds in which one slides in
export const NO_PLATE = 'none'; // takes away the one that is there

export interface Outcome {
  readonly after: Stage;
  readonly cues: readonly TimedCue[];
  readonly speakAt: number; // seconds
  readonly complaints: readonly Complaint[];
}
interface Played {
  readonly after: Stage;
  readonly time: number; // seconds
  readonly complaints: readonly Complaint[];
}

/** The mood of whoever has the line, taken on as it begins. */
const withMood = ({ figures }: Vocabulary, stage: Stage, who: Step['who'], mood: string): Stage => {
  if (!mood) return stage;
  const names = who === EVERYBODY ? figures : [who];
  return names.reduce<Stage>(
    (so, name) => ({ ...so, figures: { ...so.figures, [name]: { ...so.figures[name]!, mood } } }),
    stage,
  );
};

/** A plate goes with its step, unless the next asks for the same. */
const withoutOldPlate = (stage: Stage, { cues }: Step): Stage =>
  stage.plate === null || cues.some((cue) => 'plate' in cue && cue.plate === stage.plate)
    ? stage
    : { ...stage, plate: null };

/** Likewise what the paper does for a step. */
function withoutOldPaper(stage: Stage): Stage {
  const paper = afterStep(stage.paper);
  return paper === stage.paper ? stage : { ...stage, paper };
}

const plateOf = ({ plate }: PlateCue): string | null => (plate === NO_PLATE ? null : plate);

/**
 * @param forced whether what can't follow is done all the same, which tells what would follow if it could
 * @param pace of the words: 1 as written, 2 twice as fast
 */
export function perform(vocabulary: Vocabulary, before: Stage, step: Step, forced = false, pace = 1): Outcome {
  const complaints: Complaint[] = [];
  const cues: TimedCue[] = [];
  let stage = withMood(vocabulary, withoutOldPaper(withoutOldPlate(before, step)), step.who, step.mood);
  const timing = new StepTiming(vocabulary, step, pace);
  step.cues.forEach((cue, i) => {
    const who = actor(vocabulary, cue, step);
    const other = otherOf(vocabulary, cue, who);
    const start = timing.begin(cue, who);
    const played = play(vocabulary, stage, cue, who, ['cues', i], forced);
    complaints.push(...played.complaints);
    if (played.complaints.length > 0 && !forced) return;
    const timed = { cue, who, other, start, time: played.time, before: stage, after: played.after };
    timing.take(timed);
    cues.push(timed, ...soundsOf(vocabulary, timed));
    stage = played.after;
  });
  return { after: stage, cues, speakAt: timing.speakAt, complaints };
}

export function momentOf(
  vocabulary: Vocabulary,
  before: Stage,
  step: Step,
  index: number,
  pace: number,
): Omit<Moment, 'lead' | 'ahead'> {
  const { after, cues, speakAt } = perform(vocabulary, before, step, false, pace);
  return { vocabulary, step, index, before, after, cues, speakAt, pace };
}

const actor = ({ figures }: Vocabulary, cue: Cue, step: Step): FigureName =>
  ('do' in cue && cue.who) || (step.who === EVERYBODY ? figures[0]! : step.who);

/** Whom a cue is done with, or to: whoever it names, or who is the other to its figure. */
export const otherOf = ({ others }: Vocabulary, cue: Cue, who: FigureName): FigureName | null =>
  ('do' in cue ? cue.with : undefined) ?? others[who] ?? null;

function play(
  vocabulary: Vocabulary,
  stage: Stage,
  cue: Cue,
  who: FigureName,
  path: readonly (string | number)[],
  forced: boolean,
): Played {
  if ('do' in cue) return move({ vocabulary, stage, cue, who, other: otherOf(vocabulary, cue, who) }, path, forced);
  if ('camera' in cue) return shoot(vocabulary, stage, cue, path);
  if ('paper' in cue) {
    const { paper, complaints } = paperAfter(stage, cue, path);
    return { after: { ...stage, paper }, time: cue.time ?? DEVICES[cue.paper].time, complaints };
  }
  return { ...inTime(vocabulary, stage, cue), complaints: [] };
}

/** Past a back, or from there to elsewhere, it cuts: on the way its owner would be seen twice. */
function shoot(vocabulary: Vocabulary, stage: Stage, cue: CameraCue, path: readonly (string | number)[]): Played {
  const framed = frame(vocabulary, stage, cue, path);
  const cuts = framed.after.camera.over !== stage.camera.over;
  return { ...framed, time: cuts ? 0 : (cue.time ?? CAMERA_TIMES[cue.camera]) };
}

type Effect = Exclude<Cue, MovementCue | CameraCue | PaperCue>;

/** What always can follow. */
function inTime(vocabulary: Vocabulary, stage: Stage, cue: Effect): Omit<Played, 'complaints'> {
  if ('light' in cue) return { after: { ...stage, hour: hourOf(vocabulary, cue.light) }, time: cue.time ?? LIGHT_TIME };
  if ('clouds' in cue || 'stars' in cue || 'fireflies' in cue)
    return { after: { ...stage, sky: skyAfter(stage, cue) }, time: cue.time ?? SKY_TIME };
  if ('plate' in cue) return { after: { ...stage, plate: plateOf(cue) }, time: cue.time ?? PLATE_TIME };
  return { after: atOnce(vocabulary, stage, cue), time: 0 };
}

function atOnce(vocabulary: Vocabulary, stage: Stage, cue: SoundCue | MusicCue | WindCue): Stage {
  if ('music' in cue) return { ...stage, music: cue.music };
  if ('wind' in cue) return { ...stage, wind: cue.wind };
  return { ...stage, sounds: sounding(vocabulary, stage.sounds, cue.sound, cue.stop) };
}

/** What a cue does not speak of stays as it is. */
function skyAfter({ sky }: Stage, cue: SkyCue): Stage['sky'] {
  const own = (value: number | string): number | null => (typeof value === 'number' ? value : null);
  if ('clouds' in cue) return { ...sky, clouds: cue.clouds };
  return 'stars' in cue ? { ...sky, stars: own(cue.stars) } : { ...sky, fireflies: own(cue.fireflies) };
}

const hourOf = ({ hours }: Vocabulary, light: string | number): number =>
  typeof light === 'number' ? light : hours[light]!;

/** A movement makes sounds, and ends one: as it touches or changes something if it does, unless they say when. */
function soundsOf({ movements }: Vocabulary, { cue, who, other, start, time, after }: TimedCue): TimedCue[] {
  const movement = 'do' in cue ? movements[cue.do] : undefined;
  if (!movement) return [];
  const { sounds = [], stops, motion } = movement;
  const instant = motion.acts ?? motion.contact?.from ?? 0;
  const timed = (heard: SoundCue, share: number, from: FigureName): TimedCue => ({
    cue: heard,
    who: from,
    other,
    start: start + time * share,
    time: time * (1 - share),
    before: after,
    after,
  });
  const made = sounds.map((entry) => {
    const {
      sound,
      at = instant,
      words,
      from,
    } = typeof entry === 'string' ? ({ sound: entry } as MovementSound) : entry;
    return timed(words === undefined ? { sound } : { sound, words }, at, from === 'other' ? (other ?? who) : who);
  });
  return stops ? [timed({ sound: stops, stop: true }, instant, who), ...made] : made;
}

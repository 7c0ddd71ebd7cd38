/**
 * Performs a step on a stage: every cue in its time, with the stage before and after it. This is the fold's one step.
 */
import type { Complaint } from '../screenplay/fault';
import { move, sounding } from './movement';
import { HOURS, MARKS, MOVEMENTS, PLACES, type MovementSound } from '../vocabulary';
import { other, type CameraState, type FigureName, type PlaceName, type ShotSize, type Stage } from '../stage';
import type { CameraCue, Cue, Moment, MusicCue, SoundCue, Step, TimedCue, WindCue } from '../step';

const CAMERA_TIMES: Readonly<Record<CameraCue['camera'], number>> = {
  frame: 1.8,
  push: 5,
  track: 1,
  jolt: 0.4,
  rise: 7,
};
const LIGHT_TIME = 4; // seconds
const PLACE_SIZE: ShotSize = 'wide';
const SIZES: readonly ShotSize[] = ['vista', 'wide', 'full', 'two-shot', 'medium', 'close', 'closest'];

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
const withMood = (stage: Stage, who: Step['who'], mood: string): Stage => {
  if (!mood) return stage;
  const names: FigureName[] = who === 'both' ? ['lily', 'james'] : [who];
  return names.reduce(
    (so, name) => ({ ...so, figures: { ...so.figures, [name]: { ...so.figures[name], mood } } }),
    stage,
  );
};

/** @param forced whether what can't follow is done all the same, which tells what would follow if it could */
export function perform(before: Stage, step: Step, forced = false): Outcome {
  const complaints: Complaint[] = [];
  const cues: TimedCue[] = [];
  let stage = withMood(before, step.who, step.mood);
  const free: Record<FigureName, number> = { lily: 0, james: 0 };
  let [start, end, moved] = [0, 0, 0];
  step.cues.forEach((cue, i) => {
    const who = actor(cue, step);
    start = (cue.when === 'after' ? end : cue.when === 'then' ? free[who] : start) + (cue.delay ?? 0);
    const played = play(stage, cue, who, ['cues', i], forced);
    complaints.push(...played.complaints);
    if (played.complaints.length > 0 && !forced) return;
    cues.push({ cue, who, start, time: played.time, before: stage, after: played.after });
    cues.push(...soundsOf(cue, who, start, played.time, played.after));
    if ('do' in cue) moved = Math.max(moved, (free[who] = Math.max(free[who], start + played.time)));
    if ('do' in cue || 'sound' in cue) end = Math.max(end, start + played.time);
    stage = played.after;
  });
  return { after: stage, cues, speakAt: step.speak === 'after' ? moved : 0, complaints };
}

export function momentOf(before: Stage, step: Step, index: number): Omit<Moment, 'lead' | 'pace'> {
  const { after, cues, speakAt } = perform(before, step);
  return { step, index, before, after, cues, speakAt };
}

const actor = (cue: Cue, step: Step): FigureName =>
  ('do' in cue && cue.who) || (step.who === 'both' ? 'lily' : step.who);

function play(stage: Stage, cue: Cue, who: FigureName, path: readonly (string | number)[], forced: boolean): Played {
  if ('do' in cue) return move(stage, cue, who, path, forced);
  if ('camera' in cue) return { after: frame(stage, cue), time: cue.time ?? CAMERA_TIMES[cue.camera], complaints: [] };
  if ('light' in cue)
    return { after: { ...stage, hour: hourOf(cue.light) }, time: cue.time ?? LIGHT_TIME, complaints: [] };
  return { after: atOnce(stage, cue), time: 0, complaints: [] };
}

function atOnce(stage: Stage, cue: SoundCue | MusicCue | WindCue): Stage {
  if ('music' in cue) return { ...stage, music: cue.music };
  if ('wind' in cue) return { ...stage, wind: cue.wind };
  return { ...stage, sounds: sounding(stage.sounds, cue.sound, cue.stop) };
}

const hourOf = (light: string | number): number => (typeof light === 'number' ? light : HOURS[light]!);

/** A movement makes sounds, and ends one: as it touches or changes something if it does, unless they say when. */
function soundsOf(cue: Cue, who: FigureName, start: number, time: number, after: Stage): TimedCue[] {
  const movement = 'do' in cue ? MOVEMENTS[cue.do] : undefined;
  if (!movement) return [];
  const { sounds = [], stops, motion } = movement;
  const instant = motion.acts ?? motion.contact?.from ?? 0;
  const timed = (heard: SoundCue, share: number, from: FigureName): TimedCue => ({
    cue: heard,
    who: from,
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
    return timed(words === undefined ? { sound } : { sound, words }, at, from === 'other' ? other(who) : who);
  });
  return stops ? [timed({ sound: stops, stop: true }, instant, who), ...made] : made;
}

function frame(stage: Stage, cue: CameraCue): Stage {
  const now = stage.camera;
  const on = cue.on === undefined ? now.on : typeof cue.on === 'string' ? [cue.on] : cue.on;
  const place = (cue.on === undefined ? [] : on).map(placeOf).find((name) => name !== undefined) ?? stage.place;
  return { ...stage, place, camera: shot(now, cue, on) };
}

/** The place that a target of the camera stands in, where it is a place or a mark. */
const placeOf = (target: string): PlaceName | undefined =>
  PLACES.find((name) => name === target) ?? MARKS[target]?.place;

function shot(now: CameraState, cue: CameraCue, on: readonly string[]): CameraState {
  const size = cue.size ?? (cue.on === undefined ? now.size : PLACE_SIZE);
  switch (cue.camera) {
    case 'frame':
      return { on, size, push: 0, track: false, rise: 0 };
    case 'push':
      return { on, size, push: cue.on === undefined ? Math.min(1, now.push + 0.5) : 0.5, track: now.track, rise: 0 };
    case 'track':
      return { on, size, push: 0, track: true, rise: 0 };
    case 'jolt':
      return {
        on,
        size: cue.size ?? SIZES[Math.max(0, SIZES.indexOf(now.size) - 1)]!,
        push: 0,
        track: now.track,
        rise: 0,
      };
    case 'rise':
      return { on, size, push: 0, track: false, rise: 1 };
  }
}

/** The play that is shipped, as the tests read it. */
import { createPlay, type Play } from '../../src/play/play';
import { checkPlay as check, type Checked } from '../../src/play/screenplay/check';
import { cueComplaints as cueFaults } from '../../src/play/screenplay/cue-faults';
import type { Complaint } from '../../src/play/screenplay/fault';
import type { SourceFile } from '../../src/play/screenplay/parse';
import { salvage as salvageOf } from '../../src/play/screenplay/salvage';
import type { FigureName, Stage } from '../../src/play/stage';
import {
  heardIn as audibleIn,
  type Listening,
  placeLevels as levelsOf,
  settingOf,
} from '../../src/play/staging/ambience-levels';
import { move as moveOn } from '../../src/play/staging/movement';
import { otherOf, perform as performOn, type Outcome } from '../../src/play/staging/perform';
import type { MovementCue, Step } from '../../src/play/step';
import { heardAtFirst as firstHeard, heardOn as goingOn, type Caption } from '../../src/play/words/sound-captions';
import { bleepsOf as bleeps, type Syllable } from '../../src/sound/voice-bleeps';
import { soundDataOf } from '../../src/sound/sounds';
import { Production } from '../../src/stage/production';
import { readBundle } from '../../tools/bundle';
import { ROOT } from './texts';

export const BUNDLE = readBundle(ROOT);
export const PRODUCTION = new Production(BUNDLE);
export const readPlay = (files: readonly SourceFile[]): Play => createPlay(BUNDLE, files);
export const { vocabulary: VOCABULARY, opening: OPENING, front: FRONT } = readPlay([]);
export const {
  marks: MARKS,
  movements: MOVEMENTS,
  moods: MOODS,
  hours: HOURS,
  props: PROPS,
  postures: POSTURES,
  ambience: PLACE_LOOPS,
  figures: FIGURES,
  passages: PASSAGES,
} = VOCABULARY;
export const PLACES = Object.keys(VOCABULARY.places);
export const SOUND_DATA = soundDataOf(BUNDLE);
export const { sounds: SOUNDS, music: MUSIC } = SOUND_DATA;

/** What the modules of src do with any play, done with this one. */
export const checkPlay = (files: readonly SourceFile[]): Checked => check(BUNDLE, files);
export const salvage = (file: SourceFile): ReturnType<typeof salvageOf> => salvageOf(VOCABULARY, file);
export const cueComplaints = (cue: unknown, path: Complaint['path']): Complaint[] => cueFaults(VOCABULARY, cue, path);
export const perform = (before: Stage, step: Step, forced?: boolean): Outcome =>
  performOn(VOCABULARY, before, step, forced);
export const move = (
  stage: Stage,
  cue: MovementCue,
  who: FigureName,
  path: Complaint['path'],
  forced?: boolean,
): ReturnType<typeof moveOn> =>
  moveOn({ vocabulary: VOCABULARY, stage, cue, who, other: otherOf(VOCABULARY, cue, who) }, path, forced);
export const other = (who: FigureName): FigureName => VOCABULARY.others[who]!;
export const placeLevels = (stage: Listening, gust: number): ReturnType<typeof levelsOf> =>
  levelsOf(PLACE_LOOPS, settingOf(stage), gust);
export const heardIn = (stage: Listening): readonly string[] => audibleIn(PLACE_LOOPS, stage);
export const heardOn = (stage: Stage): readonly string[] => goingOn(VOCABULARY, stage);
export const heardAtFirst = (stage: Stage): readonly Caption[] => firstHeard(VOCABULARY, stage);
export const bleepsOf = (
  line: Pick<Step, 'id' | 'kind' | 'who' | 'mood' | 'text'>,
  mood?: string,
  pace?: number,
): readonly Syllable[] => bleeps(SOUND_DATA, line, mood, pace);

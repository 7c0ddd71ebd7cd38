/** One line of the screenplay, and the cues it gives. */
import type { Cue, StepKind } from '../schemas/screenplay';
import type { FigureName, Stage } from './stage';
import type { Vocabulary } from './vocabulary';

export type {
  CameraCue,
  Cue,
  LightCue,
  MovementCue,
  MusicCue,
  PaperCue,
  SkyCue,
  PlateCue,
  SoundCue,
  StepKind,
  WindCue,
} from '../schemas/screenplay';

export const STEP_KINDS: readonly StepKind[] = ['speech', 'thought', 'narration', 'letter', 'movement'];

/** Whose a line is that all say or hear together. */
export const EVERYBODY = 'both';

export interface Step {
  readonly id: string;
  readonly beats: readonly string[];
  readonly kind: StepKind;
  readonly who: FigureName; // or EVERYBODY
  readonly text: string; // '' for movement alone
  readonly language: string; // that the text is in: 'en', or that of a translation
  readonly act: string; // title of the act that it begins; '' where it begins none
  readonly scene: string; // of the scene
  readonly mood: string; // of `who`, from this step on; '' leaves it
  readonly cues: readonly Cue[];
  readonly speak: 'over' | 'after'; // the words run over the movement, or wait for it
  readonly at: { readonly file: string; readonly line: number }; // line counts from 1
}

/** A cue placed in time, with the stage on either side of it. */
export interface TimedCue {
  readonly cue: Cue;
  readonly who: FigureName;
  readonly other: FigureName | null; // whom it is done with, or to
  readonly start: number; // seconds from the start of the step
  readonly time: number; // seconds
  readonly before: Stage;
  readonly after: Stage;
}

/** What the step after asks for, for whoever makes it ready. */
export interface Ahead {
  readonly plate: string | null;
  readonly popUp: string | null;
  readonly isEnd: boolean; // there is none
}

/** All that a presenter is told of a step. */
export interface Moment {
  readonly vocabulary: Vocabulary; // what its names mean
  readonly step: Step;
  readonly index: number;
  readonly before: Stage;
  readonly after: Stage;
  readonly cues: readonly TimedCue[];
  readonly lead: number; // seconds before the start of the step in which the curtain falls; 0 where none does
  readonly speakAt: number; // seconds from the start of the step until the words begin
  readonly pace: number; // of the words: 1 as written, 2 twice as fast; 0 all at once
  readonly ahead: Ahead;
}

/** Whoever shows a step: the stage, the sound, the words. */
export interface Presenter {
  /** Tell the step, starting from whatever stands there now. */
  present(moment: Moment): void;
  /** Stand at once as if the step had been played to its end. */
  snapTo(moment: Moment): void;
  /** Bring what is under way to its end, quickly and without a jump. */
  skip(): void;
  /** Let time pass. */
  tick(seconds: number): void;
  readonly busy: boolean; // true until this step is told
  /** Whether something of it goes on, for which nobody has to wait; a play that goes on by itself does. */
  readonly lingers?: boolean;
}

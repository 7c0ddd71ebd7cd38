/** What the desk is showing. */
import type { Play } from '../../src/play/play.js';
import type { Production } from '../../src/stage/production.js';
import type { Outcome } from '../edits.js';
import type { Schema } from '../schema-faults.js';
import { SHAPES } from './shapes.js';
import type { StepRun } from './step-run.js';

/** What is drawn over the picture. */
export const SHOWN = {
  joints: 'Joints and contacts',
  onion: 'Onion skins',
  screens: 'Five screens',
  card: 'Card',
  camera: 'Camera frame',
} as const;
export type Shown = keyof typeof SHOWN;

export interface State {
  id: string; // of the step
  seconds: number; // since its start
  playing: boolean;
  slow: boolean; // at a quarter of the speed
  looped: boolean;
  shape: number; // index into SHAPES
  shown: Readonly<Record<Shown, boolean>>;
  cue: number | null; // the one that is looked into; null for the step itself
  sought: string; // in ids, names and lines
  outcome: Outcome | null; // of the last edit
  schema: Schema | null; // of a step
  stage: { readonly play: Play; readonly production: Production } | null; // null while the page is on its way
  run: StepRun | null; // null where there is no step to be looked into
}

export const blank = (id: string): State => ({
  id,
  seconds: Infinity,
  playing: false,
  slow: false,
  looped: true,
  shape: 0,
  shown: { joints: false, onion: false, screens: false, card: false, camera: false },
  cue: null,
  sought: '',
  outcome: null,
  schema: null,
  stage: null,
  run: null,
});

export const sizeOf = ({ shape }: State) => SHAPES[shape]!;

/** What the parts of the desk ask for. */
export interface Does {
  /** Takes up these changes, and shows what comes of them. */
  set(changes: Partial<State>): void;
  go(id: string): void;
  scrub(seconds: number): void;
  /** A value of the step at hand as it was last sent, which the page may not have taken up yet; else `shown`. */
  latest<Value>(path: readonly (string | number)[], shown: Value): Value;
  /** Changes a value of the step at hand; undefined takes it away. */
  edit(path: readonly (string | number)[], was: unknown, value: unknown): void;
  undo(): void;
  /** Says why nothing was changed. */
  refuse(why: string): void;
  openEditor(place: string): void;
  /** Has a sound or passage rendered as it is by now, and plays it. */
  hear(cue: string): void;
}

/** A play that has been read: its steps, and the stage at any of them. */
import { parse, type SourceFile } from './screenplay/parse';
import { momentOf, perform } from './staging/perform';
import { FIGURES, type FigureState, type Stage } from './stage';
import { PROPS } from './vocabulary';
import type { Fault } from './screenplay/fault';
import type { Moment, Step } from './step';

export const CURTAIN = 1.1; // seconds in which it falls
const CHECKPOINT_EVERY = 64; // steps; a jump folds at most this many

const offstage: FigureState = {
  place: null,
  mark: '',
  x: 0,
  facing: 'right',
  pose: 'stand',
  mood: 'neutral',
  look: 'ahead',
  touch: { near: null, far: null },
  wearing: 'coat',
};

/** The stage at curtain-up, before the first step. */
export const OPENING: Stage = {
  place: 'bedroom',
  hour: 8,
  wind: 'breeze',
  figures: { lily: { ...offstage, wearing: 'nightdress' }, james: { ...offstage, facing: 'left' } },
  props: Object.fromEntries(Object.entries(PROPS).map(([name, states]) => [name, states[0]!])),
  camera: { on: ['bedroom'], size: 'wide', push: 0, track: false, rise: 0 },
  sounds: [],
  music: 'title',
};

/** What the house comes in to: the empty hill, the wind, and the title. */
export const FRONT: Stage = {
  ...OPENING,
  place: 'hill',
  hour: 19.55,
  wind: 'gusts',
  props: { ...OPENING.props, title: 'shown' },
  camera: { ...OPENING.camera, on: ['title'], size: 'vista' },
};

export class Play {
  private readonly checkpoints: Stage[] = [OPENING]; // the stage before steps 0, 64, 128 …
  private readonly indices: ReadonlyMap<string, number>;

  constructor(
    readonly steps: readonly Step[],
    readonly faults: readonly Fault[],
  ) {
    this.indices = new Map(steps.map(({ id }, i) => [id, i]));
  }

  /** @returns the place of a step in the play, or -1 where there is none of that id */
  indexOf(id: string): number {
    return this.indices.get(id) ?? -1;
  }

  /** The stage once step n has been played; the opening stage for n = -1. Costs one short fold once passed before. */
  stageAt(n: number): Stage {
    const last = Math.min(n, this.steps.length - 1);
    let near = Math.min(Math.floor((last + 1) / CHECKPOINT_EVERY), this.checkpoints.length - 1);
    let stage = this.checkpoints[near]!;
    for (let i = near * CHECKPOINT_EVERY; i <= last; i++) {
      stage = perform(stage, this.steps[i]!).after;
      if ((i + 1) % CHECKPOINT_EVERY === 0 && (i + 1) / CHECKPOINT_EVERY === this.checkpoints.length)
        this.checkpoints[++near] = stage;
    }
    return stage;
  }

  /**
   * Everything a presenter needs to tell step n, its words at that pace.
   * @throws RangeError where there is no such step
   */
  moment(n: number, pace = 1): Moment {
    const step = this.steps[n];
    if (!step) throw new RangeError(`the play has no step ${n}`);
    return { ...momentOf(this.stageAt(n - 1), step, n), lead: this.beginsAct(n) ? CURTAIN : 0, pace };
  }

  /** A file is an act; the curtain falls before one that plays elsewhere. */
  private beginsAct(n: number): boolean {
    return (
      n === 0 ||
      (this.steps[n]!.at.file !== this.steps[n - 1]!.at.file && this.stageAt(n).place !== this.stageAt(n - 1).place)
    );
  }
}

/**
 * Reads a play from its files, in the order given. Faulty lines are reported in `faults` and left out, the rest plays.
 */
export function readPlay(files: readonly SourceFile[]): Play {
  const { steps, faults } = parse(files);
  return new Play(steps, faults);
}

export const figuresOn = (stage: Stage): (typeof FIGURES)[number][] =>
  FIGURES.filter((who) => stage.figures[who].place === stage.place);

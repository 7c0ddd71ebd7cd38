/** A play that has been read: its steps, and the stage at any of them. */
import type { PlayData, PlayFile, StageFile } from './bundle';
import { parse, type SourceFile } from './screenplay/parse';
import { WHOLE } from './staging/paper-devices';
import { momentOf, NO_PLATE, perform } from './staging/perform';
import { PLAIN, type FigureState, type Stage } from './stage';
import { vocabularyOf, type Vocabulary } from './vocabulary';
import type { Fault } from './screenplay/fault';
import type { Ahead, Moment, Step } from './step';

export const CURTAIN = 1.1; // seconds in which it falls
const CHECKPOINT_EVERY = 64; // steps; a jump folds at most this many

const OFFSTAGE: Omit<FigureState, 'wearing'> = {
  place: null,
  mark: '',
  x: 0,
  facing: 'right',
  pose: 'stand',
  mood: 'neutral',
  look: 'ahead',
  touch: { near: null, far: null },
};

/** A stage as a play file writes it, the rest as on an empty one. */
function stageFrom(file: StageFile, { figures, props }: Vocabulary, { figures: cast }: PlayFile): Stage {
  const standing = figures.map((who) => {
    const wearing = cast[who]!.wears ?? '';
    return [who, { ...OFFSTAGE, wearing, ...file.figures?.[who] }] as const;
  });
  const states = Object.entries(props).map(([name, [first = '']]) => [name, first] as const);
  const { place, hour = 12, wind = 'still', sounds = [], music = 'silence' } = file;
  return {
    place,
    hour,
    wind,
    sky: { clouds: 'clear', stars: null, fireflies: null, ...file.sky },
    figures: Object.fromEntries(standing),
    props: { ...Object.fromEntries(states), ...file.props },
    camera: { on: [place], size: 'wide', push: 0, track: false, rise: 0, ...PLAIN, ...file.camera },
    sounds,
    music,
    paper: WHOLE,
    plate: null,
  };
}

export class Play {
  readonly opening: Stage; // at curtain-up, before the first step
  readonly front: Stage; // what the audience comes in to
  private readonly checkpoints: Stage[]; // the stage before steps 0, 64, 128 …
  private readonly indices: ReadonlyMap<string, number>;

  constructor(
    readonly bundle: PlayData,
    readonly vocabulary: Vocabulary,
    readonly steps: readonly Step[],
    readonly faults: readonly Fault[],
  ) {
    const { opening, front } = bundle.play;
    this.opening = stageFrom(opening, vocabulary, bundle.play);
    this.front = stageFrom({ ...opening, ...front }, vocabulary, bundle.play);
    this.checkpoints = [this.opening];
    this.indices = new Map(steps.map(({ id }, i) => [id, i]));
  }

  /** The same play with other words. */
  withSteps(steps: readonly Step[]): Play {
    return new Play(this.bundle, this.vocabulary, steps, this.faults);
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
      stage = perform(this.vocabulary, stage, this.steps[i]!).after;
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
    const [lead, ahead] = [this.beginsAct(n) ? CURTAIN : 0, aheadIn(this.steps[n + 1])];
    return { ...momentOf(this.vocabulary, this.stageAt(n - 1), step, n, pace), lead, ahead };
  }

  /** A file is an act; the curtain falls before one that plays elsewhere. */
  private beginsAct(n: number): boolean {
    return (
      n === 0 ||
      (this.steps[n]!.at.file !== this.steps[n - 1]!.at.file && this.stageAt(n).place !== this.stageAt(n - 1).place)
    );
  }
}

/** The first plate and the first pop-up that a step asks for. */
function aheadIn(step: Step | undefined): Ahead {
  const cues = step?.cues ?? [];
  const [plate = null] = cues.flatMap((cue) => ('plate' in cue && cue.plate !== NO_PLATE ? [cue.plate] : []));
  const [popUp = null] = cues.flatMap((cue) => ('paper' in cue && cue.of !== undefined ? [cue.of] : []));
  return { plate, popUp, isEnd: step === undefined };
}

/**
 * Makes a play of its data and its text, whose files are given in the order played. Faulty lines are reported in
 * `faults` and left out, the rest plays.
 */
export function createPlay(bundle: PlayData, screenplay: readonly SourceFile[]): Play {
  const vocabulary = vocabularyOf(bundle);
  const { steps, faults } = parse(vocabulary, screenplay);
  return new Play(bundle, vocabulary, steps, faults);
}

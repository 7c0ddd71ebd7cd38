/** When each cue of a step begins, and when its words do: action and words wait for most of a reframing. */
import type { CameraState, FigureName } from '../stage';
import { EVERYBODY, type Cue, type Step, type TimedCue } from '../step';
import type { Vocabulary } from '../vocabulary';
import { sayingTime, schedule } from '../words/letter-timing';

const MOST = 0.6; // of the time of a reframing, and two thirds of its way: actions and words wait for it
const DRIFT = 3; // seconds: on a slower one action rides, as on a camera that tracks

/** Seconds from the first of a line's words until one of them comes out. @param word one of them, or a share of all */
export function instantOf(text: string, word: string | number, pace: number): number {
  const unit = pace > 0 ? 1 / pace : 1; // words that stand at once were keyed at their own pace all the same
  if (typeof word === 'number') return sayingTime(text) * word * unit;
  const at = placeOf(text, word);
  return at > 0 ? schedule(text)[at - 1]! * unit : 0;
}

/** Where a word stands in a line; -1 where it does not. */
export const placeOf = (text: string, word: string): number => text.toLowerCase().indexOf(word.toLowerCase());

export class StepTiming {
  private readonly free: Record<FigureName, number>; // seconds, until each has done what it does
  private start = 0; // of the latest cue
  private acted = 0; // of the latest movement
  private end = 0; // of all so far
  private moved = 0; // likewise, of movements
  private most = 0; // of every reframing is over
  private rest = 0; // every reframing is over
  private framed = 0; // whoever speaks is in frame

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly step: Step,
    private readonly pace: number,
  ) {
    this.free = Object.fromEntries(vocabulary.figures.map((name) => [name, 0]));
  }

  /** Seconds from the start of the step until its words begin. */
  get speakAt(): number {
    return this.step.speak === 'after' ? Math.max(this.moved, this.framed) : this.framed;
  }

  /** Seconds from the start of the step at which a cue begins. */
  begin(cue: Cue, who: FigureName): number {
    const since = this.since(cue, who);
    const waits = 'do' in cue && cue.when !== 'with' && cue.word === undefined;
    const at = (waits ? Math.max(since, this.most) : since) + (cue.delay ?? 0);
    // each movement starts from the stage that those written before it leave
    return (this.start = 'do' in cue ? Math.max(at, this.acted) : at);
  }

  /** A cue has been given its time. */
  take({ cue, who, start, time, before, after }: TimedCue): void {
    const over = start + time;
    if ('do' in cue) [this.free[who], this.acted] = [Math.max(this.free[who]!, over), start];
    if ('do' in cue && cue.word === undefined) this.moved = Math.max(this.moved, over);
    if ('do' in cue || 'sound' in cue || 'plate' in cue) this.end = Math.max(this.end, over);
    if ('camera' in cue && (cue.camera === 'frame' || cue.camera === 'track'))
      this.reframe({ before, after, start, time });
  }

  private since({ when, word }: Cue, who: FigureName): number {
    if (word !== undefined) return this.speakAt + instantOf(this.step.text, word, this.pace);
    if (when === 'after') return this.end;
    if (when === 'rest') return Math.max(this.start, this.rest);
    return when === 'then' ? this.free[who]! : this.start;
  }

  private reframe({ before, after, start, time }: Pick<TimedCue, 'before' | 'after' | 'start' | 'time'>): void {
    if (before.place !== after.place || isSame(before.camera, after.camera)) return; // a cut, or nothing
    this.rest = Math.max(this.rest, start + time);
    if (time <= DRIFT && !after.camera.track) this.most = Math.max(this.most, start + time * MOST);
    const { who, kind } = this.step;
    const speaks = (kind === 'speech' || kind === 'thought') && who !== EVERYBODY;
    if (speaks && !this.holds(before.camera, who) && this.holds(after.camera, who))
      this.framed = Math.max(this.framed, start + time * MOST);
  }

  /** Whether somebody is in a picture: it is not of others, of things, or of hands alone. */
  private holds({ on, over }: CameraState, who: FigureName): boolean {
    const { figures, props } = this.vocabulary;
    if (over === who) return true;
    return on.some((target) => target === who || !(figures.includes(target) || target in props || target === 'hands'));
  }
}

const isSame = (a: CameraState, b: CameraState): boolean => JSON.stringify(a) === JSON.stringify(b);

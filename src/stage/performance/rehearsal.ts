/**
 * A step gone through ahead of its time, unseen: so that what words keep clear of is known for all of it, from its
 * first frame. Gone through a little at a time while nothing else happens, or at once when it is wanted.
 */
import type { Stage } from '../../play/stage';
import type { Moment } from '../../play/step';
import { type PictureSize, sameSize } from '../camera/framing';
import type { Production } from '../production';
import { keptAtRest, keptBetween, type KeptClear, type Look } from './kept-clear';
import { Performance } from './performance';
import type { Rect } from './report';

const EVERY = 0.2; // seconds between two looks
const MOMENT = 1e-6; // seconds

interface Run {
  readonly moment: Moment;
  readonly size: PictureSize;
  readonly end: number; // seconds from the fall of the curtain until everything stands
  readonly never: Rect[];
  passed: number; // seconds, likewise
  last: Look;
}

export class Rehearsal {
  private readonly performance: Performance;
  private run: Run | null = null;

  /** @param size of the picture, CSS pixels */
  constructor(production: Production, opening: Stage, size: PictureSize) {
    this.performance = new Performance(production, opening, size);
  }

  /** Makes ready to go through a step that is soon wanted. */
  expect(moment: Moment, size: PictureSize): void {
    if (!this.isOf(moment, size)) this.begin(moment, size);
  }

  /** Goes on a little. @returns false where there is nothing left to do */
  goOn(): boolean {
    const { run } = this;
    if (!run || run.passed >= run.end) return false;
    this.look(run);
    return true;
  }

  /** What words keep clear of from when they are seen until all is over. */
  of(moment: Moment, size: PictureSize): KeptClear {
    this.expect(moment, size);
    while (this.goOn());
    const { never, last } = this.run!;
    const rest = keptAtRest(last);
    return { ...rest, never: [...never, ...rest.never] };
  }

  private isOf({ step, pace }: Moment, size: PictureSize): boolean {
    const now = this.run?.moment;
    return now?.step === step && now.pace === pace && sameSize(this.run!.size, size);
  }

  private begin(moment: Moment, size: PictureSize): void {
    const { performance } = this;
    performance.resize(size);
    performance.stand(moment.before);
    performance.present(moment);
    if (moment.lead > 0) performance.tick(moment.lead);
    const ends = moment.cues.filter(isSeen).map(({ start, time }) => start + time);
    this.run = { moment, size, end: Math.max(0, ...ends), never: [], passed: 0, last: performance.look() };
  }

  private look(run: Run): void {
    const unspoken = run.moment.speakAt - run.passed; // seconds until there are words
    const seconds = unspoken > MOMENT ? Math.min(EVERY, unspoken) : EVERY;
    this.performance.tick(seconds);
    const now = this.performance.look();
    run.passed += seconds;
    if (unspoken <= MOMENT) run.never.push(...keptBetween(run.last, now, seconds));
    run.last = now;
  }
}

const isSeen = ({ cue }: Moment['cues'][number]): boolean => 'do' in cue || 'camera' in cue || 'plate' in cue;

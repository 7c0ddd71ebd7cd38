/**
 * How far a step has come: the fall of the curtain before it, its own time, and the hurry that brings it to its end.
 */
import type { Moment } from '../../play/step';

const STILL = { now: 0, lead: 0, length: 0, rate: 1, skipped: false };

export class StepClock {
  private time = { ...STILL };

  /** Seconds since the step began; below 0 while the curtain falls before it. */
  get now(): number {
    return this.time.now;
  }
  /** How much faster than keyed. */
  get rate(): number {
    return this.time.rate;
  }
  get skipped(): boolean {
    return this.time.skipped;
  }
  get busy(): boolean {
    return !this.time.skipped && this.time.now < this.time.length;
  }
  /** Seconds from the fall of the curtain until the step's movements are over, and its plates have come. */
  get duration(): number {
    return this.time.lead + this.time.length;
  }

  begin({ lead, cues }: Moment): void {
    const length = Math.max(
      0,
      ...cues.filter(({ cue }) => 'do' in cue || 'plate' in cue).map(({ start, time }) => start + time),
    );
    this.time = { ...STILL, now: -lead, lead, length };
  }

  /** Nothing is under way. */
  stop(): void {
    this.time = { ...STILL };
  }

  /** Everything that is left takes so many seconds. */
  finishWithin(seconds: number): void {
    const { now, length } = this.time;
    Object.assign(this.time, { skipped: true, rate: Math.max(1, (length - now) / seconds) });
  }

  tick(seconds: number): void {
    this.time.now += seconds * this.time.rate;
  }
}

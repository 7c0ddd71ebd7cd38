/** The page's own clock: time passes, picture by picture. */
import { clamp } from '../maths/scalar';
import type { Surroundings } from './surroundings';

const LONGEST_FRAME = 0.1; // seconds; a page that slept does not leap

/** How often frames are shown. */
export interface FrameRate {
  readonly pause: () => number; // least milliseconds between two
  readonly shown: (milliseconds: number) => void; // is told of each, and how long after the one before it came
}

type Frames = Pick<
  Surroundings,
  'now' | 'requestAnimationFrame' | 'cancelAnimationFrame' | 'setTimeout' | 'clearTimeout'
>;

export class Clock {
  private last = 0; // milliseconds
  private coming: number | null = null; // the frame that was asked for
  private timer: number | null = null; // for which it is put off
  private running = false;

  /**
   * @param tick lets so many seconds pass
   * @param draw shows what has become of it
   * @param rate holds for each frame anew
   * @param wait milliseconds until the next frame is wanted; Infinity: not before the clock is woken
   */
  constructor(
    private readonly tick: (seconds: number) => void,
    private readonly draw: () => void,
    private readonly frames: Frames,
    private readonly rate: FrameRate,
    private readonly wait: () => number,
  ) {}

  run(): void {
    this.running = true;
    this.last = this.frames.now();
    this.ask();
  }

  stop(): void {
    this.running = false;
    this.putOff();
    if (this.coming !== null) this.frames.cancelAnimationFrame(this.coming);
    this.coming = null;
  }

  /** The next frame is wanted at once, whatever was said before. */
  wake(): void {
    if (!this.running || this.coming !== null) return;
    this.putOff();
    this.ask();
  }

  private ask(): void {
    this.coming = this.frames.requestAnimationFrame(this.frame);
  }

  private putOff(): void {
    if (this.timer !== null) this.frames.clearTimeout(this.timer);
    this.timer = null;
  }

  private askFor(milliseconds: number): void {
    if (milliseconds <= 0) this.ask();
    else if (milliseconds < Infinity)
      this.timer = this.frames.setTimeout(() => {
        this.timer = null;
        this.ask();
      }, milliseconds);
  }

  private readonly frame = (now: number): void => {
    this.coming = null;
    this.askFor(this.wait()); // first: whatever this one throws, the next one comes
    if (now - this.last < this.rate.pause()) return;
    this.rate.shown(now - this.last);
    const seconds = clamp((now - this.last) / 1000, 0, LONGEST_FRAME);
    this.last = now;
    this.tick(seconds);
    this.draw();
  };
}

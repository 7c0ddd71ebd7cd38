/** The page's own clock: time passes, picture by picture. */
import { clamp } from '../maths/scalar';
import type { Surroundings } from './surroundings';

const LONGEST_FRAME = 0.1; // seconds; a page that slept does not leap

type Frames = Pick<Surroundings, 'now' | 'requestAnimationFrame' | 'cancelAnimationFrame'>;

export class Clock {
  private last = 0; // milliseconds
  private coming = 0; // the frame that was asked for

  /** @param tick lets so many seconds pass @param draw shows what has become of it */
  constructor(
    private readonly tick: (seconds: number) => void,
    private readonly draw: () => void,
    private readonly frames: Frames,
  ) {}

  run(): void {
    this.last = this.frames.now();
    this.coming = this.frames.requestAnimationFrame(this.frame);
  }

  stop(): void {
    this.frames.cancelAnimationFrame(this.coming);
  }

  private readonly frame = (now: number): void => {
    this.coming = this.frames.requestAnimationFrame(this.frame); // first: whatever this one throws, the next one comes
    const seconds = clamp((now - this.last) / 1000, 0, LONGEST_FRAME);
    this.last = now;
    this.tick(seconds);
    this.draw();
  };
}

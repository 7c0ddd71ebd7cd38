/** The page's own clock: time passes, picture by picture. */
import { clamp } from '../maths/scalar';

const LONGEST_FRAME = 0.1; // seconds; a page that slept does not leap

export class Clock {
  private last = 0; // milliseconds

  /** @param tick lets so many seconds pass @param draw shows what has become of it */
  constructor(
    private readonly tick: (seconds: number) => void,
    private readonly draw: () => void,
  ) {}

  run(): void {
    this.last = performance.now();
    requestAnimationFrame(this.frame);
  }

  private readonly frame = (now: number): void => {
    requestAnimationFrame(this.frame); // first: whatever this one throws, the next one comes
    const seconds = clamp((now - this.last) / 1000, 0, LONGEST_FRAME);
    this.last = now;
    this.tick(seconds);
    this.draw();
  };
}

/** The page's own clock: time passes, picture by picture. */
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
    const seconds = Math.min(LONGEST_FRAME, Math.max(0, (now - this.last) / 1000));
    this.last = now;
    this.tick(seconds);
    this.draw();
  };
}

/** What failed is tried again: after a pause that grows each time, or at once where there is reason to. */
const [FIRST, LONGEST] = [4, 64]; // seconds

export class RetryPause {
  private pause = FIRST;
  private left = 0; // seconds
  private go: (() => void) | null = null; // while something waits

  /** Waits until it is worth another try. */
  wait(): Promise<void> {
    this.left = this.pause;
    this.pause = Math.min(LONGEST, 2 * this.pause);
    return new Promise((resolve) => (this.go = resolve));
  }

  tick(seconds: number): void {
    if (!this.go) return;
    this.left -= seconds;
    if (this.left <= 0) this.now();
  }

  /** There is reason to try at once: the network is back. */
  now(): void {
    this.go?.();
    this.go = null;
  }
}

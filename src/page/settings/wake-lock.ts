/** Keeps the screen awake, where the browser can. */

/** The part of the browser that does it; older ones, and pages that were not fetched safely, have none. */
export type Wakes = Partial<Pick<Navigator, 'wakeLock'>>;

export class WakeLock {
  private wanted = false;
  private held: Promise<WakeLockSentinel | null> | null = null;

  constructor(private readonly browser: Wakes) {}

  hold(on: boolean): void {
    this.wanted = on;
    if (on) this.take();
    else this.release();
  }

  /** Takes it again, for a browser takes it away with the page out of sight. */
  renew(): void {
    if (!this.wanted) return;
    this.release();
    this.take();
  }

  private take(): void {
    this.held ??= this.ask();
  }

  /** @returns null where it is refused, as on a battery that is low */
  private async ask(): Promise<WakeLockSentinel | null> {
    try {
      return (await this.browser.wakeLock?.request('screen')) ?? null;
    } catch {
      return null;
    }
  }

  private release(): void {
    void this.held?.then((lock) => lock?.release()).catch(() => {});
    this.held = null;
  }
}

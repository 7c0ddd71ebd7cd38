/** Looking around in the play: where the viewer was reading when they left, until they have read on elsewhere. */

const SETTLED = 3; // steps gone on elsewhere, after which that is where they read

export class Excursion {
  private origin = '';
  private steps = 0; // gone on since the last leap

  /** The id of the step to go back to; '' where the viewer is reading. */
  get from(): string {
    return this.origin;
  }

  /**
   * Of several leaps in a row, the first left where they were reading.
   * @param from '' where they were not
   * @param to the step they stand at now
   */
  leap(from: string, to: string): void {
    this.origin ||= from;
    this.steps = 0;
    if (to === this.origin) this.end();
  }

  goOn(): void {
    this.steps += 1;
    if (this.steps >= SETTLED) this.end();
  }

  end(): void {
    this.origin = '';
  }
}

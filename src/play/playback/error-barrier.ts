/** Keeps what one part of the program throws from stopping the others. */

const PATIENCE = 3; // failures in a row after which a part that works frame by frame is put to rest

/** Who hears of faults. */
export interface Hearers {
  /** A part has thrown: what, and where. */
  readonly fault: (part: string, thrown: unknown) => void;
  /** A part keeps failing, and is not asked again until it is woken. */
  readonly rests: (part: string) => void;
}

export class ErrorBarrier {
  private readonly failures = new Map<string, number>(); // in a row
  private broken = ''; // the part that throws, to see what becomes of the others

  constructor(private readonly hearers: Hearers) {}

  /** Does something once. @returns what comes of it; `otherwise` where it throws */
  run<T>(part: string, act: () => T, otherwise: T): T {
    try {
      if (part === this.broken) throw new Error(`“${part}” was made to fail`);
      return act();
    } catch (thrown) {
      this.fault(part, thrown);
      return otherwise;
    }
  }

  /** Tells of what a part has thrown elsewhere, such as in a promise. */
  fault(part: string, thrown: unknown): void {
    this.hearers.fault(part, thrown);
  }

  /** Does what is done frame by frame, until it keeps failing. @returns whether it was done */
  keep(part: string, act: () => void): boolean {
    if (this.isResting(part)) return false;
    const done = this.run(part, () => (act(), true), false);
    if (done) this.failures.delete(part);
    else this.count(part);
    return done;
  }

  /**
   * Each of these, kept from throwing; the parts are called by `kind` and their names. What one of them returned is
   * undefined where it threw.
   */
  each<Acts extends object>(kind: string, acts: Acts): Acts {
    const kept = Object.entries(acts).map(([name, act]) => [
      name,
      (...how: unknown[]) =>
        this.run(`${kind} ${name}`, () => (act as (...how: unknown[]) => unknown)(...how), undefined),
    ]);
    return Object.fromEntries(kept) as Acts;
  }

  isResting(part: string): boolean {
    return (this.failures.get(part) ?? 0) >= PATIENCE;
  }

  /** Gives a part that rests one more chance. */
  wake(part: string): void {
    if (this.isResting(part)) this.failures.set(part, PATIENCE - 1);
  }

  /** Makes a part throw from now on; '' leaves all in peace again. */
  breakPart(part: string): void {
    this.broken = part;
  }

  private count(part: string): void {
    const failures = (this.failures.get(part) ?? 0) + 1;
    this.failures.set(part, failures);
    if (failures === PATIENCE) this.hearers.rests(part);
  }
}

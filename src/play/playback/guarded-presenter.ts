/** A presenter that may throw, kept from stopping the others: what it cannot tell step by step it shows as it ends. */
import type { ErrorBarrier } from './error-barrier';
import type { Moment, Presenter } from '../step';

export class GuardedPresenter implements Presenter {
  private latest: Moment | null = null;
  private lost = false; // what it shows may not be this step

  /**
   * @param part how it is called where its faults are told
   * @param failed is told whether it can't show the step that is under way, at every step
   */
  constructor(
    private readonly part: string,
    private readonly inner: Presenter,
    private readonly barrier: ErrorBarrier,
    private readonly failed: (lost: boolean, moment: Moment) => void = () => {},
  ) {}

  get busy(): boolean {
    return this.is(() => this.inner.busy);
  }
  get lingers(): boolean {
    return this.is(() => this.inner.lingers ?? false);
  }

  present(moment: Moment): void {
    this.barrier.wake(this.part);
    if (this.barrier.run(this.part, () => (this.inner.present(moment), true), false)) this.arrive(moment, false);
    else this.snapTo(moment);
  }

  snapTo(moment: Moment): void {
    this.arrive(moment, !this.barrier.run(this.part, () => (this.inner.snapTo(moment), true), false));
  }

  skip(): void {
    if (!this.barrier.run(this.part, () => (this.inner.skip(), true), false) && this.latest) this.snapTo(this.latest);
  }

  /** @param act lets the time pass in the presenter's stead */
  tick(seconds: number, act = (passed: number): void => this.inner.tick(passed)): void {
    const rested = this.barrier.isResting(this.part);
    if (this.barrier.keep(this.part, () => act(seconds)) || rested) return;
    if (this.latest && this.barrier.isResting(this.part)) this.snapTo(this.latest);
  }

  private is(asked: () => boolean): boolean {
    return !this.lost && !this.barrier.isResting(this.part) && this.barrier.run(this.part, asked, false);
  }

  private arrive(moment: Moment, lost: boolean): void {
    [this.latest, this.lost] = [moment, lost];
    this.failed(lost, moment);
  }
}

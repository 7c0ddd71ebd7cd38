/** Parts of the app that not every viewer wants, each fetched once it is wanted. */
import type { Closing } from '../page/closing';
import type { Led, OuterPage } from './outer-page';
import type { Surroundings } from './surroundings';

export class OptionalParts {
  private outer: OuterPage | null = null;

  constructor(
    private readonly led: Led,
    private readonly around: Surroundings,
    private readonly closing: Closing,
  ) {}

  /** Fetches what is wanted as the play begins. */
  begin(): void {
    const { led, around, closing } = this;
    const { outer } = around;
    if (!outer) return;
    import('./outer-page').then(
      ({ OuterPage }) => closing.closed || (this.outer = new OuterPage(led, outer, around, closing.signal)),
      (thrown: unknown) => led.barrier.fault('outer page', thrown),
    );
  }

  arrive(): void {
    this.led.barrier.run('outer page', () => this.outer?.arrive(), undefined);
  }

  tick(): void {
    this.outer?.tick();
  }
}

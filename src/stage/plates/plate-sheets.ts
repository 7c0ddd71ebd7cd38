/** The sheets that plates are cut from, fetched one after the other; what can't be fetched is tried again. */
import { RetryPause } from '../../play/playback/retry-pause';
import type { PlateData } from '../../schemas/plate';

export class PlateSheets {
  private readonly here = new Map<string, PlateData>();
  private readonly again = new RetryPause();
  private wanted = ''; // the one that is waited for
  private all: Promise<void> | null = null;

  /** @param fault hears of what could not be fetched */
  constructor(
    private readonly names: readonly string[],
    private readonly fetch: (name: string) => Promise<PlateData>,
    private readonly fault: (thrown: unknown) => void,
  ) {}

  /** A sheet; null while it is not here: it is fetched before all others then. */
  get(name: string): PlateData | null {
    this.wanted = name;
    return this.here.get(name) ?? null;
  }

  /** Resolves once all are here; they are fetched from when it is first asked. */
  get complete(): Promise<void> {
    return (this.all ??= this.fetchAll());
  }

  private async fetchAll(): Promise<void> {
    for (let name = this.next(); name !== undefined; name = this.next())
      try {
        this.here.set(name, await this.fetch(name));
      } catch (thrown) {
        this.fault(thrown);
        await this.again.wait();
      }
  }

  tick(seconds: number): void {
    this.again.tick(seconds);
  }

  private next(): string | undefined {
    const left = this.names.filter((name) => !this.here.has(name));
    return left.includes(this.wanted) ? this.wanted : left[0];
  }
}

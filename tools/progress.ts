/** One line that tells how far we are: n/N, what was just done, time left. */
const SAID = 100; // times at most that it is told where a line can’t be written over

export class Progress {
  private readonly started = Date.now();
  private done: number;

  /** @param total of what is to be done @param there of it already */
  constructor(
    private readonly total: number,
    private readonly there = 0,
  ) {
    this.done = there;
  }

  /** One more is done. */
  tell(what: string): void {
    this.reach(this.done + 1, what);
  }

  /** So many are done by now, those included that were there. */
  reach(done: number, what: string): void {
    const share = Math.max(1, Math.ceil(this.total / SAID));
    const isNews = Math.floor(done / share) > Math.floor(this.done / share) || done === this.total;
    this.done = done;
    const line = `${done}/${this.total}  ${what}  ${this.left()} left`;
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}${done === this.total ? '\n' : ''}`);
    else if (isNews && done > this.there) console.log(line);
  }

  private left(): string {
    const each = (Date.now() - this.started) / Math.max(1, this.done - this.there);
    const seconds = Math.round((each * (this.total - this.done)) / 1000);
    return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  }
}

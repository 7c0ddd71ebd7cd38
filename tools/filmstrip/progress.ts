/** One line that tells how far we are: n/N, what was just done, seconds left. */
export class Progress {
  private readonly started = Date.now();
  private done = 0;

  constructor(private readonly total: number) {}

  /** One more is done. */
  tell(what: string): void {
    this.done++;
    const left = Math.round(((Date.now() - this.started) / this.done / 1000) * (this.total - this.done));
    const line = `${this.done}/${this.total}  ${what}  ${left} s left`;
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}${this.done === this.total ? '\n' : ''}`);
    else if (this.done % 10 === 0 || this.done === this.total) console.log(line);
  }
}

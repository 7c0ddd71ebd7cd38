/** A number on its way to another, at an even pace. */
export class Glide {
  #way: { readonly to: number; readonly perSecond: number } | null = null;

  constructor(public value: number) {}

  /** There at once where no time is given. */
  aim(to: number, seconds: number): void {
    if (seconds > 0) this.#way = { to, perSecond: Math.abs(to - this.value) / seconds };
    else [this.value, this.#way] = [to, null];
  }

  tick(seconds: number): void {
    if (!this.#way) return;
    const { to, perSecond } = this.#way;
    const left = to - this.value;
    const step = Math.sign(left) * Math.min(Math.abs(left), perSecond * seconds);
    this.value += step;
    if (step === left) this.#way = null;
  }
}

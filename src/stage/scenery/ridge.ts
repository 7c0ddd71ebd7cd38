/** A line worked out once at even steps, then looked up: heights between those lie straight between them. */
export class Ridge {
  private readonly heights: Float64Array;

  /**
   * @param line height at x; beyond the reach it is asked itself
   * @param reach to either side of 0
   */
  constructor(
    private readonly line: (x: number) => number,
    private readonly reach: number,
    private readonly step = 8,
  ) {
    this.heights = Float64Array.from({ length: Math.ceil((2 * reach) / step) + 2 }, (_, i) => line(i * step - reach));
  }

  at(x: number): number {
    if (!(Math.abs(x) <= this.reach)) return this.line(x);
    const along = (x + this.reach) / this.step;
    const i = Math.floor(along);
    const left = this.heights[i]!;
    return left + (this.heights[i + 1]! - left) * (along - i);
  }
}

/** The hour on its way from one to another. */
import { smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';

export class TimeOfDay {
  private from: number;
  private to: number;
  private passed = 0;
  private time = 0; // seconds

  constructor(hour: number) {
    this.from = this.to = hour;
  }

  get hour(): number {
    return this.time > 0 ? lerp(this.from, this.to, smooth(clamp(this.passed / this.time))) : this.to;
  }

  /** Sets off for an hour, from wherever it is now. */
  fall(to: number, time: number): void {
    [this.from, this.to, this.passed, this.time] = [this.hour, to, 0, time];
  }

  tick(seconds: number): void {
    this.passed = Math.min(this.time, this.passed + seconds);
  }
}

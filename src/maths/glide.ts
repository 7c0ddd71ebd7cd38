/** A number on its way from where it is to where it is to be, evenly; whoever draws it eases it. */
import { clamp, lerp } from './scalar';

export class Glide {
  private from: number;
  private passed = 0; // seconds since it was sent; below 0 while it waits
  private time = 0; // seconds on the way

  constructor(private goal = 0) {
    this.from = goal;
  }

  get now(): number {
    return this.time > 0 ? lerp(this.from, this.goal, clamp(this.passed / this.time)) : this.goal;
  }

  /** Sets off, after a delay; goes on as it goes where that is its way already. */
  to(goal: number, seconds: number, delay = 0): void {
    if (goal === this.goal) return;
    [this.from, this.goal] = [this.now, goal];
    [this.passed, this.time] = [-delay, seconds];
  }

  snapTo(goal: number): void {
    [this.from, this.goal, this.time] = [goal, goal, 0];
  }

  /** Is there within so many seconds. */
  finishWithin(seconds: number): void {
    if (this.time - this.passed <= seconds) return;
    this.from = this.now;
    [this.passed, this.time] = [0, seconds];
  }

  tick(seconds: number): void {
    this.passed += seconds;
  }
}

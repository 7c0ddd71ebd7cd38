/** The wind that hair and scarves feel. */
import { clamp } from '../maths/scalar';
import type { Wind } from '../play/stage';

const STRENGTH: Readonly<Record<Wind, number>> = { still: 0, breeze: 0.22, gusts: 0.7 };
const PERIOD = 1.9; // seconds from gust to gust, about

export class Gusts {
  private passed = 0; // seconds
  private strength = 0;

  settle(wind: Wind): void {
    [this.passed, this.strength] = [0, STRENGTH[wind]];
  }

  tick(seconds: number, wind: Wind): void {
    this.passed += seconds;
    this.strength += (STRENGTH[wind] - this.strength) * clamp(seconds);
  }

  /** -1…1, in the world. */
  get now(): number {
    return this.strength * (0.6 + 0.4 * Math.sin((2 * Math.PI * this.passed) / PERIOD) * Math.sin(this.passed * 0.7));
  }
}

/** The wind: a strength that eases, and gusts that travel across the hill. */
import type { Wind } from '../../play/stage';

const STRENGTH: Readonly<Record<Wind, number>> = { still: 0.12, breeze: 0.45, gusts: 1 };
const EASE_TIME = 1.6; // seconds to go most of the way

export class Breeze {
  strength = STRENGTH.still;
  time = 0; // seconds
  private target = STRENGTH.still;

  blow(wind: Wind): void {
    this.target = STRENGTH[wind];
  }

  tick(seconds: number): void {
    this.time += seconds;
    this.strength += (this.target - this.strength) * (1 - Math.exp((-3 * seconds) / EASE_TIME));
  }

  settle(): void {
    this.time = 0;
    this.strength = this.target;
  }

  /** The push of the air at x, about -0.4…1.6 in gusts; the gusts travel to the right. */
  at(x: number): number {
    const { time } = this;
    const swell = 0.5 + 0.5 * Math.sin(x * 0.0035 - time * 1.5);
    const flutter = 0.3 * Math.sin(x * 0.013 - time * 3.1) + 0.16 * Math.sin(x * 0.041 - time * 5.3);
    return this.strength * (1.2 * swell * swell + flutter * (0.5 + swell));
  }
}

/** The one wind of the stage: a strength that eases, and gusts that travel across it. Seen, worn and heard. */
import { clamp } from '../../maths/scalar';
import { HARDEST_GUST } from '../../play/staging/ambience-levels';
import type { Wind } from '../../play/stage';

const STRENGTH: Readonly<Record<Wind, number>> = { still: 0.12, breeze: 0.45, gusts: 1 };
const LULL = 0.14; // what is left of gusts between them
const FLUTTER = 0.2;
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

  snapToRest(): void {
    this.time = 0;
    this.strength = this.target;
  }

  /** The push of the air on grass and leaves at x, about -0.4…1.6 in gusts; the gusts travel to the right. */
  at(x: number): number {
    const [swell, flutter] = [this.swell(x), this.flutter(x)];
    return this.strength * (1.2 * swell * swell + flutter * (0.5 + swell));
  }

  /** How hard it blows at x for who wears or hears it: 0 in still air … HARDEST_GUST; to the right, as the gusts. */
  gust(x: number): number {
    const blown = (this.strength - STRENGTH.still) / (STRENGTH.gusts - STRENGTH.still);
    const push = LULL + (HARDEST_GUST - LULL) * this.swell(x) ** 2 + FLUTTER * this.flutter(x);
    return blown * clamp(push, 0, HARDEST_GUST);
  }

  private swell(x: number): number {
    return 0.5 + 0.5 * Math.sin(x * 0.0035 - this.time * 1.5);
  }
  private flutter(x: number): number {
    return 0.3 * Math.sin(x * 0.013 - this.time * 3.1) + 0.16 * Math.sin(x * 0.041 - this.time * 5.3);
  }
}

/** How a figure carries what hangs on it: a skeleton says where its head and limbs are, and how far they came. */
import { affine, compose, setPlace } from './affine';
import { type Carrier, carriers, type SecondaryMotion } from './secondary-motion';
import type { Skeleton } from './skeleton';

const PUT = 160; // figure units: a hip that comes further at once was put there, and its hair with it

export class Carrying {
  readonly on = carriers();
  private readonly leaning = affine();
  private hip: { readonly x: number; readonly y: number } | null = null;
  private side = 1; // the way the figure last faced

  constructor(private readonly motion: SecondaryMotion) {}

  /** Where the figure was last, in the world; null where that is forgotten. */
  get at(): { readonly x: number; readonly y: number } | null {
    return this.hip;
  }

  follow({ x, y, scale, turn, tilt, parts }: Skeleton): void {
    setPlace(this.leaning, 0, 0, tilt);
    for (const name of Object.keys(this.on) as Carrier[]) {
      const part = parts[name];
      const on = setPlace(this.on[name], part.x, part.y, part.rotation, part.turn);
      compose(on, this.leaning, on);
    }
    if (turn) this.side = Math.sign(turn);
    const [dx, dy] = this.hip ? [x - this.hip.x, y - this.hip.y] : [0, 0];
    const isPut = Math.hypot(dx, dy) > PUT * scale;
    this.motion.carry(this.on, isPut ? 0 : (dx * this.side) / scale, isPut ? 0 : dy / scale, tilt);
    if (!this.hip) this.motion.hangStill();
    this.hip = { x, y };
  }

  /** @param wind to the right in the world, 0 in still air … HARDEST_GUST */
  tick(seconds: number, wind: number): void {
    this.motion.tick(seconds, wind * this.side);
  }

  /** Hair and coat hang still where the figure is next seen. */
  forget(): void {
    this.hip = null;
  }
}

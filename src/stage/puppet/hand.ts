/** A hand on its way from one shape to another: it turns on its edge, and what turns back is the new one. */
import { type Affine, affine } from './affine';
import type { HandShape } from './skeleton';

const TURN = 0.2; // seconds
const EDGE = 0.3; // of its width that a hand on its edge shows

export class TurningHand {
  private shown: HandShape | null = null;
  private wanted: HandShape | null = null;
  private turned = 1; // 0 just set off … 1 there
  private readonly place = affine();

  /** @param show puts the cut-out of a shape in its place */
  constructor(private readonly show: (shape: HandShape) => void) {}

  /** Sets off for a shape; the first one is there at once. */
  take(shape: HandShape): void {
    if (shape === this.wanted) return;
    this.wanted = shape;
    this.turned = 0;
    if (!this.shown) this.snapToRest();
  }

  tick(seconds: number): void {
    if (this.turned >= 1) return;
    this.turned = Math.min(1, this.turned + seconds / TURN);
    if (this.turned >= 0.5) this.change();
  }

  snapToRest(): void {
    this.turned = 1;
    this.change();
  }

  /** The hand's place, with its width as far as it has turned. */
  squeezed(place: Affine): Affine {
    if (this.turned >= 1) return place;
    const width = EDGE + (1 - EDGE) * Math.abs(Math.cos(Math.PI * this.turned));
    return Object.assign(this.place, place, { a: place.a * width, b: place.b * width });
  }

  private change(): void {
    if (this.shown === this.wanted || !this.wanted) return;
    this.shown = this.wanted;
    this.show(this.wanted);
  }
}

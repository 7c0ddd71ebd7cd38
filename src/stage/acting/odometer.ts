/** How many strides lie behind a body on its way: shorter ones while it gathers speed, or loses it. */
import { clamp, lerp } from '../../maths/scalar';

const SAMPLES = 48; // of the way, evenly over its time
const FLOOR = 0.3; // of the full stride: no shorter ones are taken

interface Course {
  readonly placeAt: (share: number) => number; // world place after a share of the time, 0…1
  readonly speedAt: (share: number) => number; // 1 at full speed, 0 standing
  readonly strideAt: (place: number) => number; // world units of a full stride there
}

export class Odometer {
  private readonly places: number[] = [];
  private readonly counts: number[] = [];

  constructor(private readonly course: Course) {
    const { placeAt, speedAt } = course;
    let count = 0;
    for (let i = 0; i <= SAMPLES; i++) {
      const place = placeAt(i / SAMPLES);
      const before = this.places.at(-1) ?? place;
      const stride = course.strideAt((place + before) / 2) * clamp(speedAt((i - 0.5) / SAMPLES), FLOOR);
      count += Math.abs(place - before) / stride;
      this.places.push(place);
      this.counts.push(count);
    }
  }

  /** Of each foot, over the whole way. */
  get strides(): number {
    return this.counts.at(-1)!;
  }

  /** Of each foot, after a share of the time, 0…1. */
  stridesAt(share: number): number {
    const at = clamp(share) * SAMPLES;
    const i = Math.min(SAMPLES - 1, Math.floor(at));
    return lerp(this.counts[i]!, this.counts[i + 1]!, at - i);
  }

  /** World place of the body after so many strides; before and beyond the way as if it were at full speed there. */
  placeAfter(strides: number): number {
    const { places, counts, course } = this;
    const [first, last] = [places[0]!, places.at(-1)!];
    const heading = Math.sign(last - first);
    if (strides <= 0) return first + strides * heading * course.strideAt(first);
    if (strides >= this.strides) return last + (strides - this.strides) * heading * course.strideAt(last);
    const i = counts.findIndex((count) => count > strides) - 1;
    return lerp(places[i]!, places[i + 1]!, (strides - counts[i]!) / (counts[i + 1]! - counts[i]!));
  }
}

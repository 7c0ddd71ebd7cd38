/** Weight: a body folds forward to sit down or to get up, and gives under itself as it arrives. */
import { clamp } from '../../maths/scalar';
import type { Body } from './body';

const LEAST = 18; // figure units that a hip goes up or down, from which on it counts
const FULL = 50; // …and from which on it counts in full
const BENT = 40; // degrees that a pose leans by itself, from which on it needs no folding for it
const FOLD = { lean: 17, neck: -9, back: -5, until: 0.8 } as const; // degrees, degrees, figure units, share of the way
// degrees that a body leans for each world unit a second² gathered, at most so many, and how low it gets for each
const THRUST = { lean: 0.014, most: 8, neck: -0.45, down: 0.3 } as const;
const GIVE = { down: 4.5, lean: 3, from: 0.7 } as const; // figure units, degrees, share of the way

/**
 * Lays it over a body on its way. Who slides down or up a trunk is borne by it.
 * @param u share of the way, 0…1
 */
export function bear(body: Body, from: Body, to: Body, u: number): void {
  const drop = from.hipY - to.hipY;
  if (Math.abs(drop) < LEAST || Math.max(from.back, to.back) > 0 || Math.abs(from.tilt) + Math.abs(to.tilt) > 1) return;
  const much = clamp(Math.abs(drop) / FULL);
  const straight = clamp(1 - Math.max(from.lean, to.lean) / BENT);
  const fold = Math.sin(Math.PI * clamp(u / FOLD.until)) * much * straight;
  body.lean += FOLD.lean * fold;
  body.neck += FOLD.neck * fold;
  body.hipX += FOLD.back * fold;
  if (drop < 0) return;
  const give = Math.sin(Math.PI * clamp((u - GIVE.from) / (1 - GIVE.from))) * much;
  body.hipY -= GIVE.down * give;
  body.lean += GIVE.lean * give;
}

/** A body that gathers speed leans into it, and one that brakes leans back. @param thrust world units a second² */
export function heave(body: Body, thrust: number): void {
  const lean = clamp(thrust * THRUST.lean, -THRUST.most, THRUST.most);
  body.lean += lean;
  body.neck += lean * THRUST.neck;
  body.hipY -= Math.abs(lean) * THRUST.down;
}

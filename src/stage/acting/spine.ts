/** A head never hangs from one joint: what it tilts too far goes into the spine and the neck. */
import { clamp } from '../../maths/scalar';
import type { Body } from './body';

const EASE = 10; // degrees that a head tilts against its torso by itself
const MOST = 19; // …and never passes
const SPINE = 0.42; // share of what is too much that the spine takes; the rest is not there

/** What is left of a tilt in degrees, ever less of it towards the most. */
function kept(tilt: number): number {
  const over = Math.abs(tilt) - EASE;
  return over <= 0 ? tilt : Math.sign(tilt) * (EASE + (MOST - EASE) * Math.tanh(over / (MOST - EASE)));
}

/** The body as its back bends with its head; a head that rests on another keeps its place. */
export function bent(body: Body): Body {
  const tilt = body.neck + body.head;
  const left = kept(tilt);
  if (left === tilt) return body;
  const share = 1 - clamp(body.nestled);
  const by = 1 + (left / tilt - 1) * share;
  return { ...body, neck: body.neck * by, head: body.head * by, lean: body.lean + (tilt - left) * SPINE * share };
}

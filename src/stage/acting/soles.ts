/** How the feet of a body stand in the world, and how they step from one place to another. */
import { between, smooth } from '../../maths/easing';
import { lerp } from '../../maths/scalar';
import type { Place } from '../place/place';
import type { Body } from './body';
import { type Foot, SIDES, type Stance } from './footfalls';
import { shownTurn } from './joints';
import { aheadOfBall } from './roll';

const STEP_LIFT = 9; // figure units
const STEP_KICK = 14; // degrees
const FULL_STEP = 2.5; // world units: a shorter step lifts the foot less
const STEP_SHARE = 0.45; // of a movement that each step takes
const SETS_OFF: Readonly<Record<keyof Stance, number>> = { near: 0.08, far: 0.3 }; // share of a movement

export class Soles {
  /** @param size of the figure, 1 as drawn */
  constructor(
    private readonly place: Place,
    private readonly size: number,
  ) {}

  /** World units of a figure unit at a world x. */
  scaleAt(x: number): number {
    return this.size * this.place.nearnessAt(x);
  }

  of(body: Body): Stance {
    const along = shownTurn(body.turn) * this.scaleAt(body.x);
    const foot = (side: keyof Stance): Foot => {
      const [lift, angle] = [body[`${side}FootLift`], body[`${side}FootAngle`]];
      return { place: body.x + along * (body[`${side}FootX`] - aheadOfBall(angle)), lift, angle };
    };
    return { near: foot('near'), far: foot('far') };
  }

  /** Puts a foot down where the world has it. */
  set(body: Body, side: keyof Stance, { place, lift, angle }: Foot): void {
    const along = shownTurn(body.turn) * this.scaleAt(body.x);
    body[`${side}FootX`] = (place - body.x) / along + aheadOfBall(angle);
    body[`${side}FootLift`] = lift;
    body[`${side}FootAngle`] = angle;
  }

  /** Feet leave the ground one after the other for a new place, rather than slide to it. @param u share of the time */
  step(body: Body, u: number, before: Stance, after: Stance): void {
    for (const side of SIDES) {
      const v = between(u, SETS_OFF[side], SETS_OFF[side] + STEP_SHARE);
      const [a, b] = [before[side], after[side]];
      const arc = Math.min(1, Math.abs(b.place - a.place) / FULL_STEP) * Math.sin(Math.PI * v);
      this.set(body, side, {
        place: lerp(a.place, b.place, smooth(v)),
        lift: lerp(a.lift, b.lift, v) + STEP_LIFT * arc,
        angle: lerp(a.angle, b.angle, v) - STEP_KICK * arc,
      });
    }
  }
}

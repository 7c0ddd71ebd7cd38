/** Feet coming down: seen in how a body's feet are lifted from frame to frame. */
import { clamp } from '../../maths/scalar';
import type { Body } from './body';
import { SIDES } from './footfalls';

const RAISED = 4; // figure units: a foot that has been that high is in a step
const DOWN = 0.8; // figure units: below it, it stands
const UPRIGHT = 70; // figure units from ground to hip: who sits or lies takes no steps
const RUNNING = 230; // figure units a second
const FIRM = 13; // figure units: a foot that came from there comes down with full force
const SOFTEST = 0.3;

export interface Landing {
  readonly gait: 'walk' | 'run';
  readonly force: number; // 0…1
}

export class Feet {
  private readonly highest = { near: 0, far: 0 }; // since it left the ground
  private x: number | null = null;

  /** Forget what feet did: they stand where they stand. */
  snapToRest(): void {
    [this.highest.near, this.highest.far, this.x] = [0, 0, null];
  }

  /** @returns the feet that have come down since the last look, `seconds` ago */
  watch(body: Body, seconds: number): Landing[] {
    const speed = this.x === null || seconds === 0 ? 0 : Math.abs(body.x - this.x) / seconds;
    this.x = body.x;
    return SIDES.flatMap((side) => {
      const lift = body[`${side}FootLift`];
      const highest = this.highest[side];
      this.highest[side] = lift > DOWN ? Math.max(highest, lift) : 0;
      if (lift > DOWN || highest < RAISED || body.hipY < UPRIGHT) return [];
      return [
        {
          gait: speed > RUNNING ? ('run' as const) : ('walk' as const),
          force: clamp(highest / FIRM, SOFTEST),
        },
      ];
    });
  }
}

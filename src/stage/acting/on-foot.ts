/** A figure's way on foot: getting up for it, gathering speed, walking or running, coming to a stand or a seat. */
import { between, smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import { RISING, SITTING } from '../../play/staging/movement';
import type { Travel } from '../../play/vocabulary';
import type { Place } from '../place/place';
import { mix, type Body } from './body';
import { Footfalls, SIDES, type Stance } from './footfalls';
import { carry, strideAt, type Stride } from './gait';
import type { Manner } from './manner';
import { Odometer } from './odometer';
import type { Soles } from './soles';
import { bear, heave } from './weight';

export const TURNING = 0.24; // seconds in which a body turns round
const STRIDE_IN = 0.22; // seconds to fall into step
const STRIDE_OUT = 0.4; // …and to come to a stand
const SURGE = 0.45; // seconds to reach full speed, and to lose it
const STANDING_HIP = 82; // figure units above the ground: lower than in any stride, higher than on any chair
const [INSTANT, EASING] = [0.09, 0.16]; // seconds over which a thrust is felt, and in which it comes and goes
const LEAST_WAY = 0.5; // seconds left for the way itself where one is called off a seat in haste

/** What a way is gone with. */
export interface Setting {
  readonly place: Place;
  readonly soles: Soles;
  readonly upright: Body; // the pose that one walks off from, at place 0 and facing right
  readonly manner: Manner;
}
export interface Way {
  readonly go: Travel;
  readonly from: Body;
  readonly to: Body;
  readonly before: Stance; // at both ends
  readonly after: Stance;
  readonly time: number; // seconds
  readonly turns: number | null; // share of them at which it has half turned, null: as it sets off and arrives
  readonly sits: boolean; // where it ends
  readonly running: number | null; // phase of the stride that it is in full run in, null where it is not
  /** Lays the first pose that is passed through over a body that gets up. @param u share of getting up */
  readonly pass: (body: Body, u: number) => void;
}

const isUp = (body: Body): boolean => body.hipY > STANDING_HIP && Math.abs(body.tilt) < 10;

const goesBackwards = ({ by = 0, gait }: Travel): boolean => by < 0 || gait === 'step';

export class OnFoot {
  private readonly setOff: Stance; // where the way itself begins, once it has got up
  private readonly rising: number; // seconds before the way begins
  private readonly sitting: number; // seconds after it ends
  private readonly direction: number; // -1 or 1 along the ground
  private readonly heading: number; // likewise, of the body
  private readonly stride: Stride;
  private readonly footfalls: Footfalls;

  constructor(
    private readonly setting: Setting,
    private readonly way: Way,
  ) {
    const { soles, upright } = setting;
    const { from, to } = way;
    this.direction = Math.sign(to.x - from.x);
    this.heading = goesBackwards(way.go) ? to.turn : this.direction;
    this.sitting = way.sits ? SITTING : 0;
    this.rising = this.getsUp();
    this.setOff = this.rising > 0 ? soles.of({ ...upright, x: from.x, turn: from.turn }) : way.before;
    const { a, b, speed } = this.pace();
    const full = (Math.abs(to.x - from.x) / this.under) * speed; // world units a second
    const stride = strideAt(way.go.gait, full / soles.scaleAt(from.x), setting.manner, way.go.habit);
    const odometer = new Odometer({
      placeAt: (u) => this.placeAt(u),
      speedAt: (u) => Math.min(a > 0 ? clamp(u / a) : 1, b > 0 ? clamp((1 - u) / b) : 1),
      strideAt: (x) => stride.length * soles.scaleAt(x),
    });
    this.stride = stride;
    this.footfalls = this.planned(odometer);
  }

  /** In the stride. @param passed seconds */
  phase(passed: number): number {
    return this.footfalls.phase(this.gone(passed));
  }

  /** Whether the body is in full stride. */
  isInStride(passed: number): boolean {
    return this.way.running !== null || passed >= this.rising + STRIDE_IN;
  }

  body(passed: number): Body {
    const { place, soles } = this.setting;
    const body = this.base(passed);
    body.x = this.placeAt(this.gone(passed));
    this.turn(body, passed);
    const phase = this.phase(passed);
    const slope = place.slopeAt(body.x) * this.heading;
    const carried = carry(body, this.stride, phase, this.weight(passed), slope);
    heave(carried, this.thrust(passed) * this.heading);
    if (passed < this.rising) soles.step(carried, passed / this.rising, this.way.before, this.setOff);
    else for (const side of SIDES) soles.set(carried, side, this.footfalls.foot(side, phase));
    return carried;
  }

  /** How hard it gathers or loses speed along the ground, world units a second², nothing at either end of the way. */
  private thrust(passed: number): number {
    const at = (seconds: number): number => this.placeAt(this.gone(seconds));
    const change = at(passed + INSTANT) - 2 * at(passed) + at(passed - INSTANT);
    const [since, left] = [passed - this.rising, this.end - passed];
    return (change / INSTANT ** 2) * smooth(clamp(Math.min(this.way.running === null ? since : 1, left) / EASING));
  }

  /** Seconds to get up before it. */
  private getsUp(): number {
    const { running, from, time } = this.way;
    if (running !== null || isUp(from)) return 0;
    return Math.max(0, Math.min(RISING, time - this.sitting - LEAST_WAY));
  }

  /** Seconds of the way itself. */
  private get under(): number {
    return this.way.time - this.sitting - this.rising;
  }

  /** …and the share of them that is over. */
  private gone(passed: number): number {
    return clamp((passed - this.rising) / this.under);
  }

  private get end(): number {
    return this.way.time - this.sitting;
  }

  private get onward(): boolean {
    return this.way.go.onward === true;
  }

  private planned(odometer: Odometer): Footfalls {
    const way = {
      odometer,
      feet: this.setOff,
      since: this.way.running,
      ends: this.onward ? null : this.way.after,
    };
    const scale = this.setting.soles.scaleAt(this.way.from.x);
    return new Footfalls(this.stride, way, scale, this.direction, this.direction === this.heading);
  }

  /** How the body stands over its feet: as it rises, as it goes, and as it comes to be. */
  private base(passed: number): Body {
    const { from, to, pass } = this.way;
    if (passed < this.rising) {
      const u = passed / this.rising;
      const body = mix(from, this.setting.upright, smooth(u));
      bear(body, from, this.setting.upright, u);
      pass(body, u);
      return body;
    }
    const start = this.rising > 0 ? this.setting.upright : from;
    const come = this.arrival(passed);
    const body = mix(start, to, come);
    if (this.sitting > 0) bear(body, start, to, come);
    if (this.rising > 0) body.tilt = 0;
    return body;
  }

  private arrival(passed: number): number {
    const { end, rising } = this;
    return this.sitting > 0
      ? between(passed, end - STRIDE_OUT * 0.6, this.way.time)
      : between(passed, lerp(rising, end, 0.4), end);
  }

  private turn(body: Body, passed: number): void {
    const { from, to, turns, time } = this.way;
    const { rising: start, end } = this;
    if (turns !== null) {
      body.turn = lerp(from.turn, to.turn, between(passed, turns * time - TURNING / 2, turns * time + TURNING / 2));
      return;
    }
    const set = lerp(from.turn, this.heading, between(passed, start, start + TURNING));
    body.turn = lerp(set, to.turn, between(passed, end - TURNING, end));
    const level = lerp(from.round, 0, between(passed, start, start + TURNING));
    body.round = lerp(level, to.round, between(passed, end - TURNING, end));
  }

  /** How much of the stride there is in the body. */
  private weight(passed: number): number {
    const { running } = this.way;
    const into = running === null ? between(passed, this.rising, this.rising + STRIDE_IN) : 1;
    return into * (this.onward ? 1 : 1 - between(passed, this.end - STRIDE_OUT, this.end));
  }

  /** Shares of the way in which speed is gathered and lost, and its full speed: a run runs on at either end. */
  private pace(): { a: number; b: number; speed: number } {
    const surge = Math.min(0.4, SURGE / this.under);
    const a = this.way.running === null ? surge : 0;
    const b = this.onward ? 0 : surge;
    return { a, b, speed: 1 / (1 - a / 2 - b / 2) };
  }

  /** World x after a share of the time. */
  private placeAt(u: number): number {
    const { from, to } = this.way;
    return lerp(from.x, to.x, this.progress(clamp(u)));
  }

  private progress(v: number): number {
    const { a, b, speed } = this.pace();
    if (v < a) return (speed * v * v) / (2 * a);
    if (v <= 1 - b) return speed * (v - a / 2);
    return 1 - (speed * (1 - v) ** 2) / (2 * b);
  }
}

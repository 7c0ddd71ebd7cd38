/** One figure's way from the body it has to the body that a stage asks for. */
import { between, settleInto, smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import type { FigureState } from '../../play/stage';
import type { Movement } from '../../schemas/movements';
import { RISING, SHORT_WAY, SITTING } from '../../play/staging/movement';
import type { Posture } from '../../play/vocabulary';
import type { Place } from '../place/place';
import { add, mix, type Body, type Poses } from './body';
import { CHANNELS, type Channel } from './channels';
import { shownTurn } from './joints';
import { posesOf, track, trackOf, type Track } from './keyframes';
import { Odometer } from './odometer';
import { aheadOfBall } from './roll';
import { type Foot, Footfalls, SIDES, type Stance } from './footfalls';
import { carry, strideAt, type Stride } from './gait';

const UPRIGHT = 'stand'; // the pose that one walks off from
const TURNING = 0.24; // seconds
const LEAD = 0.14; // seconds by which the head turns before the body
const DIP = 3.5; // figure units that the hip goes down in a turn
const STRIDE_IN = 0.22; // seconds to fall into step
const STRIDE_OUT = 0.4; // …and to come to a stand
const SURGE = 0.45; // seconds to reach full speed, and to lose it
const STANDING_HIP = 82; // figure units above the ground: lower than in any stride, higher than on any chair
const LEAST_WAY = 0.5; // seconds left for the way itself where one is called off a seat in haste
const STEP_LIFT = 9; // figure units
const STEP_KICK = 14; // degrees
const FULL_STEP = 2.5; // world units: a shorter step lifts the foot less
const STEP_SHARE = 0.45; // of a movement that each step takes
const STEPS = [
  ['near', 0.08],
  ['far', 0.3],
] as const; // share of a movement at which each foot sets off

/** How much later than the hip each part sets off, as a share of the movement: bodies lead, hands and head follow. */
const LAG: Partial<Record<Channel, number>> = {
  lean: 0.04,
  neck: 0.1,
  head: 0.14,
  nearShoulder: 0.06,
  nearElbow: 0.12,
  nearWrist: 0.18,
  farShoulder: 0.1,
  farElbow: 0.15,
  farWrist: 0.2,
};
const LATEST = 0.2; // the longest of them
const AHEAD = 0.6; // of its lead, that a part is there earlier as well
const PAST = 5; // how far a part goes past its goal in a quick movement
const QUICK = 0.8; // seconds of such a one
const FEET: readonly Channel[] = [
  'nearFootX',
  'nearFootLift',
  'nearFootAngle',
  'farFootX',
  'farFootLift',
  'farFootAngle',
];

/** The body at rest in a state, before breath and glance. */
export function restingBody(poses: Poses, state: FigureState): Body {
  return { ...poses.body(state.pose), x: state.x, turn: state.facing === 'right' ? 1 : -1 };
}

type Side = keyof Stance;

/** A way as it is gone on foot. */
interface Going {
  readonly stride: Stride;
  readonly footfalls: Footfalls;
}

/** Who moves, and where. */
interface Mover {
  readonly poses: Poses;
  readonly place: Place;
  readonly size: number;
}

const isUp = (body: Body): boolean => body.hipY > STANDING_HIP && Math.abs(body.tilt) < 10;

const isUpright = (posture: Posture | undefined): boolean => posture === 'standing' || posture === 'leaning';

const goesBackwards = (movement: Movement | null): boolean =>
  (movement?.go?.by ?? 0) < 0 || movement?.go?.gait === 'step';

export class Transition {
  private readonly to: Body;
  private readonly before: Stance; // at both ends…
  private readonly after: Stance;
  private readonly setOff: Stance; // …and where a way begins, once it has got up
  private readonly keys: Track;
  private readonly passes: Track;
  private readonly firstPose: number | null; // share of the movement at which the first of them is passed
  private readonly travels: boolean;
  private readonly heading: number; // 1 or -1 while on the way
  private readonly rising: number; // seconds before the way begins
  private readonly sitting: number; // seconds after it ends
  private readonly going: Going | null; // null: goes nowhere
  private passed = 0; // seconds
  rate = 1;

  constructor(
    private readonly by: Mover,
    private readonly from: Body,
    after: FigureState,
    readonly movement: Movement | null,
    readonly time: number, // seconds
    private readonly running: number | null, // phase of the stride that it is in full run in, null where it is not
  ) {
    const { poses } = by;
    this.to = restingBody(poses, after);
    this.before = this.feetOf(from);
    this.after = this.feetOf(this.to);
    this.keys = trackOf(movement?.motion.keys);
    const passed = posesOf(movement?.motion.keys);
    this.passes = track(passed.map(({ at, ease, pose }) => ({ at, ease, body: this.passing(pose) })));
    this.firstPose = passed[0]?.at ?? null;
    const distance = this.to.x - from.x;
    this.travels = Boolean(movement?.go) && Math.abs(distance) > SHORT_WAY;
    this.heading = goesBackwards(movement) ? this.to.turn : Math.sign(distance) || this.to.turn;
    this.sitting = this.travels && !isUpright(poses.posture(after.pose)) ? SITTING : 0;
    this.rising = this.risingFrom(from);
    this.setOff = this.rising > 0 ? this.feetOf({ ...poses.body(UPRIGHT), x: from.x, turn: from.turn }) : this.before;
    this.going = this.travels ? this.measured() : null;
  }

  /** Seconds to get up before a way. */
  private risingFrom(from: Body): number {
    if (!this.travels || this.running !== null || isUp(from)) return 0;
    return Math.max(0, Math.min(RISING, this.time - this.sitting - LEAST_WAY));
  }

  get done(): boolean {
    return this.passed >= this.time;
  }
  get share(): number {
    return this.time > 0 ? clamp(this.passed / this.time) : 1;
  }
  get elapsed(): number {
    return this.passed;
  }
  get left(): number {
    return this.time - this.passed;
  }
  /** Whether it ends in full run, for what follows to take up. */
  get onward(): boolean {
    return Boolean(this.movement?.go?.onward);
  }

  tick(seconds: number): void {
    this.passed = Math.min(this.time, this.passed + seconds * this.rate);
  }

  body(): Body {
    if (this.done && !this.onward) return { ...this.to };
    const body = this.travels ? this.travelling() : this.posing();
    add(body, this.keys(this.share));
    return body;
  }

  /** In the stride, as it stands now; null where it goes nowhere. */
  get phase(): number | null {
    return this.going && this.going.footfalls.phase(this.gone);
  }

  /** What lies between both ends and a pose passed through, laid over their mix. */
  private passing(pose: string): Partial<Body> {
    const [way, body] = [mix(this.from, this.to, 0.5), this.by.poses.body(pose)];
    const offset: Partial<Body> = {};
    for (const channel of CHANNELS)
      if (channel !== 'x' && channel !== 'turn' && !FEET.includes(channel))
        offset[channel] = body[channel] - way[channel];
    return offset;
  }

  private posing(): Body {
    const u = this.share;
    const body = { ...this.from };
    const past = PAST * clamp(QUICK / this.time, 0.3);
    for (const channel of CHANNELS) {
      const lag = LAG[channel] ?? 0;
      const way = clamp((u - lag) / (1 - lag - (LATEST - lag) * AHEAD));
      body[channel] = lerp(this.from[channel], this.to[channel], settleInto(way, past));
    }
    body.back = lerp(this.from.back, this.to.back, smooth(u));
    body.tilt = lerp(this.from.tilt, this.to.tilt, smooth(u));
    body.x = lerp(this.from.x, this.to.x, smooth(u));
    this.turnRound(body);
    add(body, this.passes(u));
    this.stepFeet(body, u);
    return body;
  }

  /** The head goes first, then the body, with a dip as it goes over. */
  private turnRound(body: Body): void {
    const { from, to, time } = this;
    const begin = 0.1 * time;
    const taken = Math.min(0.5 * time, TURNING);
    const turns = from.turn * to.turn < 0 && from.round === 0 && to.round === 0;
    const lead = turns ? Math.min(LEAD, 0.15 * time) : 0;
    body.turn = lerp(from.turn, to.turn, between(this.passed, begin + lead, begin + lead + taken));
    body.round = lerp(from.round, to.round, between(this.passed, begin, begin + taken));
    if (!turns) return;
    const headed = between(this.passed, begin, begin + lead + taken / 2);
    body.round = body.turn * from.turn > 0 ? headed : 1 - headed;
    body.hipY -= DIP * Math.sin(Math.PI * clamp((this.passed - begin) / (lead + taken)));
  }

  /** Feet leave the ground one after the other for a new place, rather than slide to it. */
  private stepFeet(body: Body, u: number, after = this.after): void {
    for (const [side, start] of STEPS) {
      const v = between(u, start, start + STEP_SHARE);
      const [a, b] = [this.before[side], after[side]];
      const arc = Math.min(1, Math.abs(b.place - a.place) / FULL_STEP) * Math.sin(Math.PI * v);
      this.setFoot(body, side, {
        place: lerp(a.place, b.place, smooth(v)),
        lift: lerp(a.lift, b.lift, v) + STEP_LIFT * arc,
        angle: lerp(a.angle, b.angle, v) - STEP_KICK * arc,
      });
    }
  }

  private scaleAt(x: number): number {
    return this.by.size * this.by.place.nearnessAt(x);
  }

  /** How the feet of a body stand in the world. */
  private feetOf(body: Body): Stance {
    const along = shownTurn(body.turn) * this.scaleAt(body.x);
    const foot = (side: Side): Foot => {
      const [lift, angle] = [body[`${side}FootLift`], body[`${side}FootAngle`]];
      return { place: body.x + along * (body[`${side}FootX`] - aheadOfBall(angle)), lift, angle };
    };
    return { near: foot('near'), far: foot('far') };
  }

  /** Puts a foot down where the world has it. */
  private setFoot(body: Body, side: Side, { place, lift, angle }: Foot): void {
    const along = shownTurn(body.turn) * this.scaleAt(body.x);
    body[`${side}FootX`] = (place - body.x) / along + aheadOfBall(angle);
    body[`${side}FootLift`] = lift;
    body[`${side}FootAngle`] = angle;
  }

  private get direction(): number {
    return Math.sign(this.to.x - this.from.x);
  }

  /** Seconds of the way itself. */
  private get under(): number {
    return this.time - this.sitting - this.rising;
  }

  private measured(): Going {
    const { under } = this;
    const { a, b, speed } = this.pace(under);
    const full = (Math.abs(this.to.x - this.from.x) / under) * speed; // world units a second
    const stride = strideAt(this.movement!.go!.gait, full / this.scaleAt(this.from.x));
    const odometer = new Odometer({
      placeAt: (u) => lerp(this.from.x, this.to.x, this.progress(u, under)),
      speedAt: (u) => Math.min(a > 0 ? clamp(u / a) : 1, b > 0 ? clamp((1 - u) / b) : 1),
      strideAt: (x) => stride.length * this.scaleAt(x),
    });
    return { stride, footfalls: this.plan(stride, odometer) };
  }

  private plan(stride: Stride, odometer: Odometer): Footfalls {
    const { from, running, direction } = this;
    const way = {
      odometer,
      feet: this.setOff,
      since: running,
      ends: this.onward ? null : this.after,
    };
    return new Footfalls(stride, way, this.scaleAt(from.x), direction, direction === this.heading);
  }

  /** Share of the time of the way itself. */
  private get gone(): number {
    return clamp((this.passed - this.rising) / this.under);
  }

  private travelling(): Body {
    const [start, end] = [this.rising, this.time - this.sitting];
    const t = this.passed;
    const { stride, footfalls } = this.going!;
    const x = lerp(this.from.x, this.to.x, this.progress(this.gone, this.under));
    const standing = this.by.poses.body(UPRIGHT);
    const base =
      t < start
        ? this.rise(standing, t / start)
        : mix(start > 0 ? standing : this.from, this.to, this.arrival(t, start, end));
    if (t >= start && start > 0) base.tilt = 0;
    base.x = x;
    base.turn = this.facing(t, start, end);
    base.round = lerp(
      lerp(this.from.round, 0, between(t, start, start + TURNING)),
      this.to.round,
      between(t, end - TURNING, end),
    );
    const weight =
      (this.running === null ? between(t, start, start + STRIDE_IN) : 1) *
      (this.onward ? 1 : 1 - between(t, end - STRIDE_OUT, end));
    const slope = this.by.place.slopeAt(x) * this.heading;
    const phase = this.phase!;
    const body = carry(base, stride, phase, weight, slope);
    if (t < start) this.stepFeet(body, t / start, this.setOff);
    else for (const side of SIDES) this.setFoot(body, side, footfalls.foot(side, phase));
    return body;
  }

  private rise(standing: Body, u: number): Body {
    const body = mix(this.from, standing, smooth(u));
    if (this.firstPose !== null) add(body, this.passes(u * (this.firstPose / 0.5)), Math.sin(Math.PI * u));
    return body;
  }

  private arrival(t: number, start: number, end: number): number {
    return this.sitting > 0 ? between(t, end - STRIDE_OUT * 0.6, this.time) : between(t, lerp(start, end, 0.4), end);
  }

  private facing(t: number, start: number, end: number): number {
    const set = lerp(this.from.turn, this.heading, between(t, start, start + TURNING));
    return lerp(set, this.to.turn, between(t, end - TURNING, end));
  }

  /** Shares of the way in which speed is gathered and lost, and its full speed: a run runs on at either end. */
  private pace(seconds: number): { a: number; b: number; speed: number } {
    const a = this.running === null ? Math.min(0.4, SURGE / seconds) : 0;
    const b = this.onward ? 0 : Math.min(0.4, SURGE / seconds);
    return { a, b, speed: 1 / (1 - a / 2 - b / 2) };
  }

  /** Share of the way behind it. */
  private progress(u: number, seconds: number): number {
    const v = clamp(u);
    const { a, b, speed } = this.pace(seconds);
    if (v < a) return (speed * v * v) / (2 * a);
    if (v <= 1 - b) return speed * (v - a / 2);
    return 1 - (speed * (1 - v) ** 2) / (2 * b);
  }
}

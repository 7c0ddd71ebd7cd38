/** One figure's way from the body it has to the body that a stage asks for. */
import { between, settleInto, smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import type { FigureState } from '../../play/stage';
import type { Movement } from '../../schemas/movements';
import { RISING, SHORT_WAY, SITTING } from '../../play/staging/movement';
import type { Place } from '../place/place';
import { add, mix, type Body, type Poses } from './body';
import { CHANNELS, type Channel } from './channels';
import { shownTurn } from './joints';
import { posesOf, track, trackOf, type Track } from './keyframes';
import { stride } from './gait';

const UPRIGHT = 'stand'; // the pose that one walks off from
const TURNING = 0.24; // seconds
const STRIDE_IN = 0.22; // seconds to fall into step
const STRIDE_OUT = 0.4; // …and to come to a stand
const SURGE = 0.45; // seconds to reach full speed, and to lose it
const STANDING_HIP = 82; // figure units above the ground: lower than in any stride, higher than on any chair
const LEAST_WAY = 0.5; // seconds left for the way itself where one is called off a seat in haste
const STEP_LIFT = 9;

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

/** Who moves, and where. */
interface Mover {
  readonly poses: Poses;
  readonly place: Place;
  readonly size: number;
}

const isUp = (body: Body): boolean => body.hipY > STANDING_HIP && Math.abs(body.tilt) < 10;

const goesBackwards = (movement: Movement | null): boolean =>
  (movement?.go?.by ?? 0) < 0 || movement?.go?.gait === 'step';

export class Transition {
  private readonly to: Body;
  private readonly keys: Track;
  private readonly passes: Track;
  private readonly firstPose: number | null; // share of the movement at which the first of them is passed
  private readonly travels: boolean;
  private readonly heading: number; // 1 or -1 while on the way
  private readonly rising: number; // seconds before the way begins
  private readonly sitting: number; // seconds after it ends
  private passed = 0; // seconds
  rate = 1;

  constructor(
    private readonly by: Mover,
    private readonly from: Body,
    after: FigureState,
    readonly movement: Movement | null,
    readonly time: number, // seconds
    private readonly way: number, // figure units of stride already behind it, where it is in full run
    private readonly running: boolean,
  ) {
    const { poses } = by;
    this.to = restingBody(poses, after);
    this.keys = trackOf(movement?.motion.keys);
    const passed = posesOf(movement?.motion.keys);
    this.passes = track(passed.map(({ at, ease, pose }) => ({ at, ease, body: this.passing(pose) })));
    this.firstPose = passed[0]?.at ?? null;
    const distance = this.to.x - from.x;
    this.travels = Boolean(movement?.go) && Math.abs(distance) > SHORT_WAY;
    this.heading = goesBackwards(movement) ? this.to.turn : Math.sign(distance) || this.to.turn;
    this.sitting = this.travels && !['standing', 'leaning'].includes(poses.posture(after.pose)!) ? SITTING : 0;
    this.rising = this.travels && !isUp(from) ? Math.max(0, Math.min(RISING, time - this.sitting - LEAST_WAY)) : 0;
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

  /** Figure units of stride behind it. */
  strideWay(x: number): number {
    const { nearnessAt } = this.by.place;
    const scale = this.by.size * (nearnessAt(this.from.x) + nearnessAt(x)) * 0.5;
    return this.way + ((x - this.from.x) * this.heading) / scale;
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
    for (const channel of CHANNELS) {
      const lag = LAG[channel] ?? 0;
      body[channel] = lerp(this.from[channel], this.to[channel], settleInto(clamp((u - lag) / (1 - lag))));
    }
    body.back = lerp(this.from.back, this.to.back, smooth(u));
    body.tilt = lerp(this.from.tilt, this.to.tilt, smooth(u));
    body.x = lerp(this.from.x, this.to.x, smooth(u));
    body.turn = lerp(this.from.turn, this.to.turn, between(u, 0.1, 0.1 + Math.min(0.5, TURNING / this.time)));
    body.round = lerp(this.from.round, this.to.round, between(u, 0.1, 0.1 + Math.min(0.5, TURNING / this.time)));
    add(body, this.passes(u));
    this.stepFeet(body, u);
    return body;
  }

  /** Feet leave the ground one after the other for a new place, rather than slide to it. */
  private stepFeet(body: Body, u: number): void {
    // on paper seen on edge no foot reaches its place: they turn with the body
    const turns = this.from.turn * this.to.turn < 0;
    for (const [side, start] of [
      ['near', 0.08],
      ['far', 0.3],
    ] as const) {
      const v = between(u, start, start + 0.45);
      const foot = `${side}FootX` as const;
      const [a, b] = [
        this.from.x + this.from.turn * this.by.size * this.from[foot],
        this.to.x + this.to.turn * this.by.size * this.to[foot],
      ];
      body[foot] = turns
        ? lerp(this.from[foot], this.to[foot], v)
        : (lerp(a, b, v) - body.x) / (shownTurn(body.turn) * this.by.size);
      const far = Math.min(1, Math.abs(b - a) / 14);
      body[`${side}FootLift`] =
        lerp(this.from[`${side}FootLift`], this.to[`${side}FootLift`], v) + STEP_LIFT * far * Math.sin(Math.PI * v);
      body[`${side}FootAngle`] =
        lerp(this.from[`${side}FootAngle`], this.to[`${side}FootAngle`], v) - 14 * far * Math.sin(Math.PI * v);
    }
  }

  private travelling(): Body {
    const [start, end] = [this.rising, this.time - this.sitting];
    const t = this.passed;
    const x = lerp(this.from.x, this.to.x, this.progress((t - start) / (end - start), end - start));
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
      (this.running ? 1 : between(t, start, start + STRIDE_IN)) *
      (this.onward ? 1 : 1 - between(t, end - STRIDE_OUT, end));
    const slope = this.by.place.slopeAt(x) * this.heading;
    return stride(base, this.movement!.go!.gait, this.strideWay(x), weight, slope);
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

  /** Share of the way behind it: gathers speed, keeps it, loses it; runs on at either end where the run does. */
  private progress(u: number, seconds: number): number {
    const v = clamp(u);
    const a = this.running ? 0 : Math.min(0.4, SURGE / seconds);
    const b = this.onward ? 0 : Math.min(0.4, SURGE / seconds);
    const speed = 1 / (1 - a / 2 - b / 2);
    if (v < a) return (speed * v * v) / (2 * a);
    if (v <= 1 - b) return speed * (v - a / 2);
    return 1 - (speed * (1 - v) ** 2) / (2 * b);
  }
}

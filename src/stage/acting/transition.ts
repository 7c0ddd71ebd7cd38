/** One figure's way from the body it has to the body that a stage asks for. */
import { between, settleInto, smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import type { FigureState } from '../../play/stage';
import type { Movement } from '../../schemas/movements';
import { SHORT_WAY } from '../../play/staging/movement';
import type { Place } from '../place/place';
import { add, mix, type Body, type Poses } from './body';
import { CHANNELS, type Channel } from './channels';
import type { Stance } from './footfalls';
import { posesOf, track, trackOf, type Track } from './keyframes';
import type { Manner } from './manner';
import { shortOf } from './moving-hold';
import { OnFoot, TURNING } from './on-foot';
import { Soles } from './soles';
import { bear } from './weight';

const UPRIGHT = 'stand'; // the pose that one walks off from
const LEAD = 0.14; // seconds by which the head turns before the body
const DIP = 3.5; // figure units that the hip goes down in a turn

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

/** Whether one state asks for another body than the other does. */
export const differs = (a: FigureState, b: FigureState): boolean =>
  a.pose !== b.pose ||
  a.facing !== b.facing ||
  a.x !== b.x ||
  a.place !== b.place ||
  a.touch.near !== b.touch.near ||
  a.touch.far !== b.touch.far;

/** Who moves, and where. */
export interface Mover {
  readonly poses: Poses;
  readonly place: Place;
  readonly size: number;
  readonly manner: Manner; // of walking
}

export class Transition {
  private readonly to: Body;
  private readonly soles: Soles;
  private readonly before: Stance; // at both ends
  private readonly after: Stance;
  private readonly keys: Track;
  private readonly passes: Track;
  private readonly firstPose: number | null; // share of the movement at which the first of them is passed
  private readonly onFoot: OnFoot | null; // null: goes nowhere
  readonly short: Partial<Body>; // of its pose, as it ends
  private passed = 0; // seconds
  rate = 1;

  constructor(
    private readonly by: Mover,
    private readonly from: Body,
    after: FigureState,
    readonly movement: Movement | null,
    readonly time: number, // seconds
    running: number | null, // phase of the stride that it is in full run in, null where it is not
    private readonly turns: number | null, // share at which it has half turned, null: as a turn goes
  ) {
    this.to = restingBody(by.poses, after);
    this.soles = new Soles(by.place, by.size);
    [this.before, this.after] = [this.soles.of(from), this.soles.of(this.to)];
    this.keys = trackOf(movement?.motion.keys);
    const passed = posesOf(movement?.motion.keys);
    this.passes = track(passed.map(({ at, ease, pose }) => ({ at, ease, body: this.passing(pose) })));
    this.firstPose = passed[0]?.at ?? null;
    this.onFoot = this.goingOnFoot(after, running);
    this.short = this.onFoot ? {} : shortOf(from, this.to);
  }

  private goingOnFoot(after: FigureState, running: number | null): OnFoot | null {
    const { by, from, to, movement, time, soles, firstPose } = this;
    if (!movement?.go || Math.abs(to.x - from.x) <= SHORT_WAY) return null;
    const posture = by.poses.posture(after.pose);
    const pass = (body: Body, u: number): void => {
      if (firstPose !== null) add(body, this.passes(u * (firstPose / 0.5)), Math.sin(Math.PI * u));
    };
    const sits = posture !== 'standing' && posture !== 'leaning';
    const setting = { place: by.place, soles, upright: by.poses.body(UPRIGHT), manner: by.manner };
    const { before, after: ends } = this;
    const turns = this.turns;
    return new OnFoot(setting, { go: movement.go, from, to, before, after: ends, time, turns, sits, running, pass });
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
  /** Whether it is in full run by now, and ends in it, for what follows to take up. */
  get runsOn(): boolean {
    return this.onward && this.onFoot !== null && this.onFoot.isInStride(this.passed);
  }
  private get onward(): boolean {
    return this.movement?.go?.onward === true;
  }

  tick(seconds: number): void {
    this.passed = Math.min(this.time, this.passed + seconds * this.rate);
  }

  body(): Body {
    if (this.done && !this.onward) return { ...this.to };
    const body = this.onFoot ? this.onFoot.body(this.passed) : this.posing();
    add(body, this.keys(this.share));
    return body;
  }

  /** In the stride, as it stands now; null where it goes nowhere. */
  get phase(): number | null {
    return this.onFoot && this.onFoot.phase(this.passed);
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
    if (this.firstPose === null) bear(body, this.from, this.to, u);
    add(body, this.passes(u));
    this.soles.step(body, u, this.before, this.after);
    return body;
  }

  /** The head goes first, then the body, with a dip as it goes over. */
  private turnRound(body: Body): void {
    const { from, to, time } = this;
    const taken = Math.min(0.5 * time, TURNING);
    const turns = from.turn * to.turn < 0 && from.round === 0 && to.round === 0;
    const lead = turns ? Math.min(LEAD, 0.15 * time) : 0;
    const begin = this.turns === null ? 0.1 * time : this.turns * time - lead - taken / 2;
    body.turn = lerp(from.turn, to.turn, between(this.passed, begin + lead, begin + lead + taken));
    body.round = lerp(from.round, to.round, between(this.passed, begin, begin + taken));
    if (!turns) return;
    const headed = between(this.passed, begin, begin + lead + taken / 2);
    body.round = body.turn * from.turn > 0 ? headed : 1 - headed;
    body.hipY -= DIP * Math.sin(Math.PI * clamp((this.passed - begin) / (lead + taken)));
  }
}

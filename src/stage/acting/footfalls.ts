/**
 * Where the feet come down on a way: planned from the feet one stands on to those one comes to stand on, a whole number
 * of steps between. A sole that is down stays where it came down.
 */
import { smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import type { Stride } from './gait';
import type { Odometer } from './odometer';

export const SIDES = ['near', 'far'] as const;
type Side = (typeof SIDES)[number];
export interface Foot {
  readonly place: number; // of its ball in the world, along the ground
  readonly lift: number; // figure units
  readonly angle: number; // degrees
}
/** How both feet are in the world. */
export type Stance = Readonly<Record<Side, Foot>>;

export interface Way {
  readonly odometer: Odometer; // of steps that each foot would take at the gait's own stride
  readonly feet: Stance; // at the beginning
  readonly since: number | null; // phase in which a full run is taken up; null: from a stand
  readonly ends: Stance | null; // null: runs on
}
interface Swing {
  readonly from: number; // phase in which the foot leaves the ground
  readonly to: number; // …and comes down
  readonly start: Foot;
  readonly end: Foot;
  readonly sets: boolean; // off from a stand
  readonly stops: boolean; // where one comes to stand
}
const READY = 0.1; // of a cycle since one foot came down, as the other sets off
const STAND = 0.4; // phase in which the far foot comes down to stand; the near one half a cycle later
const LEAST = 0.8; // of a cycle in which each foot takes a step
const BARELY = 0.15; // of a cycle: a swing that would begin so late is left out
const FULL = 40; // figure units: a shorter step lifts the foot less
const SLOW = 0.65; // power by which a share of a stride at its slow end is one of its time
const AHEAD = 0.44; // of the time that a foot is down, when the body is over it
const REACH = 52; // figure units from the body at which a foot may come down to stand
const CLOSING = { least: 12, share: 0.25 } as const; // figure units, and of its length: how high a last step is at most
const CLOSE = 0.02; // of a cycle, between two looks
const EARLY = 0.8; // of the last swing's time, when the foot is down already
const PUSH = { share: 0.2, angle: -28 } as const; // end of a plant, when the heel comes up
const STRIKE = { share: 0.12, angle: 11 } as const; // begin of a plant, when the toes come down

export class Footfalls {
  readonly begin: number; // phase: 0 as the near foot comes down in full stride, 0.5 the far one
  readonly end: number;
  private readonly swings: Readonly<Record<Side, readonly Swing[]>>;

  /** @param scale world units of a figure unit @param heading 1 or -1 @param forwards whether it is faced */
  constructor(
    private readonly stride: Stride,
    private readonly way: Way,
    private readonly scale: number,
    private readonly heading: number,
    private readonly forwards: boolean,
  ) {
    const { feet, ends, since } = way;
    const { strides } = way.odometer;
    const farFirst = (feet.far.place - feet.near.place) * heading < 0;
    this.begin = since ?? (farFirst ? READY : READY + 0.5);
    this.end = ends ? standBy(this.begin, strides) : this.begin + strides;
    this.swings = { near: this.swingsOf('near'), far: this.swingsOf('far') };
  }

  /** @param gone share of the time of the way, 0…1 */
  phase(gone: number): number {
    const { odometer } = this.way;
    const share = odometer.strides > 0 ? odometer.stridesAt(gone) / odometer.strides : 0;
    return this.begin + share * (this.end - this.begin);
  }

  /** Where a foot is in a phase. */
  foot(side: Side, phase: number): Foot {
    const swings = this.swings[side];
    const swing = swings.find(({ from, to }) => phase >= from && phase < to);
    if (swing) return this.takenUp(side, swing, phase);
    const left = swings.find(({ from }) => from > phase);
    const come = swings.findLast(({ to }) => to <= phase);
    const planted = come?.end ?? left?.start ?? this.way.feet[side];
    const { duty } = this.stride;
    const set = come || this.way.since !== null ? 1 : clamp((phase - this.begin) / (PUSH.share * duty));
    const push = left ? clamp(1 - (left.from - phase) / (PUSH.share * duty)) * set : 0;
    const strike = come && !come.stops ? clamp(1 - (phase - come.to) / (STRIKE.share * duty)) : 0;
    return { ...planted, angle: planted.angle + (PUSH.angle * push + STRIKE.angle * strike) * this.rolls };
  }

  /** A foot that was in the air already goes on from where it was. */
  private takenUp(side: Side, swing: Swing, phase: number): Foot {
    const foot = this.swung(swing, phase);
    if (swing.from >= this.begin) return foot;
    const off = this.way.feet[side].place - this.swung(swing, this.begin).place;
    return { ...foot, place: foot.place + off * (1 - (phase - this.begin) / (swing.to - this.begin)) };
  }

  /** Of the roll of a foot: little where one goes backwards. */
  private get rolls(): number {
    return this.forwards ? 1 : 0.3;
  }

  /** The first phase, from one on, in which a leg reaches as far as a foot. */
  private reached({ place }: Foot, from: number): number {
    const steps = Math.ceil((this.end - from) / CLOSE);
    for (let i = 0; i < steps; i++) {
      const phase = from + i * CLOSE;
      if (Math.abs(place - this.bodyAt(phase)) <= REACH * this.scale) return phase;
    }
    return Math.max(from, this.end);
  }

  /** A foot planted under the body of a phase. */
  private plantAt(phase: number): Foot {
    return { place: this.bodyAt(phase), lift: 0, angle: 0 };
  }

  private bodyAt(phase: number): number {
    const share = (phase - this.begin) / (this.end - this.begin || 1);
    return this.way.odometer.placeAfter(share * this.way.odometer.strides);
  }

  private swingsOf(side: Side): Swing[] {
    const { feet, since, ends } = this.way;
    const stands = since === null;
    const late = side === 'near' ? 0 : 0.5;
    const swings: Swing[] = [];
    for (let i = Math.floor(this.begin) - 2; i <= Math.ceil(this.end) + 1; i++) {
      const [lifts, lands] = [i + this.stride.duty - late, i + 1 - late];
      if (lands <= this.begin + 0.05 || lifts >= this.end - (ends ? BARELY : 0)) continue;
      const start = swings.at(-1)?.end ?? (stands ? feet[side] : this.plantAt(lifts - this.stride.duty * (1 - AHEAD)));
      const from = stands ? Math.max(lifts, this.begin) : lifts;
      swings.push({ from, start, sets: stands && from === this.begin, ...this.landing(side, lifts, lands) });
    }
    return swings;
  }

  /** Where a swing ends: under the body that is to come, or where one comes to stand. */
  private landing(side: Side, lifts: number, lands: number): Pick<Swing, 'to' | 'end' | 'stops'> {
    const { ends } = this.way;
    if (ends === null || lifts + 1 < this.end - BARELY)
      return { to: lands, end: this.plantAt(lands + this.stride.duty * AHEAD), stops: false };
    return { to: this.reached(ends[side], Math.min(lands, this.end)), end: ends[side], stops: true };
  }

  private swung({ from, to, start, end, sets, stops }: Swing, phase: number): Foot {
    const share = (phase - from) / (to - from);
    // a body that gathers speed, or loses it, is slow there: its foot is not
    const off = sets ? share ** SLOW : share;
    const run = stops ? 1 - (1 - off) ** SLOW : off;
    const u = stops ? Math.min(1, run / EARLY) : off;
    const { lift, kick, recovers, brake, throw: thrown } = this.stride;
    const length = Math.abs(end.place - start.place) / this.scale;
    const much = length > 1 ? clamp(length / FULL, 0.45) : 0;
    const up = stops ? Math.min(lift, CLOSING.least + CLOSING.share * length) : lift;
    const arc = Math.sin(Math.PI * u);
    const push = PUSH.angle * (1 - u) ** recovers * (sets ? clamp(u * 6) : 1);
    const dug = stops ? brake * much * clamp((1 - run) / (1 - EARLY)) : STRIKE.angle;
    const roll = push - kick * much * arc * (1 - u) + dug * u;
    const away = this.heading * thrown * this.scale * much * Math.sin(2 * Math.PI * u);
    return {
      place: lerp(start.place, end.place, smooth(u)) - away,
      lift: lerp(start.lift, end.lift, u) + up * much * arc * (1.15 - 0.5 * u),
      angle: lerp(start.angle, end.angle, u) + roll * this.rolls,
    };
  }
}

/** The phase nearest to the way's own end in which one can come to stand. */
function standBy(begin: number, cycles: number): number {
  const least = Math.ceil((begin + LEAST - STAND) * 2 - 0.001);
  return STAND + Math.max(least, Math.round((begin + cycles - STAND) * 2)) / 2;
}

/** One prop: its parts, each on its way from where it is to where the prop's state puts it. */
import { smooth } from '../../maths/easing';
import { clamp, lerp } from '../../maths/scalar';
import type { PartData, PropData, StateData } from '../../schemas/prop-art';
import { LIVES } from './lives';
import { blank, borne, lay, placedAt, type HoldingHand, type Placed } from './placed';

export interface Part {
  readonly name: string;
  readonly now: Placed;
  readonly start: Placed;
}

const HOPPING = 0.12; // seconds between parts that hop together
const SWINGS = 2.5; // that falling paper makes on its way
const TILT = 0.7; // radians that it turns to either side

/** The names of all parts of a prop, back to front. */
export const partNames = ({ order = [], states }: PropData): string[] => [
  ...new Set([...order, ...Object.values(states).flatMap(({ parts }) => Object.keys(parts))]),
];

export class Prop {
  state: string;
  readonly home = { x: 0, y: 0 }; // where it lay before a hand took it
  private age = Infinity; // seconds since the state was set
  private left = -Infinity; // depth it comes from
  private lifted = false; // from where it lay, by the hand that now holds it
  readonly parts: readonly Part[];

  constructor(readonly data: PropData) {
    this.state = Object.keys(data.states)[0]!;
    this.parts = partNames(data).map((name) => ({ name, now: blank(), start: blank() }));
  }

  get goal(): StateData {
    return this.data.states[this.state]!;
  }

  /** What comes from the front stays there until it has arrived. */
  get depth(): number {
    return this.rest < 0 ? Math.max(this.left, this.goal.depth) : this.goal.depth;
  }

  become(state: string): void {
    if (state === this.state || !(state in this.data.states)) return;
    this.leaveHome();
    this.left = this.goal.depth;
    this.lifted = !this.goal.held;
    this.state = state;
    this.age = 0;
    const { from, parts } = this.goal;
    for (const { name, now, start } of this.parts) {
      if (from && name in parts && now.alpha === 0)
        Object.assign(now, blank(), { x: from[0], y: from[1], turn: -0.6, scale: 0.7 });
      Object.assign(start, now);
    }
  }

  /** Whether a hand is still taking it up. */
  get beingTaken(): boolean {
    return Boolean(this.goal.held) && this.lifted && this.rest < 0;
  }

  private leaveHome(): void {
    const lead = Object.values(this.goal.parts)[0];
    if (lead && !this.goal.held) [this.home.x, this.home.y] = [lead[0]!, lead[1]!];
  }

  tick(seconds: number, hand: HoldingHand): void {
    this.age += seconds;
    this.parts.forEach((each, i) => this.move(each, i, hand));
  }

  snapToRest(): void {
    this.age = Infinity;
  }

  /** Seconds since the prop came to its state; below 0 while it is on the way. */
  get rest(): number {
    return this.age - this.goal.time;
  }

  /** Where each part is drawn, back to front: on what bears it, and as it goes on moving. @param time seconds */
  placed(time: number): Placed[] {
    const { data, goal, parts, rest } = this;
    const moved = parts.map(({ name, now }, i) => {
      const life = rest >= 0 ? goal.life?.[name] : undefined;
      return life ? LIVES[life](now, time, i) : now;
    });
    return parts.map(({ name }, i) => {
      const bearer = parts.findIndex((part) => part.name === data.joined?.[name]);
      return bearer < 0 ? moved[i]! : borne(moved[i]!, moved[bearer]!);
    });
  }

  private move(each: Part, i: number, hand: HoldingHand): void {
    const { time, hop = 0, stagger = hop ? HOPPING : 0, held, via } = this.goal;
    const t = clamp((this.age - i * stagger) / time);
    const passed = via?.[each.name];
    const frame = held && !this.data.joined?.[each.name] ? hand : null;
    if (held && !hand) this.fade(each, t);
    else if (passed) this.pass(each, t, passed, frame);
    else this.travel(each, t, frame, i);
  }

  /** Straight to its place, over a hop or as paper falls; what comes or goes does so on the way. */
  private travel(each: Part, t: number, hand: HoldingHand, i: number): void {
    const { name, now, start } = each;
    const { parts, hop = 0, flutter = 0, flung = false } = this.goal;
    const lead = parts[name] ?? (this.data.joined?.[name] ? undefined : Object.values(parts)[0]);
    if (lead) {
      const to = placedAt(lead, hand);
      lay(now, start, to, start.alpha || parts[name] ? smooth(t) : 1);
      if (flung) now.x = lerp(start.x, to.x, 1 - (1 - t) ** 4);
      now.y -= hop * 4 * t * (1 - t);
      if (flutter > 0) sway(now, t, i, flutter);
    }
    this.fade(each, t);
  }

  private fade({ name, now, start }: Part, t: number): void {
    const at = this.goal.parts[name];
    const alpha = at ? (at[4] ?? 1) : 0;
    now.alpha = start.alpha + (alpha - start.alpha) * clamp(alpha > start.alpha ? t * 4 : t * 3 - 0.6);
    if (t === 1) now.alpha = alpha;
  }

  /** From place to place, as keyed. */
  private pass({ name, now, start }: Part, t: number, passed: readonly PartData[], hand: HoldingHand): void {
    const at = this.goal.parts[name];
    const keyed = passed.map(([share, ...place]) => ({ share: share!, place: placedAt(place, hand) }));
    const last = at ? placedAt(at, hand) : { ...keyed.at(-1)!.place, alpha: 0 };
    const way = [{ share: 0, place: start }, ...keyed, { share: 1, place: last }];
    const next = Math.max(
      1,
      way.findIndex(({ share }, i) => i > 0 && share >= t),
    );
    const [a, b] = [way[next - 1]!, way[next]!];
    const u = b.share > a.share ? smooth(clamp((t - a.share) / (b.share - a.share))) : 1;
    lay(now, a.place, b.place, u);
    now.alpha = a.place.alpha + (b.place.alpha - a.place.alpha) * u;
  }
}

/** Swings a falling part from side to side and over, and not at all at both ends of its way. @param i its place */
function sway(now: Placed, t: number, i: number, aside: number): void {
  const [there, beat] = [Math.sin(Math.PI * t), 2 * Math.PI * SWINGS * t + 2 * i];
  now.x += aside * there * Math.sin(beat);
  now.turn += TILT * there * Math.sin(beat);
  now.tall *= 1 - 0.7 * there * Math.abs(Math.cos(beat));
}

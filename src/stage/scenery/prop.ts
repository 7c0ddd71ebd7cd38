/** One prop: its parts, each on its way from where it is to where the prop's state puts it. */
import type Phaser from 'phaser';
import { placedAt, type Placed } from './placed';

/** x, y, turn in radians, scale, alpha; what is left out is 0, 1, 1. */
export type PartData = readonly number[];
export interface StateData {
  readonly depth: number;
  readonly time: number; // seconds to come to this state
  readonly hop?: number; // height of the arc on the way, world units
  readonly from?: readonly number[]; // where parts first seen in this state come from
  readonly held?: boolean; // places are measured from the hand
  readonly life?: string; // how it goes on moving, see lives.ts
  readonly parts: Readonly<Record<string, PartData>>;
}
export interface PropData {
  readonly place: string;
  readonly point?: readonly number[]; // where a hand or eye goes, if not to the first part
  readonly states: Readonly<Record<string, StateData>>;
}

/** One image of a part. */
export interface Layer {
  readonly kind: 'shadow' | 'paper' | 'rim' | 'light';
  readonly image: Phaser.GameObjects.Image;
  readonly scale: number; // that draws it in world units
}
export interface Part {
  readonly name: string;
  readonly layers: readonly Layer[]; // back to front
  readonly now: Placed;
  readonly start: Placed;
}
export type Hand = { readonly x: number; readonly y: number; readonly rotation: number } | null;

const STAGGER = 0.12; // seconds between parts that travel together

const smooth = (t: number): number => t * t * (3 - 2 * t);
const part = (value: number): number => Math.min(1, Math.max(0, value));

export class Prop {
  state: string;
  readonly home = { x: 0, y: 0 }; // where it lay before a hand took it
  private age = Infinity; // seconds since the state was set

  constructor(readonly data: PropData, readonly parts: readonly Part[]) {
    this.state = Object.keys(data.states)[0]!;
  }

  get goal(): StateData {
    return this.data.states[this.state]!;
  }

  become(state: string): void {
    if (state === this.state || !(state in this.data.states)) return;
    this.leaveHome();
    this.state = state;
    this.age = 0;
    const { from, parts } = this.goal;
    for (const { name, now, start } of this.parts) {
      if (from && name in parts && now.alpha === 0) Object.assign(now, { x: from[0], y: from[1], turn: -0.6, scale: 0.7 });
      Object.assign(start, now);
    }
  }

  private leaveHome(): void {
    const lead = Object.values(this.goal.parts)[0];
    if (lead && !this.goal.held) [this.home.x, this.home.y] = [lead[0]!, lead[1]!];
  }

  tick(seconds: number, hand: Hand): void {
    this.age += seconds;
    this.parts.forEach((each, i) => this.move(each, i, hand));
  }

  settle(): void {
    this.age = Infinity;
  }

  /** Seconds since the prop came to its state; below 0 while it is on the way. */
  get rest(): number {
    return this.age - this.goal.time;
  }

  private move({ name, now, start }: Part, i: number, hand: Hand): void {
    const { time, hop = 0, held, parts } = this.goal;
    const at = parts[name];
    const t = part((this.age - (hop ? i * STAGGER : 0)) / time);
    const lead = at ?? Object.values(parts)[0];
    if (lead && !(held && !hand)) {
      const goal = placedAt(lead, held ? hand : null);
      for (const key of ['x', 'y', 'turn', 'scale'] as const) now[key] = start[key] + (goal[key] - start[key]) * (start.alpha || at ? smooth(t) : 1);
      now.y -= hop * 4 * t * (1 - t);
    }
    const alpha = at ? (at[4] ?? 1) : 0;
    now.alpha = start.alpha + (alpha - start.alpha) * part(alpha > start.alpha ? t * 4 : t * 3 - 0.6);
    if (t === 1) now.alpha = alpha;
  }
}

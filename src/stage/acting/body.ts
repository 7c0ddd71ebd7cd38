/** A body as a row of numbers, so that any two can be blended and any one laid over another. */
import { smooth } from '../../maths/easing';
import type { Pose } from '../../schemas/poses';
import type { HandShape } from '../puppet/skeleton';
import { CHANNELS, spread, type Channel } from './channels';

export type Body = Record<Channel, number>;

const stillBody = (): Body => Object.fromEntries(CHANNELS.map((channel) => [channel, 0])) as Body;

/** The poses that bodies can take, by name. */
export class Poses {
  private readonly bodies = new Map<string, Body>();

  constructor(private readonly data: Readonly<Record<string, Pose>>) {}

  /** The body of a pose, at place 0 and facing right. @throws RangeError for a pose that is not in the data */
  body(name: string): Body {
    const known = this.bodies.get(name);
    if (known) return { ...known };
    const pose = this.data[name];
    if (!pose) throw new RangeError(`there is no pose "${name}"`);
    const body = { ...stillBody(), turn: 1, ...spread(pose) };
    this.bodies.set(name, body);
    return { ...body };
  }

  /** The shape of each hand. */
  hands(name: string): { near: HandShape; far: HandShape } {
    return { near: 'rest', far: 'rest', ...this.data[name]?.hands };
  }

  /** Whether the head lies over the other figure's. */
  isHeadOver(name: string): boolean {
    return this.data[name]?.over === 'head';
  }

  posture(name: string): Pose['posture'] | undefined {
    return this.data[name]?.posture;
  }
}

export function mix(from: Body, to: Body, u: number): Body {
  const body = stillBody();
  for (const channel of CHANNELS) body[channel] = from[channel] + (to[channel] - from[channel]) * u;
  return body;
}

export function add(body: Body, offsets: Partial<Body>, weight = 1): void {
  for (const channel in offsets) body[channel as Channel] += offsets[channel as Channel]! * weight;
}

/** Likewise of what is itself laid over a body. */
export function lay(offsets: Partial<Body>, more: Partial<Body>, weight: number): void {
  for (const channel in more)
    offsets[channel as Channel] = (offsets[channel as Channel] ?? 0) + more[channel as Channel]! * weight;
}

export const scaled = (offsets: Partial<Body>, weight: number): Partial<Body> => {
  const body: Partial<Body> = {};
  lay(body, offsets, weight);
  return body;
};

/** What takes one body to another, wearing off from the whole of it to nothing. */
export const wearingOff = (from: Body, to: Body): ((u: number) => Partial<Body>) => {
  const apart = { ...from };
  add(apart, to, -1);
  return (u) => scaled(apart, 1 - smooth(u));
};

/** A body as a row of numbers, so that any two can be blended and any one laid over another. */
import poses from '../../../assets/shared/figures/poses.json';
import type { Pose } from '../../schemas/poses';
import type { HandShape } from '../puppet/skeleton';
import { CHANNELS, spread, type Channel } from './channels';

export type Body = Record<Channel, number>;

const POSES = poses as Readonly<Record<string, Pose>>;

const stillBody = (): Body => Object.fromEntries(CHANNELS.map((channel) => [channel, 0])) as Body;

const bodies = new Map<string, Body>();

/** The body of a named pose, at place 0 and facing right. @throws RangeError for a pose that is not in the data */
export function poseBody(name: string): Body {
  const known = bodies.get(name);
  if (known) return { ...known };
  const pose = POSES[name];
  if (!pose) throw new RangeError(`there is no pose "${name}"`);
  const body = { ...stillBody(), turn: 1, ...spread(pose) };
  bodies.set(name, body);
  return { ...body };
}

/** The shape of each hand in a pose. */
export function poseHands(name: string): { near: HandShape; far: HandShape } {
  return { near: 'rest', far: 'rest', ...POSES[name]?.hands };
}

/** Whether the head lies over the other figure's in a pose. */
export const isHeadOver = (name: string): boolean => POSES[name]?.over === 'head';

export function mix(from: Body, to: Body, u: number): Body {
  const body = stillBody();
  for (const channel of CHANNELS) body[channel] = from[channel] + (to[channel] - from[channel]) * u;
  return body;
}

export function add(body: Body, offsets: Partial<Body>, weight = 1): void {
  for (const channel in offsets) body[channel as Channel] += offsets[channel as Channel]! * weight;
}

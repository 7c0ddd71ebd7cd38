/** A body as a row of numbers, so that any two can be blended and any one laid over another. */
import poses from '../../../assets/shared/figures/poses.json';
import type { HandShape } from '../puppet/skeleton';

/**
 * Angles in degrees: a body leans and nods forward, a limb swings forward, with positive ones. Lengths in figure units.
 */
export const CHANNELS = [
  'x', // world place of the figure on the ground
  'turn', // 1 faces right, -1 faces left
  'hipX',
  'hipY', // from the figure's place, forward and up
  'lean',
  'neck',
  'head',
  'tilt', // tilt turns the whole body about the hip
  'round', // 0…1: the head is turned to look over the shoulder
  'back', // 0…1: the back rests on the trunk
  'nestled', // 0…1: the head rests on another, and keeps its angle
  'nearShoulder',
  'nearElbow',
  'nearWrist',
  'farShoulder',
  'farElbow',
  'farWrist',
  'nearFootX',
  'nearFootLift',
  'nearFootAngle',
  'farFootX',
  'farFootLift',
  'farFootAngle',
] as const;
export type Channel = (typeof CHANNELS)[number];
export type Body = Record<Channel, number>;

interface PoseData {
  readonly hip?: readonly number[];
  readonly hands?: readonly HandShape[];
  readonly [channel: string]: unknown;
}
export type Offsets = Readonly<Record<string, number | readonly number[] | undefined>>;

/** The channels that a short name in the data stands for, in order. */
const GROUPS: Readonly<Record<string, readonly Channel[]>> = {
  hip: ['hipX', 'hipY'],
  near: ['nearShoulder', 'nearElbow', 'nearWrist'],
  far: ['farShoulder', 'farElbow', 'farWrist'],
  nearFoot: ['nearFootX', 'nearFootLift', 'nearFootAngle'],
  farFoot: ['farFootX', 'farFootLift', 'farFootAngle'],
};
const NAMES = new Set<string>(CHANNELS);

const stillBody = (): Body => Object.fromEntries(CHANNELS.map((channel) => [channel, 0])) as Body;

/** Spells out grouped offsets as in the data, e.g. {"near": [10, 0, 5], "lean": 3}, channel by channel. */
export function spread(offsets: Offsets): Partial<Body> {
  const body: Partial<Body> = {};
  for (const [name, value] of Object.entries(offsets)) {
    if (typeof value === 'number' && NAMES.has(name)) body[name as Channel] = value;
    else if (Array.isArray(value)) GROUPS[name]?.forEach((channel, i) => (body[channel] = (value as number[])[i] ?? 0));
  }
  return body;
}

const bodies = new Map<string, Body>();

/** The body of a named pose, at place 0 and facing right. @throws RangeError for a pose that is not in the data */
export function poseBody(name: string): Body {
  const known = bodies.get(name);
  if (known) return { ...known };
  const pose = (poses as Record<string, PoseData>)[name];
  if (!pose) throw new RangeError(`there is no pose "${name}"`);
  const body = { ...stillBody(), turn: 1, ...spread(pose as Offsets) };
  bodies.set(name, body);
  return { ...body };
}

export function poseHands(name: string): { near: HandShape; far: HandShape } {
  const [near = 'rest', far = 'rest'] = (poses as Record<string, PoseData>)[name]?.hands ?? [];
  return { near, far };
}

/** Whether the head lies over the other figure's in a pose. */
export const isHeadOver = (name: string): boolean => (poses as Record<string, PoseData>)[name]?.over === 'head';

export function mix(from: Body, to: Body, u: number): Body {
  const body = stillBody();
  for (const channel of CHANNELS) body[channel] = from[channel] + (to[channel] - from[channel]) * u;
  return body;
}

export function add(body: Body, offsets: Partial<Body>, weight = 1): void {
  for (const channel in offsets) body[channel as Channel] += offsets[channel as Channel]! * weight;
}

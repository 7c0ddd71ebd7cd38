/**
 * What moves in a body, by the names that poses and movements know it by. src/schemas/body.ts says which there are and
 * what each is measured in; none can be left out here.
 */
import type { Joints, Single } from '../../schemas/body';

/** Set one by one, as in {"lean": 4}. */
const ALONE: Readonly<Record<Single, true>> = {
  lean: true,
  neck: true,
  head: true,
  tilt: true,
  round: true,
  back: true,
  nestled: true,
};
const SINGLES = Object.keys(ALONE) as readonly Single[];

/** Set limb by limb: {"nearArm": {"shoulder": -70}} is the channel nearShoulder. */
export const LIMBS = {
  hip: { x: 'hipX', y: 'hipY' },
  nearArm: { shoulder: 'nearShoulder', elbow: 'nearElbow', wrist: 'nearWrist' },
  farArm: { shoulder: 'farShoulder', elbow: 'farElbow', wrist: 'farWrist' },
  nearFoot: { x: 'nearFootX', lift: 'nearFootLift', angle: 'nearFootAngle' },
  farFoot: { x: 'farFootX', lift: 'farFootLift', angle: 'farFootAngle' },
} as const satisfies { readonly [Limb in keyof Joints]: Readonly<Record<Joints[Limb], string>> };

type Limbs = typeof LIMBS;
type OfLimb<Limb> = Limb[keyof Limb];
/** Those that poses and movements set; the stage itself sets where a figure is and which way it faces. */
type Posed = Single | { [Name in keyof Limbs]: OfLimb<Limbs[Name]> }[keyof Limbs];
export type Channel = 'x' | 'turn' | Posed;

/**
 * Angles in degrees: a body leans and nods forward, a limb swings forward, with positive ones. Lengths in figure units:
 * the hip forward and up from the figure's place, a foot forward and up from it.
 *
 * - x: world place of the figure on the ground
 * - turn: 1 faces right, -1 faces left
 * - tilt: turns the whole body about the hip
 * - round: 0…1, the head is turned to look over the shoulder
 * - back: 0…1, the back rests on what stands there
 * - nestled: 0…1, the head rests on another, and keeps its angle
 */
export const CHANNELS: readonly Channel[] = [
  'x',
  'turn',
  ...SINGLES,
  ...Object.values(LIMBS).flatMap((limb) => Object.values(limb) as Posed[]),
];

/** Channels as the data sets them, those that move; the names are those of the data and of LIMBS. */
export type Channels = {
  readonly [Name in Single]?: number;
} & {
  readonly [Name in keyof Limbs]?: { readonly [Joint in keyof Limbs[Name]]?: number };
};

/** Spells them out, channel by channel. */
export function spread(set: Channels): Partial<Record<Channel, number>> {
  const body: Partial<Record<Channel, number>> = {};
  for (const name of SINGLES) if (set[name] !== undefined) body[name] = set[name];
  for (const [name, joints] of Object.entries(LIMBS) as [keyof Limbs, Readonly<Record<string, Channel>>][])
    for (const [joint, value] of Object.entries(set[name] ?? {})) body[joints[joint]!] = value;
  return body;
}

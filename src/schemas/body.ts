/** How a body is set, channel by channel: in poses and in the keys of movements. */
import Type, { type TNumber } from 'typebox';
import { degrees, fields, from, optional, share, someOf } from './values';

const length = (description?: string) => from(-200, 200, 'figure units', description);

const SET_ALONE = {
  lean: degrees('of the whole trunk, forward'),
  neck: degrees('forward, against the trunk'),
  head: degrees('forward, against the neck'),
  tilt: degrees('of the whole body about the hip'),
  round: share('1: the head is turned to look over the shoulder'),
  back: share('1: the back rests on the trunk of the tree'),
  nestled: share('1: the head rests on another, and keeps its angle'),
} satisfies Record<string, TNumber>;

const HIP = { x: length('forward of its place'), y: length('up from the ground') };
const ARM = {
  shoulder: degrees('forward, from hanging down'),
  elbow: degrees('bent by'),
  wrist: degrees('bent by'),
};
const FOOT = { x: length('forward of its place'), lift: length('up from the ground'), angle: degrees('toes up') };

/** What is set by itself. */
export type Single = keyof typeof SET_ALONE;
/** What is set limb by limb: the joints of each. */
export interface Joints {
  readonly hip: keyof typeof HIP;
  readonly nearArm: keyof typeof ARM;
  readonly farArm: keyof typeof ARM;
  readonly nearFoot: keyof typeof FOOT;
  readonly farFoot: keyof typeof FOOT;
}

const ofKey = <Joints extends Record<string, TNumber>>(joints: Joints) => Type.Optional(someOf(optional(joints)));

/** The channels that a key may set; those left out pass by it. */
export const OF_KEYS = {
  ...optional(SET_ALONE),
  hip: ofKey(HIP),
  nearArm: ofKey(ARM),
  farArm: ofKey(ARM),
  nearFoot: ofKey(FOOT),
  farFoot: ofKey(FOOT),
} satisfies Record<keyof Joints | Single, unknown>;

const arm = fields({ ...ARM, wrist: Type.Optional(ARM.wrist) });
const foot = fields({ x: FOOT.x, ...optional({ lift: FOOT.lift, angle: FOOT.angle }) });

/** The channels of a pose; those left out are 0. */
export const OF_POSES = {
  ...optional(SET_ALONE),
  hip: fields(HIP),
  nearArm: arm,
  farArm: arm,
  nearFoot: foot,
  farFoot: foot,
} satisfies Record<keyof Joints | Single, unknown>;

/** figures/poses.json: how a body stands, sits or lies. */
import Type from 'typebox';
import { OF_POSES } from './body';
import { posture } from './stage';
import { entries, fields, flag, optional, word, type Data } from './values';

export const HAND_SHAPES = ['rest', 'reach', 'hold', 'grip', 'fist', 'open', 'lift', 'flat'] as const;
const shape = word(HAND_SHAPES, {
  description: 'a cut-out of both hands of each figure',
});

const pose = fields({
  posture,
  passing: Type.Optional(flag('nobody is left in it where it is seen: it is a moment of a movement')),
  over: Type.Optional(word(['head'], { description: 'what lies over the other figure' })),
  hands: Type.Optional(fields(optional({ near: shape, far: shape }), { description: 'at rest where left out' })),
  ...OF_POSES,
});

export const poses = entries(pose);
export type Pose = Data<typeof pose>;
export type Posture = Pose['posture'];
export type HandShape = Data<typeof shape>;

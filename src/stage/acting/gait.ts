/** Walking and running: where the feet are after a length of way, planted on it and swung over it. */
import { clamp } from '../../maths/scalar';
import { smooth } from '../../maths/easing';
import type { Body } from './body';
import type { Travel } from '../../play/vocabulary';

interface Stride {
  readonly length: number; // figure units for one step of each foot
  readonly duty: number; // share of it that a foot is on the ground
  readonly lift: number;
  readonly kick: number; // degrees the foot trails in its swing
  readonly throw: number; // how far a foot swings beyond where it left and will land
  readonly lean: number;
  readonly sink: number; // of the hip
  readonly bob: number;
  // how they swing, in degrees; null leaves them to the pose
  readonly arms: { readonly shoulder: number; readonly elbow: number } | null;
}
const STRIDES: Readonly<Record<Travel['gait'], Stride>> = {
  walk: {
    length: 118,
    duty: 0.6,
    lift: 13,
    kick: 30,
    throw: 3,
    lean: 3,
    sink: 3,
    bob: 2.2,
    arms: { shoulder: 26, elbow: 16 },
  },
  climb: {
    length: 104,
    duty: 0.62,
    lift: 17,
    kick: 26,
    throw: 3,
    lean: 11,
    sink: 5,
    bob: 3,
    arms: { shoulder: 30, elbow: 24 },
  },
  step: { length: 84, duty: 0.64, lift: 9, kick: 16, throw: 0, lean: 0, sink: 2, bob: 1.4, arms: null },
  run: {
    length: 292,
    duty: 0.34,
    lift: 44,
    kick: 78,
    throw: 26,
    lean: 23,
    sink: 11,
    bob: 9,
    arms: { shoulder: 60, elbow: 86 },
  },
};

interface Foot {
  readonly x: number;
  readonly lift: number;
  readonly angle: number;
}

/** @param phase 0…1 of one foot's cycle, 0 as it comes down */
function foot(phase: number, stride: Stride): Foot {
  const half = (stride.length * stride.duty) / 2;
  if (phase < stride.duty) {
    const u = phase / stride.duty;
    return {
      x: half - u * 2 * half,
      lift: u > 0.8 ? (u - 0.8) * 12 : 0,
      angle: u < 0.12 ? (0.12 - u) * 90 : u > 0.8 ? -(u - 0.8) * 140 : 0,
    };
  }
  const u = (phase - stride.duty) / (1 - stride.duty);
  const arc = Math.sin(Math.PI * u);
  return {
    x: -half + smooth(u) * 2 * half - stride.throw * Math.sin(2 * Math.PI * u),
    lift: 2.4 * (1 - u) + stride.lift * arc * (1.15 - 0.5 * u),
    angle: -28 * (1 - u) - stride.kick * arc * (1 - u) + 11 * u,
  };
}

/**
 * Lays a gait over a body.
 * @param way figure units gone since the first step; negative for a step backwards
 * @param weight 0 stands as before, 1 walks
 * @param slope dy/dx in the direction faced, positive downhill
 */
export function stride(body: Body, gait: Travel['gait'], way: number, weight: number, slope: number): Body {
  const s = STRIDES[gait];
  const phase = (((way / s.length) % 1) + 1) % 1;
  const near = foot(phase, s);
  const far = foot((phase + 0.5) % 1, s);
  const swing = Math.cos(2 * Math.PI * (phase + 0.06));
  const blend = (from: number, to: number) => from + (to - from) * weight;
  const downhill = clamp(slope, -0.5, 0.5);
  const legs: Body = {
    ...body,
    hipX: blend(body.hipX, 0),
    hipY: blend(body.hipY, 107 - s.sink + s.bob * Math.cos(4 * Math.PI * (phase - s.duty / 2 + 0.25))),
    tilt: blend(body.tilt, 0),
    back: blend(body.back, 0),
    nearFootX: blend(body.nearFootX, near.x),
    nearFootLift: blend(body.nearFootLift, near.lift),
    nearFootAngle: blend(body.nearFootAngle, near.angle),
    farFootX: blend(body.farFootX, far.x),
    farFootLift: blend(body.farFootLift, far.lift),
    farFootAngle: blend(body.farFootAngle, far.angle),
  };
  if (!s.arms) return legs;
  return {
    ...legs,
    lean: blend(body.lean, s.lean - downhill * 8 + 1.5 * Math.cos(4 * Math.PI * phase)),
    neck: blend(body.neck, -s.lean * 0.45),
    head: blend(body.head, 1.5 * Math.sin(4 * Math.PI * phase)),
    nearShoulder: blend(body.nearShoulder, -swing * s.arms.shoulder + s.arms.elbow * 0.1),
    nearElbow: blend(body.nearElbow, s.arms.elbow - swing * s.arms.elbow * 0.2),
    nearWrist: blend(body.nearWrist, 0),
    farShoulder: blend(body.farShoulder, swing * s.arms.shoulder + s.arms.elbow * 0.1),
    farElbow: blend(body.farElbow, s.arms.elbow + swing * s.arms.elbow * 0.2),
    farWrist: blend(body.farWrist, 0),
  };
}

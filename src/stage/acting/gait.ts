/** Walking and running: how long the strides are, and what the body does above them; its feet: ./footfalls.ts. */
import { clamp, lerp } from '../../maths/scalar';
import type { Body } from './body';
import type { Travel } from '../../play/vocabulary';
import type { Manner } from './manner';

const HIP = 107; // figure units above the ground, standing

export interface Stride {
  readonly length: number; // figure units for one step of each foot
  readonly duty: number; // share of it that a foot is on the ground
  readonly lift: number;
  readonly kick: number; // degrees the foot trails in its swing
  readonly recovers: number; // power by which a foot that has pushed off comes level again in its swing
  readonly brake: number; // degrees the toes are up as a heel is set down to stop
  readonly throw: number; // how far a foot swings beyond where it left and will land
  readonly lean: number;
  readonly sink: number; // of the hip
  readonly hang?: number; // degrees, of the head
  readonly bob: number; // of the hip, up as a leg passes under it; a run's is the other way round
  // how they swing, in degrees; null leaves them to the pose
  readonly arms: { readonly shoulder: number; readonly elbow: number } | null;
}
const STRIDES: Readonly<Record<Travel['gait'], Stride>> = {
  walk: {
    length: 128,
    duty: 0.6,
    lift: 13,
    kick: 30,
    recovers: 2,
    brake: 6,
    throw: 3,
    lean: 3,
    sink: 5,
    bob: 3,
    arms: { shoulder: 26, elbow: 16 },
  },
  climb: {
    length: 112,
    duty: 0.62,
    lift: 17,
    kick: 26,
    recovers: 2,
    brake: 3,
    throw: 3,
    lean: 11,
    sink: 6,
    bob: 3,
    arms: { shoulder: 30, elbow: 24 },
  },
  step: {
    length: 84,
    duty: 0.64,
    lift: 9,
    kick: 16,
    recovers: 1,
    brake: 0,
    throw: 0,
    lean: 0,
    sink: 2.5,
    bob: 1.4,
    arms: null,
  },
  run: {
    length: 292,
    duty: 0.34,
    lift: 44,
    kick: 78,
    recovers: 1,
    brake: 18,
    throw: 26,
    lean: 23,
    sink: 17,
    bob: -9,
    arms: { shoulder: 60, elbow: 86 },
  },
};

/** Figure units a second at which a stride is as long as it stands above. */
const PACES: Readonly<Record<Travel['gait'], number>> = { walk: 150, climb: 165, step: 95, run: 430 };
const [SHORTEST, LONGEST] = [0.72, 1.2];

/**
 * The stride of a gait at a speed, figure units a second: who is faster takes longer steps as well as more of them.
 * @param manner of going; a run is everybody's own but for its lean and arms
 * @param habit of the movement itself, which bends a run's stride too
 */
export function strideAt(gait: Travel['gait'], speed: number, manner: Manner, habit: Travel['habit'] = {}): Stride {
  const stride = STRIDES[gait];
  const { stride: length = 1, bob = 1 } = gait === 'run' ? habit : manner;
  const { arms } = stride;
  return {
    ...stride,
    length: stride.length * clamp(Math.sqrt(speed / PACES[gait]), SHORTEST, LONGEST) * length,
    lift: stride.lift * lerp(1, bob, 0.5),
    bob: stride.bob * bob,
    lean: stride.lean + manner.lean,
    hang: manner.head,
    arms: arms && { shoulder: arms.shoulder * manner.arms, elbow: arms.elbow * lerp(1, manner.arms, 0.5) },
  };
}

/**
 * Lays a gait over all of a body but its feet.
 * @param phase in cycles: 0 as the near foot comes down, 0.5 as the far one does
 * @param weight 0 stands as before, 1 walks
 * @param slope dy/dx in the direction faced, positive downhill
 */
export function carry(body: Body, s: Stride, phase: number, weight: number, slope: number): Body {
  const swing = Math.cos(2 * Math.PI * (phase + 0.06));
  const blend = (from: number, to: number) => from + (to - from) * weight;
  const downhill = clamp(slope, -0.5, 0.5);
  const passing = -Math.cos(4 * Math.PI * (phase - s.duty / 2 + 0.25)); // 1 as a leg is under the body, -1 between
  const hips: Body = {
    ...body,
    hipX: blend(body.hipX, 0),
    hipY: blend(body.hipY, HIP - s.sink + s.bob * passing),
    tilt: blend(body.tilt, 0),
    back: blend(body.back, 0),
  };
  if (!s.arms) return hips;
  const { hang = 0 } = s;
  return {
    ...hips,
    lean: blend(body.lean, s.lean - downhill * 8 + 1.5 * Math.cos(4 * Math.PI * phase)),
    neck: blend(body.neck, -s.lean * 0.45 + hang * 0.5),
    head: blend(body.head, 1.5 * Math.sin(4 * Math.PI * phase) + hang * 0.5),
    nearShoulder: blend(body.nearShoulder, -swing * s.arms.shoulder + s.arms.elbow * 0.1),
    nearElbow: blend(body.nearElbow, s.arms.elbow - swing * s.arms.elbow * 0.2),
    nearWrist: blend(body.nearWrist, 0),
    farShoulder: blend(body.farShoulder, swing * s.arms.shoulder + s.arms.elbow * 0.1),
    farElbow: blend(body.farElbow, s.arms.elbow + swing * s.arms.elbow * 0.2),
    farWrist: blend(body.farWrist, 0),
  };
}

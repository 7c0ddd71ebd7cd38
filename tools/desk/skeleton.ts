/** Lines between a figure's joints, as far as they can be drawn over it. */
interface Bone {
  readonly from: string;
  readonly to: string;
}

const limb = (side: string): readonly Bone[] => [
  { from: `${side}Shoulder`, to: `${side}Elbow` },
  { from: `${side}Elbow`, to: `${side}Hand` },
  { from: 'hip', to: `${side}Knee` },
  { from: `${side}Knee`, to: `${side}Sole` },
];

export const BONES: readonly Bone[] = [
  ...limb('far'),
  { from: 'hip', to: 'neck' },
  { from: 'neck', to: 'head' },
  ...limb('near'),
];

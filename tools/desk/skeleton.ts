/** Lines between a figure's joints, as far as they can be drawn over it. */
interface Bone {
  readonly from: string;
  readonly to: string;
  readonly wide: number; // figure units that the body is across there
}

const limb = (side: string): readonly Bone[] => [
  { from: `${side}Shoulder`, to: `${side}Elbow`, wide: 24 },
  { from: `${side}Elbow`, to: `${side}Hand`, wide: 24 },
  { from: 'hip', to: `${side}Knee`, wide: 32 },
  { from: `${side}Knee`, to: `${side}Sole`, wide: 30 },
];

export const BONES: readonly Bone[] = [
  ...limb('far'),
  { from: 'hip', to: 'neck', wide: 64 },
  { from: 'neck', to: 'head', wide: 40 },
  ...limb('near'),
];
export const HEAD = 88; // figure units across, hair and all

/** What stands and hangs in a room: each piece its paper, its lit edge, its shadow, and how it stirs where it is. */
import type Phaser from 'phaser';
import type { FurnitureData, PieceData, Stir } from '../../schemas/room';
import type { Light, Shades } from '../light';
import { Cut, type CutPlan } from './cut';
import { EdgeShift } from './edge';
import type { CutSet, LayerSet, Piece, SceneFrame, SceneLayer } from './layer';

const SHADOW_FALL = [-4, 7] as const; // the light comes from the right and above

class Furnishing {
  readonly images: readonly Phaser.GameObjects.Image[];
  private readonly paper: Phaser.GameObjects.Image;
  private readonly edge: Phaser.GameObjects.Image | null;
  private readonly shadow: Phaser.GameObjects.Image | null;
  private readonly scales: readonly number[];

  constructor(
    private readonly data: PieceData,
    cut: Cut,
  ) {
    const { at, depth, size = 1, name } = data;
    const stand = (image: Phaser.GameObjects.Image, step: number) =>
      image
        .setPosition(at[0]!, at[1]!)
        .setDepth(depth + step)
        .setScale(image.scale * size);
    const shadow = cut.shadow(name);
    this.shadow = shadow && stand(shadow, 0).setPosition(at[0]! + SHADOW_FALL[0], at[1]! + SHADOW_FALL[1]);
    const edge = cut.rim(name);
    this.edge = edge && stand(edge, 0.1);
    this.paper = stand(cut.image(name), 0.2);
    this.images = [this.shadow, this.edge, this.paper].filter((image) => image !== null);
    this.scales = this.images.map(({ scale }) => scale);
  }

  light(light: Light, room: number): void {
    this.paper.setTint(room);
    this.edge?.setTint(light.rim).setAlpha(light.rimAlpha * 0.8);
    this.shadow?.setAlpha(light.shadowAlpha * 1.2);
  }

  /** @param time seconds since the room last stood still */
  tick(time: number, shift: EdgeShift): void {
    const { stir } = this.data;
    if (stir) this.stir(stir, Math.sin(stir.rate * time + (stir.phase ?? 0)));
    shift.lay(this.edge, this.paper);
  }

  private stir({ turn = 0, wide = 0, tall = 0 }: Stir, swing: number): void {
    this.images.forEach((image, i) =>
      image
        .setRotation(turn * swing)
        .setScale(this.scales[i]! * (1 + wide * swing), this.scales[i]! * (1 + tall * swing)),
    );
  }
}

const furnitureCut = (key: string, { pieces, scale }: Pick<FurnitureData, 'pieces' | 'scale'>): CutPlan => [
  key,
  pieces,
  {},
  scale,
];
export const furnitureCuts = ({ key }: CutSet, data: FurnitureData): CutPlan[] => [furnitureCut(key, data)];

export class Furniture implements SceneLayer {
  private readonly all: readonly Furnishing[];
  private readonly shift = new EdgeShift();

  constructor({ scene, key }: LayerSet, { pieces, scale }: FurnitureData) {
    const cut = new Cut(scene, ...furnitureCut(key, { pieces, scale }));
    this.all = pieces.map((piece) => new Furnishing(piece, cut));
  }

  get pieces(): readonly Piece[] {
    return this.all.flatMap(({ images }) => images);
  }

  light(light: Light, { room }: Shades): void {
    this.shift.light(light);
    for (const piece of this.all) piece.light(light, room);
  }

  tick({ time, view }: SceneFrame): void {
    this.shift.tick(view);
    for (const piece of this.all) piece.tick(time, this.shift);
  }
}

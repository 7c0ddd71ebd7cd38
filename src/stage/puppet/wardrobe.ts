/** The cut paper of one figure, at two sizes. */
import type Phaser from 'phaser';
import type { FigureName } from '../../play/stage';
import { PaperSheet } from '../paper/paper';
import type { CutoutBox, FigureFile } from './figure-file';
import { figureSheets, type PaperSize } from './figure-sheets';

/** Where a frame lies on its texture: u and v of its corners. */
export interface FrameCorners {
  readonly u0: number;
  readonly v0: number;
  readonly u1: number;
  readonly v1: number;
}

const NOWHERE: FrameCorners = { u0: 0, v0: 0, u1: 0, v1: 0 };

export class Wardrobe {
  private readonly boxes = new Map<string, CutoutBox>();
  private readonly spots: Record<PaperSize, Map<string, FrameCorners>> = { close: new Map(), wide: new Map() };
  readonly texture: Readonly<Record<PaperSize, string>>;

  /** @param who its textures are called after */
  constructor(scene: Phaser.Scene, who: FigureName, file: FigureFile) {
    const sheets = figureSheets(who, file);
    this.texture = { close: sheets.close.key, wide: sheets.wide.key };
    for (const { name, box } of sheets.close.cutouts) this.boxes.set(name, box);
    for (const size of ['close', 'wide'] as const) {
      const { key, cutouts, palette, scale } = sheets[size];
      if (!scene.textures.exists(key)) new PaperSheet(scene, key, cutouts, palette, scale);
      const texture = scene.textures.get(key);
      for (const frame of texture.getFrameNames()) this.spots[size].set(frame, texture.get(frame));
    }
  }

  has(name: string): boolean {
    return this.boxes.has(name);
  }

  /** @throws when no cut-out has this name */
  box(name: string): CutoutBox {
    const box = this.boxes.get(name);
    if (!box) throw new Error(`no cut-out is called '${name}'`);
    return box;
  }

  spot(frame: string | null, size: PaperSize): FrameCorners {
    return (frame && this.spots[size].get(frame)) || NOWHERE;
  }
}

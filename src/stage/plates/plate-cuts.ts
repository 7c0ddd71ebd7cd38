/** The layers of a plate cut from paper: no more of them than can be seen, and no more pixels than memory is given. */
import type Phaser from 'phaser';
import type { PlateData, PlateLayer } from '../../schemas/plate';
import type { Rect } from '../performance/report';
import type { SheetPlan } from '../paper/cutting';
import { Cut, type CutPlan, sheetsOf } from '../scenery/cut';

const MOST = 640_000; // pixels of all layers together: 2.4 MiB, and half as much again in gaps and shadows
const SHADOW_SCALE = 0.3; // pixels of texture per unit

type Box = PlateLayer['box'];
interface Clipped {
  readonly layer: PlateLayer;
  readonly box: Box;
}

/** How far its keys take a layer from its rest, in units. */
const reachOf = ({ keys = [] }: PlateLayer): number =>
  Math.max(0, ...keys.flatMap(({ x = 0, y = 0 }) => [Math.abs(x), Math.abs(y)]));

/** The part of a layer's box that may come into sight; null where none does. */
function seenOf(layer: PlateLayer, region: Rect, reach: number): Box | null {
  const [x, y, width, height] = layer.box;
  const [left, top] = [region.x - reach - layer.at[0], region.y - reach - layer.at[1]];
  const [x0, y0] = [Math.max(x, left), Math.max(y, top)];
  const x1 = Math.min(x + width, left + region.width + 2 * reach);
  const y1 = Math.min(y + height, top + region.height + 2 * reach);
  return x1 > x0 && y1 > y0 ? [x0, y0, x1 - x0, y1 - y0] : null;
}

function clipped({ layers }: PlateData, region: Rect): Clipped[] {
  const reaches = new Map(layers.map((layer) => [layer.name, reachOf(layer)]));
  return layers.flatMap((layer) => {
    const box = seenOf(layer, region, reaches.get(layer.name)! + (reaches.get(layer.joined ?? '') ?? 0));
    return box ? [{ layer, box }] : [];
  });
}

/** What is cut of it, in shares of pixels for its layers; under other keys for another region or size. */
function plansOf(key: string, data: PlateData, region: Rect, finest: number): CutPlan[] {
  const all = clipped(data, region);
  const area = all.reduce((sum, { layer: { fine = 1 }, box }) => sum + box[2] * box[3] * fine * fine, 0);
  const scale = Math.min(finest, Math.sqrt(MOST / area));
  const { x, y, width, height } = region;
  const exact = [x, y, width, height, scale].map((each) => each.toFixed(3)).join(' ');
  return [...new Set(all.map(({ layer }) => layer.fine ?? 1))].map((fine) => {
    const some = all.filter(({ layer }) => (layer.fine ?? 1) === fine);
    const cutouts = some.map(({ layer, box }) => ({ ...layer, box }));
    return [`${key}.${fine} ${exact}`, cutouts, data.palette, scale * fine, SHADOW_SCALE];
  });
}

/** The sheets of all that a plate is cut from, to be cut ahead. */
export const plateSheets = (...plate: Parameters<typeof plansOf>): SheetPlan[] => plansOf(...plate).flatMap(sheetsOf);

export class PlateCuts {
  private readonly cuts = new Map<string, Cut>(); // by the layers that may come into sight

  /**
   * @param key that its textures begin with
   * @param region what may be seen of it, in its units
   * @param finest pixels per unit that the canvas has
   */
  constructor(scene: Phaser.Scene, key: string, data: PlateData, region: Rect, finest: number) {
    for (const plan of plansOf(key, data, region, finest)) {
      const cut = new Cut(scene, ...plan);
      for (const { name } of plan[1]) this.cuts.set(name, cut);
    }
  }

  /** What a layer is drawn of, back to front; null for one that can't come into sight. */
  images({ name }: PlateLayer): {
    readonly paper: Phaser.GameObjects.Image;
    readonly edge: Phaser.GameObjects.Image | null;
    readonly shadow: Phaser.GameObjects.Image | null;
  } | null {
    const cut = this.cuts.get(name);
    return cut === undefined ? null : { paper: cut.image(name), edge: cut.rim(name), shadow: cut.shadow(name) };
  }

  remove(): void {
    for (const cut of new Set(this.cuts.values())) cut.remove();
  }
}

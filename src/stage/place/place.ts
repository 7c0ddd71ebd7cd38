/** A place of a play: its land, what stands on it that backs lean on, and what the camera and eyes know by name. */
import { share } from '../../maths/scalar';
import { curve, terrainOf, type Terrain } from '../../play/staging/terrain';
import type { ForegroundSheet } from '../../schemas/foregrounds';
import type { LandmarkData, LayerData, NamedView, PlaceFile } from '../../schemas/place';
import type { PlaceName } from '../../play/stage';
import type { SceneView } from '../scenery/view';

/** Something that backs lean on and hands reach round. */
export interface Landmark {
  readonly name: string;
  readonly x: number; // world units
  /** Half its width at a height above the ground; null for what no back leans on. */
  readonly halfWidth: ((height: number) => number) | null;
  readonly clasp: number | null; // height above the ground at which two hands meet round it
}

const CLOSE = { from: 760, to: 470 } as const; // heights of the picture between which heads come to fill it

const COOLING = 0.5; // hours in which it gets cold

const landmarkOf = ([name, { x, halfWidths, clasp }]: [string, LandmarkData]): Landmark => ({
  name,
  x,
  halfWidth: halfWidths ? curve(halfWidths) : null,
  clasp: clasp ?? null,
});

export class Place implements Terrain {
  readonly groundAt: Terrain['groundAt'];
  readonly slopeAt: Terrain['slopeAt'];
  readonly nearnessAt: Terrain['nearnessAt'];
  readonly open: boolean; // under the open sky
  readonly lamp: readonly [x: number, y: number] | null; // where its light comes from; null from the sky
  readonly landmarks: readonly Landmark[];

  constructor(
    readonly name: PlaceName,
    readonly file: Partial<PlaceFile>,
  ) {
    ({ groundAt: this.groundAt, slopeAt: this.slopeAt, nearnessAt: this.nearnessAt } = terrainOf(file.ground));
    this.open = file.open ?? false;
    this.lamp = (file.lamp as [number, number] | undefined) ?? null;
    this.landmarks = Object.entries(file.landmarks ?? {}).map(landmarkOf);
  }

  get layers(): readonly LayerData[] {
    return this.file.layers ?? [];
  }

  /** How cold the air is at an hour, 0…1: how much of a breath is seen. */
  coldAt(hour: number): number {
    const { cold } = this.file;
    return cold === undefined ? 0 : share(cold, cold + COOLING, hour);
  }

  /** What a picture of something here holds; undefined where it is not of this place. */
  view(name: string): NamedView | undefined {
    return Object.hasOwn(this.file.views ?? {}, name) ? this.file.views![name] : undefined;
  }

  /** A sheet of this place that the camera can look through; undefined where it has none of that name. */
  foreground(name: string): ForegroundSheet | undefined {
    return Object.hasOwn(this.file.foregrounds ?? {}, name) ? this.file.foregrounds![name] : undefined;
  }

  /** The landmark nearest to x; null where there is none. */
  landmarkAt(x: number): Landmark | null {
    const { landmarks } = this;
    if (landmarks.length < 2) return landmarks[0] ?? null;
    return landmarks.reduce((nearest, each) => (Math.abs(each.x - x) < Math.abs(nearest.x - x) ? each : nearest));
  }

  /** How much heads fill the picture here, 0…1: what stands far off then makes room for them. */
  closeness(view: SceneView): number {
    const { closeUps } = this.file;
    return closeUps ? share(CLOSE.from, CLOSE.to, view.height) * share(closeUps[0], closeUps[1], view.x) : 0;
  }
}

/** Where those are who are not on stage: level, and nothing there. */
export const NOWHERE = new Place('', {});

/** A place as it is drawn: its layers, none of which stops the others. */
import type Phaser from 'phaser';
import type { ErrorBarrier } from '../../play/playback/error-barrier';
import type { Light, Shades } from '../light';
import type { Breeze } from '../performance/breeze';
import type { Place } from '../place/place';
import type { Footprints } from './grass';
import { named } from '../engine/layers';
import type { LayerSheet } from '../paper/sheets-ahead';
import { ForegroundSheet } from './foreground-sheet';
import type { Hung, LayerSet, SceneLayer } from './layer';
import { layerSheets } from './layer-cuts';
import { makeLayer } from './layer-types';
import type { SceneView } from './view';

interface NamedLayer {
  readonly name: string; // as faults are told of it
  readonly layer: SceneLayer;
}

/** That the textures of a place's layer begin with, by its index. */
const layerKey = ({ name }: Place, i: number): string => `scenery.${name}.${i}`;

/** The sheets of a place's layers that take long to cut. */
export const sheetsAhead = (place: Place, seed: number): LayerSheet[] =>
  place.layers.flatMap((data, i) =>
    layerSheets({ place, seed, key: layerKey(place, i) }, data).map((plan) => ({ plan, layer: data.type })),
  );

/** Its layers and its sheets of foreground, each as it is asked for. */
function* namedLayers(scene: Phaser.Scene, place: Place, seed: number): Generator<NamedLayer> {
  const crowns: LayerSet['crowns'] = new Map();
  for (const [i, data] of place.layers.entries()) {
    const layer = makeLayer({ scene, place, seed, crowns, key: layerKey(place, i) }, data);
    const before = place.layers.slice(0, i).filter(({ type }) => type === data.type).length;
    yield { name: before > 0 ? `${data.type} ${before + 1}` : data.type, layer };
  }
  for (const [name, data] of Object.entries(place.file.foregrounds ?? {})) {
    const set = { scene, place, seed, crowns, key: `scenery.${place.name}.${name}` };
    yield { name, layer: named(scene, name, new ForegroundSheet(set, name, data)) };
  }
}

export class PlaceSet {
  private visible = true;
  private time = 0; // seconds since it last stood still

  /** @param barrier keeps each layer from stopping the others */
  private constructor(
    private readonly layers: readonly NamedLayer[],
    private readonly barrier: ErrorBarrier,
  ) {}

  /** Builds it layer by layer, out of sight, so that the page can do something else in between. */
  static *raise(scene: Phaser.Scene, place: Place, seed: number, barrier: ErrorBarrier): Generator<void, PlaceSet> {
    const layers: NamedLayer[] = [];
    for (const each of namedLayers(scene, place, seed)) {
      setVisible(each.layer, false);
      layers.push(each);
      yield;
    }
    return new PlaceSet(layers, barrier);
  }

  show(visible: boolean): void {
    this.visible = visible;
    for (const { name, layer } of this.layers) {
      if (visible) this.barrier.wake(name);
      setVisible(layer, visible);
    }
  }

  light(light: Light, shades: Shades): void {
    this.keep((layer) => layer.light?.(light, shades));
  }

  spare(on: boolean): void {
    for (const { name, layer } of this.layers) {
      if (!layer.spare) continue;
      layer.spare(on);
      setVisible(layer, this.visible && !this.barrier.isResting(name));
    }
  }

  /** Lets leaves fall from what has any. */
  shed(leaves: number): void {
    for (const { layer } of this.layers) layer.shed?.(leaves);
  }

  /** @param held how far all holds its breath, 0…1 */
  tick(seconds: number, view: SceneView, breeze: Breeze, feet: Footprints, held: number): void {
    this.time += seconds;
    const frame = { seconds, time: this.time, view, breeze, feet, held };
    this.keep((layer) => layer.tick?.(frame));
  }

  /** What is in the air. */
  hung(): readonly Hung[] {
    return this.layers.flatMap(({ layer }) => layer.hung?.() ?? []);
  }

  snapToRest(): void {
    this.time = 0;
    for (const { layer } of this.layers) layer.snapToRest?.();
  }

  /** A layer that keeps failing is taken off the stage; the others stay. */
  private keep(act: (layer: SceneLayer) => void): void {
    for (const { name, layer } of this.layers) {
      if (this.barrier.keep(name, () => act(layer)) || !this.visible || !this.barrier.isResting(name)) continue;
      setVisible(layer, false);
    }
  }
}

function setVisible({ pieces }: SceneLayer, visible: boolean): void {
  for (const piece of pieces) piece.setVisible(visible);
}

/** One layer of a place, as the scenery deals with it. */
import type Phaser from 'phaser';
import type { LayerData } from '../../schemas/place';
import type { Light, Shades } from '../light';
import type { Breeze } from '../performance/breeze';
import type { Place } from '../place/place';
import type { Crown } from './crowns';
import type { Footprints } from './grass';
import type { SceneView } from './view';

/** What a layer sees of an instant. */
export interface SceneFrame {
  readonly seconds: number; // since the last one
  readonly time: number; // seconds since the place last stood still
  readonly view: SceneView;
  readonly breeze: Breeze;
  readonly held: number; // how far all holds its breath, 0…1: what flies hangs where it is
  readonly feet: Footprints; // world points where feet stand; they press the grass
}

/** Something that is drawn, and can be hidden. */
export interface Piece {
  setVisible(visible: boolean): unknown;
}

/** What flies, and hangs on a thread for who could see it. */
export interface Hung {
  readonly x: number; // world units
  readonly y: number;
}

const AIRBORNE = 0.5; // as much of what flies as there must be for it to hang on a thread

/** What of all that may fly is in the air. */
export const inTheAir = (flying: readonly { readonly image: Phaser.GameObjects.Image }[]): Hung[] =>
  flying.map(({ image }) => image).filter(({ alpha }) => alpha > AIRBORNE);

export interface SceneLayer {
  readonly pieces: Iterable<Piece>;
  light?(light: Light, shades: Shades): void;
  tick?(frame: SceneFrame): void;
  /** Leaves out what is missed least, where much is drawn. */
  spare?(on: boolean): void;
  /** Lets leaves fall, where it has any. */
  shed?(leaves: number): void;
  /** What of it is in the air. */
  hung?(): readonly Hung[];
  /** What flies and falls is at rest, at once. */
  snapToRest?(): void;
}

/** What is known of a layer before it is made. */
export interface CutSet {
  readonly place: Place;
  readonly seed: number;
  readonly key: string; // that the textures of the layer begin with, each its own
}

/** What a layer is made in. */
export interface LayerSet extends CutSet {
  readonly scene: Phaser.Scene;
  readonly crowns: Map<string, Crown>; // of the trees that stand already, by landmark
}

export type LayerOf<Type extends LayerData['type']> = Extract<LayerData, { readonly type: Type }>;
export type LayerMaker<Type extends LayerData['type']> = (set: LayerSet, data: LayerOf<Type>) => SceneLayer;

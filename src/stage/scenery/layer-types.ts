/** The types of layers that a place can be made of, each with how it is made. */
import { named } from '../engine/layers';
import type { LayerData } from '../../schemas/place';
import { Beams } from './beams';
import { Birds } from './birds';
import { Brook } from './brook';
import { Clouds } from './clouds';
import { Drift } from './drift';
import { FarHills } from './far-hills';
import { Fireflies } from './fireflies';
import { Foreground } from './foreground';
import { Furniture } from './furniture';
import { Grass } from './grass';
import { Ground } from './ground';
import type { LayerMaker, LayerSet, SceneLayer } from './layer';
import { Leaves } from './leaves';
import { Motes } from './motes';
import { Oval } from './oval';
import { Pane } from './pane';
import { Panels } from './panels';
import { Seeds } from './seeds';
import { Sides } from './sides';
import { Sky } from './sky';
import { Stars } from './stars';
import { Tree } from './tree';
import { Wall } from './wall';

const LAYER_TYPES: { readonly [Type in LayerData['type']]: LayerMaker<Type> } = {
  sky: (set, data) => new Sky(set, data),
  stars: (set, data) => new Stars(set, data),
  clouds: (set, data) => new Clouds(set, data),
  birds: (set) => new Birds(set),
  'far-hills': (set, data) => new FarHills(set, data),
  ground: (set, data) => new Ground(set, data),
  wall: (set, data) => new Wall(set, data),
  brook: (set, data) => new Brook(set, data),
  grass: (set, data) => new Grass(set, data),
  seeds: (set, data) => new Seeds(set, data),
  fireflies: (set, data) => new Fireflies(set, data),
  foreground: (set, data) => new Foreground(set, data),
  tree: (set, data) => new Tree(set, data),
  leaves: (set, data) => new Leaves(set, data),
  drift: (set, data) => new Drift(set, data),
  sides: (set, data) => new Sides(set, data),
  panels: (set, data) => new Panels(set, data),
  window: (set, data) => new Pane(set, data),
  furniture: (set, data) => new Furniture(set, data),
  beams: (set, data) => new Beams(set, data),
  motes: (set, data) => new Motes(set, data),
  oval: (set, data) => new Oval(set, data),
};

/** Makes a layer of a place; all that comes into the scene with it is its own. */
export function makeLayer<Data extends LayerData>(set: LayerSet, data: Data): SceneLayer {
  const make = LAYER_TYPES[data.type] as (set: LayerSet, data: Data) => SceneLayer;
  return named(set.scene, data.type, make(set, data));
}

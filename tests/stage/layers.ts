/** Layers of the shipped places, by their type. */
import type { LayerData } from '../../src/schemas/place';
import type { LayerOf } from '../../src/stage/scenery/layer';
import { BUNDLE } from '../play/shipped';

/** @throws where the place has no such layer */
export function layerOf<Type extends LayerData['type']>(place: string, type: Type): LayerOf<Type> {
  const layer = BUNDLE.places[place]?.layers.find((each): each is LayerOf<Type> => each.type === type);
  if (!layer) throw new Error(`${place} has no layer ${type}`);
  return layer;
}

/** Which layer of the picture everything on stage belongs to, for whoever asks what each layer costs. */
import type Phaser from 'phaser';

export const FIGURES = 'figures'; // their layer

const NONE = 'engine'; // its own

/** Everything that came into the scene since the last call, textures too, is taken to be this part's. */
export function named<T>(scene: Phaser.Scene, layer: string, part: T): T {
  for (const piece of scene.children.list) piece.name ||= layer;
  for (const texture of Object.values(scene.textures.list)) texture.customData.layer ??= layer;
  return part;
}

export const layerOf = (texture: Phaser.Textures.Texture): string =>
  (texture.customData as { layer?: string }).layer ?? NONE;

/** A canvas as a texture. The engine's own way would read all its pixels back, and keep them. */
import type Phaser from 'phaser';

/**
 * Frames can be added to it; as a whole it is its frame `__BASE`.
 * @throws where there is a texture of that name
 */
export function addCanvas(
  textures: Phaser.Textures.TextureManager,
  key: string,
  canvas: HTMLCanvasElement,
): Phaser.Textures.Texture {
  const texture = textures.create(key, canvas as never);
  if (!texture) throw new Error(`there are two textures called '${key}'`);
  texture.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
  return texture;
}

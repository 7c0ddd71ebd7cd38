/** The painted sky: one small gradient that the open sky and every window share. */
import type Phaser from 'phaser';

export const SKY = 'scenery.sky';
const [COLUMNS, ROWS] = [6, 240]; // no powers of two: the edge must not wrap round

/** Makes the texture of the sky, once per game. */
export function makeSky(scene: Phaser.Scene): void {
  if (!scene.textures.exists(SKY)) scene.textures.createCanvas(SKY, COLUMNS, ROWS);
}

/** @param colours 0xrrggbb from the zenith to the horizon */
export function paintSky(scene: Phaser.Scene, colours: readonly number[]): void {
  const paint = scene.textures.get(SKY) as Phaser.Textures.CanvasTexture;
  const fade = paint.context.createLinearGradient(0, 0, 0, ROWS);
  colours.forEach((colour, i) =>
    fade.addColorStop(i / (colours.length - 1), `#${colour.toString(16).padStart(6, '0')}`),
  );
  paint.context.fillStyle = fade;
  paint.context.fillRect(0, 0, COLUMNS, ROWS);
  paint.refresh();
}

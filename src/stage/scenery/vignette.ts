/** The picture's darker corners, stronger as the evening goes. */
import { clamp } from '../../maths/scalar';
import type Phaser from 'phaser';
import { DEPTHS } from '../depths';
import type { Light } from '../light';
import type { SceneView } from './view';

const KEY = 'scenery.vignette';
const [WIDTH, HEIGHT] = [162, 90]; // pixels; no powers of two: the edge must not wrap round
const [BY_DAY, BY_NIGHT] = [0.42, 0.62];

function paint(scene: Phaser.Scene): void {
  if (scene.textures.exists(KEY)) return;
  const texture = scene.textures.createCanvas(KEY, WIDTH, HEIGHT)!;
  const { context } = texture;
  context.setTransform(WIDTH / HEIGHT, 0, 0, 1, 0, 0);
  const fade = context.createRadialGradient(
    HEIGHT / 2,
    HEIGHT / 2,
    HEIGHT * 0.3,
    HEIGHT / 2,
    HEIGHT / 2,
    HEIGHT * 0.75,
  );
  fade.addColorStop(0, 'rgba(255,255,255,0)');
  fade.addColorStop(0.5, 'rgba(255,255,255,.2)');
  fade.addColorStop(1, 'rgba(255,255,255,1)');
  context.fillStyle = fade;
  context.fillRect(0, 0, HEIGHT, HEIGHT);
  texture.refresh();
}

export class Vignette {
  private readonly image: Phaser.GameObjects.Image;

  constructor(scene: Phaser.Scene) {
    paint(scene);
    this.image = scene.add.image(0, 0, KEY).setDepth(DEPTHS.vignette);
  }

  /** @param indoors lamps and mornings have brown corners, the evening blue ones */
  light(light: Light, indoors: boolean): void {
    const late = clamp((light.hour - 18.5) / 3);
    this.image.setTint(indoors ? 0x3a1c20 : 0x0a0620).setAlpha(BY_DAY + (BY_NIGHT - BY_DAY) * late);
  }

  tick(view: SceneView): void {
    this.image
      .setPosition(view.x, view.y)
      .setRotation(-view.tilt)
      .setDisplaySize(view.width + 4, view.height + 4);
  }
}

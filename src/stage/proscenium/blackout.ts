/** The dark between two places of one act. */
import { smooth } from '../../maths/easing';
import { clamp } from '../../maths/scalar';
import type Phaser from 'phaser';
import { DEPTHS } from '../depths';
import type { CameraView } from '../camera/camera';

const LIFT = 0.9; // seconds from dark to light
const COLOUR = 0x1a1024;

export class Blackout {
  private readonly cloth: Phaser.GameObjects.Graphics;
  private open = LIFT; // seconds since the light began to come back

  constructor(scene: Phaser.Scene) {
    this.cloth = scene.add.graphics().setDepth(DEPTHS.blackout).setVisible(false);
  }

  fall(): void {
    this.open = 0;
  }
  rise(): void {
    this.open = LIFT;
  }

  tick(seconds: number, view: CameraView, aspect: number): void {
    this.open = Math.min(LIFT, this.open + seconds);
    const dark = 1 - smooth(clamp(this.open / LIFT));
    this.cloth.setVisible(dark > 0);
    if (dark === 0) return;
    const width = view.height * aspect * 1.2;
    this.cloth
      .clear()
      .fillStyle(COLOUR, dark)
      .fillRect(-width / 2, -view.height * 0.6, width, view.height * 1.2)
      .setPosition(view.x, view.y)
      .setRotation(-view.tilt);
  }
}

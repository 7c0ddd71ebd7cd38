/** The lit edge of cut paper: its own outline in the colour of the light, a little nearer the light than the paper. */
import type Phaser from 'phaser';
import { FILLED } from '../engine/quads';
import { lightFrom, type Light } from '../light';
import type { SceneView } from './view';

const WIDTH = 1.5; // finest lines, however close the camera is

type Image = Phaser.GameObjects.Image;

/** Makes an image of a part into the edge of it; it belongs just behind the part's paper. */
export const asEdge = (image: Image): Image => image.setTintMode(FILLED);

/** Where edges stand from their papers: set by the light, sized by the view. */
export class EdgeShift {
  x = 0; // world units
  y = 0;
  private from = { x: 0, y: -1 };

  light(light: Light): void {
    this.from = lightFrom(light);
  }

  tick(view: SceneView): void {
    this.x = this.from.x * WIDTH * view.line;
    this.y = this.from.y * WIDTH * view.line;
  }

  /** Lays an edge behind its paper. */
  lay(edge: Image | null, paper: Image): void {
    edge
      ?.setPosition(paper.x + this.x, paper.y + this.y)
      .setRotation(paper.rotation)
      .setScale(paper.scaleX, paper.scaleY);
  }
}
